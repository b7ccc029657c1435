import { readArguments, USAGE } from './arguments.ts';
import { describe } from './mail/smtp.ts';
import { type RunningSandbox, type SandboxOptions, startSandbox, UnusableData } from './sandbox.ts';
import { PortTaken } from './serve.ts';

/** `npm start`: the sandbox on fixed ports, until it is interrupted. */

function welcome({ url, smtpPort, account, mails }: RunningSandbox): string {
  const example = [...account.tickets.values()].findLast(
    ({ subject, status }) =>
      status === 'new' && subject === 'Please delete my account and everything you hold about me',
  );
  const ticket = example
    ? `a deletion request is in ticket ${example.id}: ${url}/agent/tickets/${example.id}`
    : 'any ticket of a view';
  return [
    ...mails.map(({ file, outcome }) => `${file}: ${describe(outcome)}`),
    `The sandbox is ready: ${url}`,
    '',
    `  1. Open ${url}`,
    `  2. Open a ticket; ${ticket}`,
    '  3. Follow the steps in the app on the right, one after the other',
    `  4. See what the customer gets: ${url}/sandbox/outbox`,
    `  5. Write a mail yourself to ${account.support_address}, by SMTP at 127.0.0.1:${smtpPort} (no password, no encryption)`,
    '  6. Change who is signed in with the name at the top right: an agent, the DPO, a light agent',
    '',
    'Stop it with Ctrl+C.',
  ].join('\n');
}

/** What went wrong, in one line; null for what nobody has foreseen. */
function plainReason(error: unknown): string | null {
  if (error instanceof PortTaken) {
    return `Port ${error.port} is taken. Three free ports in a row are needed; choose others with --port, for example: npm start -- --port ${error.port + 20}`;
  }
  if (error instanceof UnusableData || (error instanceof Error && 'syscall' in error)) return error.message;
  return null;
}

/** Node explains its refusals at length; the first sentence names the argument. */
function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

async function main(): Promise<void> {
  let options: SandboxOptions;
  try {
    options = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${firstLine(error)} Usage: ${USAGE}`);
    process.exit(2);
  }
  try {
    const sandbox = await startSandbox({ ...options, hourly: true });
    const end = () => void sandbox.stop().finally(() => process.exit(0));
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    console.log(welcome(sandbox));
  } catch (error) {
    console.error(plainReason(error) ?? error);
    process.exit(1);
  }
}

await main();
