import type { Readable, Writable } from 'node:stream';

/** `report` names input that can't be used where the command goes on without it. */
type Command = (input: Readable, output: Writable, report: (bad: Error) => void) => Promise<void>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  detect: async () => (await import('./cli/detect.ts')).detectLines,
  due: async () => (await import('./cli/due.ts')).due,
  feedback: async () => (await import('./cli/feedback.ts')).feedback,
};

/** The domain without a browser: `cli.ts detect < mails.jsonl`, `cli.ts due < examples.json`, `cli.ts feedback < corrections.jsonl`. Bad input ends with 2. */
async function run(name: string): Promise<void> {
  const load = COMMANDS[name];
  if (load === undefined) {
    fail(`unknown command ${JSON.stringify(name)}; there are: ${Object.keys(COMMANDS).join(', ')}`);
    return;
  }
  const command = await load();
  try {
    await command(process.stdin, process.stdout, (bad) => report(`${name}: ${bad.message}`));
  } catch (error) {
    if (!isBadInput(error)) throw error;
    fail(`${name}: ${error.message}`);
  }
}

function isBadInput(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'BadInputError' || error.name === 'ClockInputError');
}

function report(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function fail(message: string): void {
  report(message);
  // Input that nobody reads any more must not keep the process waiting.
  process.stdin.destroy();
}

// `detect < mails | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await run(process.argv[2] ?? '');
