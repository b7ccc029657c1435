import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  accountFromJson,
  accountToJson,
  createSaver,
  loadAccount,
  saveAccount,
} from '../../../src/sandbox/api/persist.ts';
import { aComment, aTicket, smallAccount } from '../builders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function filledAccount() {
  const { account, customer } = smallAccount();
  aComment(account, aTicket(account, customer, { custom_fields: { 77: 'gold' } }), 'Hello');
  account.requirements.privacy_record = { requirement_type: 'ticket_fields', requirement_id: 5 };
  account.compliance.push({
    user_id: 1,
    action: 'complete',
    application: 'support',
    executer_id: null,
    created_at: '',
  });
  return account;
}

test('an account comes back from its file as it was', () => {
  const account = filledAccount();
  const file = join(folder, 'deep', 'account.json');
  saveAccount(file, account);
  expect(loadAccount(file)).toEqual(account);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['account.json']);
});

test('no file is no account, and a file that holds something else is refused', () => {
  const file = join(folder, 'account.json');
  expect(loadAccount(file)).toBeNull();
  writeFileSync(file, '{"users": []}');
  expect(() => loadAccount(file)).toThrow('does not hold a sandbox account');
  expect(() => accountFromJson(accountToJson(filledAccount()).replace('"users":[', '"users":{"a":1},"x":['))).toThrow(
    'users',
  );
});

test('a part that an older file lacks is empty', () => {
  const { user_fields: _, ...older } = JSON.parse(accountToJson(filledAccount()));
  expect(accountFromJson(JSON.stringify(older)).user_fields).toEqual(new Map());
});

test('many changes are saved once, soon; flush saves what is left', () => {
  vi.useFakeTimers();
  const account = filledAccount();
  const file = join(folder, 'account.json');
  const saver = createSaver(file, account, 100);
  saver.changed();
  account.name = 'Renamed';
  saver.changed();
  expect(loadAccount(file)).toBeNull();
  vi.advanceTimersByTime(100);
  expect(loadAccount(file)?.name).toBe('Renamed');
  rmSync(file);
  vi.advanceTimersByTime(1000);
  saver.flush();
  expect(loadAccount(file)).toBeNull();
  saver.changed();
  saver.flush();
  expect(readFileSync(file, 'utf8')).toContain('Renamed');
  vi.useRealTimers();
});
