import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

async function run(
  input: string,
  command = 'detect',
): Promise<{ code: number | null; lines: unknown[]; errors: string }> {
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'src/cli.ts', command]);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {
    code,
    lines: output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    errors,
  };
}

describe('npm run detect', () => {
  it('answers each mail with a line, in order, with the agreed fields', async () => {
    const { code, lines } = await run(
      '{"id":"a","subject":"Hi","body":"Please delete my data."}\n\n{"id":2,"subject":"Hi","body":"Where is my parcel?"}\n',
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        id: 'a',
        isRequest: true,
        kinds: [{ kind: 'deletion', confidence: expect.any(Number) }],
        possible: expect.any(Array),
        evidence: expect.arrayContaining([
          expect.objectContaining({ kind: 'deletion', text: 'delete my data', field: 'body', start: 7, end: 21 }),
        ]),
        requestedValues: [],
        language: 'en',
        followUp: false,
        suspectedBreach: false,
        complaint: false,
        thirdPerson: false,
      },
      {
        id: 2,
        isRequest: false,
        kinds: [],
        possible: [],
        evidence: [],
        requestedValues: [],
        language: 'en',
        followUp: false,
        suspectedBreach: false,
        complaint: false,
        thirdPerson: false,
      },
    ]);
  });

  it('a line that names circumstances is answered with what they weigh', async () => {
    const { code, lines } = await run(
      '{"id":1,"body":"Delete my data.","circumstances":["privacy-address","staff"]}\n{"id":2,"body":"Delete my data.","circumstances":null}\n',
    );
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      circumstances: [{ circumstance: 'privacy-address' }, { circumstance: 'staff' }],
    });
    expect(lines[1]).not.toHaveProperty('circumstances');
  });

  it('an empty input gives an empty output', async () => {
    expect(await run('')).toEqual({ code: 0, lines: [], errors: '' });
  });

  it.each([
    ['text that is not JSON', 'Ada’s secret', 'not valid JSON'],
    ['no id', '{"subject":"","body":"Ada’s secret"}', 'id'],
    ['a body that is not text', '{"id":1,"subject":"Ada’s secret","body":7}', 'body'],
    ['a circumstance that is not known', '{"id":1,"body":"","circumstances":["Ada’s secret"]}', 'circumstances'],
    ['neither subject nor body', '{"id":1}', 'neither subject nor body'],
    ['not an object', '["Ada’s secret"]', 'expected object'],
  ])('%s ends with 2, names the line and the reason, quotes nothing', async (_name, bad, reason) => {
    const { code, lines, errors } = await run(
      `{"id":1,"subject":"","body":"fine"}\n${bad}\n{"id":3,"subject":"","body":"never read"}\n`,
    );
    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(errors).toContain('line 2');
    expect(errors).toContain(reason);
    expect(errors).not.toContain('secret');
  });

  it('an unknown command ends with 2 and says which there are', async () => {
    const { code, errors } = await run('', 'detct');
    expect(code).toBe(2);
    expect(errors).toContain('detect, due');
  });
});
