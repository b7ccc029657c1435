import { parseArgs } from 'node:util';
import type { SandboxOptions } from './sandbox.ts';

const DEFAULT_PORT = 4700;
export const USAGE = 'npm start -- [--port N] [--data FILE] [--mail FILE…] [--seed N] [--limits off]';

/**
 * What `npm start -- …` was told.
 * @throws TypeError for an argument that makes no sense, with the reason in its first line
 */
export function readArguments(args: string[]): SandboxOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      mail: { type: 'string', multiple: true },
      seed: { type: 'string' },
      limits: { type: 'string' },
      'no-build': { type: 'boolean' },
    },
  });
  const { mail = [], limits = 'on' } = values;
  if (positionals.length > 0 && mail.length === 0) throw new TypeError(`Unexpected argument ${positionals[0]}`);
  if (limits !== 'on' && limits !== 'off') throw new TypeError('--limits is on or off');
  return {
    port: wholeNumber('--port', values.port ?? String(DEFAULT_PORT), 1, 65_533),
    seed: wholeNumber('--seed', values.seed ?? '1', 0, 0xffff_ffff),
    limits: limits === 'on',
    mail: [...mail, ...positionals],
    skipBuild: values['no-build'] ?? false,
    ...(values.data === undefined ? {} : { data: values.data }),
  };
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new TypeError(`${name} takes a whole number from ${from} to ${to}`);
}
