import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Account, emptyAccount } from './account.ts';
import { isObject } from './input.ts';

/** An account as JSON: each Map as the list of its entries. */
export function accountToJson(account: Account): string {
  return JSON.stringify(account, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

/**
 * The account that `accountToJson` wrote. What an older file lacks is empty.
 * @throws Error where the text is not such an account
 */
export function accountFromJson(text: string): Account {
  const stored: unknown = JSON.parse(text);
  if (!isObject(stored) || !isObject(stored.next)) throw new Error('This file does not hold a sandbox account');
  const account = emptyAccount('', '');
  const values = Object.entries(account).map(([name, empty]: [string, unknown]) => {
    const value = stored[name];
    if (value === undefined) return [name, empty];
    return [name, empty instanceof Map ? mapOf(name, value) : value];
  });
  return Object.assign(account, Object.fromEntries(values));
}

/** The account in a file; null where there is no such file. */
export function loadAccount(file: string): Account | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return accountFromJson(text);
}

/** Writes a file beside it and moves it there, so that a crash leaves the old account or the new one, never half. */
export function saveAccount(file: string, account: Account): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.part`;
  writeFileSync(unfinished, accountToJson(account));
  renameSync(unfinished, file);
}

export interface Saver {
  /** Something has changed: saves soon, once for many changes. */
  changed(): void;
  /** Saves at once what has not been saved yet. */
  flush(): void;
}

/** Keeps a file up to date with the account; call `flush` before the process ends. */
export function createSaver(file: string, account: Account, delayMs = 250): Saver {
  let timer: NodeJS.Timeout | null = null;
  const saver: Saver = {
    changed() {
      timer ??= setTimeout(saver.flush, delayMs);
    },
    flush() {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      saveAccount(file, account);
    },
  };
  process.once('exit', saver.flush);
  return saver;
}

function mapOf(name: string, entries: unknown): Map<unknown, unknown> {
  if (!Array.isArray(entries)) throw new Error(`This file does not hold a sandbox account: ${name} is no list`);
  const list: unknown[] = entries;
  return new Map(
    list.map((entry): [unknown, unknown] => {
      if (!Array.isArray(entry)) throw new Error(`This file does not hold a sandbox account: ${name}`);
      const [key, value]: unknown[] = entry;
      return [key, value];
    }),
  );
}
