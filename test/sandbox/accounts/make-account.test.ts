import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/sandbox/accounts/conversation.ts';
import {
  CONVERSATIONS,
  makeAccount,
  makeAccountWithKeys,
  makeEmptyAccount,
} from '../../../src/sandbox/accounts/make-account.ts';
import type { Account } from '../../../src/sandbox/api/account.ts';
import { accountFromJson, accountToJson } from '../../../src/sandbox/api/persist.ts';
import { commentsOf } from '../../../src/sandbox/api/tickets/comments.ts';
import { identitiesOf } from '../../../src/sandbox/api/users/find.ts';

const requirements: unknown = JSON.parse(readFileSync('requirements.json', 'utf8'));
const OPTIONS = { seed: 1, today: '2026-03-02', requirements };
const all = CONVERSATIONS.flatMap(({ language, conversations }) =>
  conversations.map((conversation) => ({ language, ...conversation })),
);

/** Days between the receipt of a ticket and the account's day. */
function ageOf(account: Account, id: number | undefined): number {
  const received = account.tickets.get(id ?? 0)?.created_at ?? '';
  return Math.round((Date.parse('2026-03-02T23:59:59Z') - Date.parse(received)) / 86_400_000);
}

describe('the made-up account', () => {
  test('has at least 60 tickets in at least ten languages', () => {
    expect(makeAccount(OPTIONS).tickets.size).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
  });

  test('has the four members of staff in their roles and groups', () => {
    const account = makeAccount(OPTIONS);
    const staff = [...account.users.values()].filter(({ role }) => role !== 'end-user');
    expect(
      staff
        .slice(0, 4)
        .map(({ name, role, role_type, ticket_restriction }) => [name, role, role_type, ticket_restriction]),
    ).toEqual([
      ['Mara Lindqvist', 'agent', null, null],
      ['Tomas Novak', 'agent', null, 'groups'],
      ['Jonas Schäffer', 'admin', 4, null],
      ['Lea Brandt', 'agent', 1, null],
    ]);
    const privacy = [...account.groups.values()].find(({ name }) => name === 'Privacy');
    const members = [...account.memberships.values()].filter(({ group_id }) => group_id === privacy?.id);
    expect(members.map(({ user_id }) => account.users.get(user_id)?.name)).toEqual(['Jonas Schäffer']);
  });

  test.each<Kind>(['access', 'correction', 'deletion', 'portability', 'objection', 'restriction'])(
    'has requests for %s in two languages or more',
    (kind) => {
      const languages = all.filter(({ about }) => about.includes(kind)).map(({ language }) => language);
      expect(new Set(languages).size).toBeGreaterThanOrEqual(2);
    },
  );

  test('has mixed requests, a reminder, one on behalf of another, a suspected breach, and more ordinary mails than requests', () => {
    expect(all.filter(({ about }) => about.length > 1).length).toBeGreaterThanOrEqual(2);
    expect(all.flatMap(({ special }) => special ?? []).sort()).toEqual(['breach', 'breach', 'on_behalf', 'reminder']);
    const ordinary = all.filter(({ about, special }) => about.length === 0 && !special).length;
    expect(ordinary).toBeGreaterThan(all.filter(({ about }) => about.length > 0).length);
  });

  test('has requests at every stage of the clock: of today, near due, overdue', () => {
    const { account, tickets } = makeAccountWithKeys(OPTIONS);
    const ages = all
      .filter(({ about, suspended }) => about.length > 0 && !suspended)
      .map(({ key }) => ageOf(account, tickets.get(key)?.id));
    expect(ages.some((age) => age === 1)).toBe(true);
    expect(ages.some((age) => age >= 21 && age <= 28)).toBe(true);
    expect(ages.some((age) => age > 32)).toBe(true);
  });

  test('has somebody with two addresses, a phone number, tickets of both addresses, a copy, and a mention elsewhere', () => {
    const { account, tickets } = makeAccountWithKeys(OPTIONS);
    const person = account.users.get(tickets.get('deletion-en')?.requester_id ?? 0);
    const identities = person ? identitiesOf(account, person.id) : [];
    expect(identities.map(({ type }) => type).sort()).toEqual(['email', 'email', 'phone_number']);
    const own = [...account.tickets.values()].filter(({ requester_id }) => requester_id === person?.id);
    expect(new Set(own.map(({ via }) => via.source.from.address)).size).toBe(2);
    const elsewhere = tickets.get('mentions-nora');
    expect(elsewhere?.requester_id).not.toBe(person?.id);
    expect(elsewhere?.email_cc_ids).toEqual([person?.id]);
    expect(elsewhere?.description).toContain(person?.name);
    expect(elsewhere?.description).toContain(person?.phone);
  });

  test('has closed and merged tickets, a follow-up, calls, notes, attachments and suspended mails', () => {
    const { account, tickets } = makeAccountWithKeys(OPTIONS);
    const listed = [...account.tickets.values()];
    expect(listed.filter(({ status }) => status === 'closed').length).toBeGreaterThanOrEqual(5);
    expect(tickets.get('nora-double')).toMatchObject({
      status: 'closed',
      merged_into_id: tickets.get('nora-broken-lamp-again')?.id,
    });
    expect(tickets.get('nora-broken-lamp-again')?.followup_source_id).toBe(tickets.get('nora-broken-lamp')?.id);
    expect(listed.some(({ via }) => via.channel === 'phone')).toBe(true);
    expect([...account.comments.values()].filter((comment) => !comment.public).length).toBeGreaterThanOrEqual(3);
    expect(new Set([...account.attachments.values()].map(({ content_type }) => content_type))).toEqual(
      new Set(['text/plain', 'image/png']),
    );
    expect(
      [...account.suspended_tickets.values()].some(({ content }) => content.includes('delete all the details')),
    ).toBe(true);
    expect(listed.some(({ id }) => commentsOf(account, id).length >= 5)).toBe(true);
  });

  test('hides text by CSS in one mail, and the plain text shows it', () => {
    const { account, tickets } = makeAccountWithKeys(OPTIONS);
    const [comment] = commentsOf(account, tickets.get('correction-hidden-en')?.id ?? 0);
    expect(comment?.html_body).toContain('display:none');
    expect(comment?.body).toContain('delete delete delete');
  });
});

describe('made from a seed', () => {
  test('it is the same again for the same seed and day', () => {
    expect(accountToJson(makeAccount(OPTIONS))).toBe(accountToJson(makeAccount(OPTIONS)));
  });

  test('it has other people for another seed, and the same conversations', () => {
    const names = (account: Account) =>
      [...account.users.values()].filter(({ role }) => role === 'end-user').map(({ name }) => name);
    const other = makeAccount({ ...OPTIONS, seed: 2 });
    expect(names(other)).not.toEqual(names(makeAccount(OPTIONS)));
    expect(other.tickets.size).toBe(makeAccount(OPTIONS).tickets.size);
  });

  test('it comes back whole from a file', () => {
    const account = makeAccount(OPTIONS);
    expect(accountFromJson(accountToJson(account))).toEqual(account);
  });

  test.each([1, 2, 3, 50, 4_294_967_295])('every record of seed %i is whole', (seed) => {
    for (const today of ['2026-03-02', '2024-02-29', '2025-12-31']) {
      const account = makeAccount({ seed, today, requirements });
      expect(problemsOf(account, today)).toEqual([]);
    }
  });
});

test('the empty account has staff, groups, views and triggers, and no customer', () => {
  const account = makeEmptyAccount(OPTIONS);
  expect([...account.users.values()].map(({ name }) => name)).toEqual([
    'Mara Lindqvist',
    'Tomas Novak',
    'Jonas Schäffer',
    'Lea Brandt',
  ]);
  expect(account.tickets.size).toBe(0);
  expect(account.triggers.size).toBeGreaterThan(0);
  expect(account.views.size).toBeGreaterThan(0);
  expect(Object.keys(account.requirements)).toEqual(
    expect.arrayContaining(['privacy_due_on', 'privacy_record', 'privacy_stage', 'privacy_mail', 'privacy_overdue']),
  );
});

/** What is wrong with an account: dangling ids, times in the future or out of order, slots left unfilled, real addresses. */
function problemsOf(account: Account, today: string): string[] {
  const latest = `${today}T00:01:00Z`;
  const problems: string[] = [];
  const check = (isRight: boolean, what: string) => {
    if (!isRight) problems.push(what);
  };
  let previous = '';
  for (const ticket of account.tickets.values()) {
    const name = `ticket ${ticket.id}`;
    const comments = commentsOf(account, ticket.id);
    check(account.users.has(ticket.requester_id), `${name} has no requester`);
    check(comments.length > 0 && ticket.description.trim() !== '', `${name} has no words`);
    check(ticket.created_at <= ticket.updated_at && ticket.updated_at <= latest, `${name} has strange times`);
    check(
      !/\{|undefined|null/.test(ticket.subject + comments.map(({ body }) => body).join()),
      `${name} has an unfilled slot`,
    );
    check(
      comments.every(({ created_at }) => created_at >= ticket.created_at && created_at <= latest),
      `${name}: comment times`,
    );
    const isRecord = ticket.external_id !== null;
    if (!isRecord) {
      check(ticket.created_at >= previous, `${name} is out of order`);
      previous = ticket.created_at;
    }
  }
  for (const comment of account.comments.values()) {
    check(
      account.users.has(comment.author_id) && account.audits.has(comment.audit_id),
      `comment ${comment.id} dangles`,
    );
    check(
      comment.attachment_ids.every((id) => account.attachments.has(id)),
      `comment ${comment.id} lacks a file`,
    );
  }
  for (const audit of account.audits.values()) {
    check(audit.created_at <= latest, `audit ${audit.id} is in the future`);
    check(JSON.stringify(audit.metadata.custom).length <= 1024, `audit ${audit.id} has too much metadata`);
  }
  for (const { value, type } of account.identities.values()) {
    check(
      type !== 'email' || /@([a-z]+\.)?(example\.(com|org|net)|jxsupport\.com)$/.test(value),
      `${value} is no made-up address`,
    );
  }
  return problems;
}
