import { describe, expect, it } from 'vitest';
import { loadDetect } from '../../src/domain/detect/load-detect.ts';
import type { Mail } from '../../src/domain/detect/verdict.ts';
import type { Message } from '../../src/workflow/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/workflow/settings.ts';
import { needsLookup, sortTicket } from '../../src/workflow/sort-ticket.ts';
import { aTicket, SUBJECT } from '../builders.ts';

const detect = await loadDetect();
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T08:00:00Z`;

/** A message of the customer, one on each day from 1 March 2026. */
function aConversation(texts: readonly string[], byEndUser: (index: number) => boolean = () => true): Message[] {
  return texts.map((text, index) => ({
    authorId: byEndUser(index) ? SUBJECT : 1,
    byEndUser: byEndUser(index),
    html: `<p>${text}</p>`,
    at: day(index + 1),
  }));
}

const sorted = (texts: readonly string[], about: Parameters<typeof aTicket>[0] = {}) =>
  sortTicket(
    aTicket({ subject: 'Hello', recipient: 'support@example.com', conversation: aConversation(texts), ...about }),
    detect,
    DEFAULT_SETTINGS,
  );
const kindsIn = (texts: readonly string[]) => sorted(texts).verdict.kinds.map(({ kind }) => kind);

const PRINTER = 'My printer is broken.';
const DELETE = 'Please delete my account and all my data.';
const ACCESS = 'Please send me a copy of my personal data.';
const BREACH =
  'Your shop was hacked and my personal data was leaked. I will complain to the data protection authority.';

describe('a ticket with several messages of the customer', () => {
  it('a breach that only the second message tells of is seen, and its hours run from that message', () => {
    const found = sorted([PRINTER, BREACH]);
    expect(found.verdict).toMatchObject({ suspectedBreach: true, complaint: true });
    expect(found.breachToldAt).toBe(day(2));
    expect(found.receivedAt).toBe(day(1));
  });

  it('invokes the rights of all of them; the period runs from the first that invokes one, and the later one says when', () => {
    const found = sorted([PRINTER, ACCESS, `And ${DELETE}`]);
    expect(kindsIn([PRINTER, ACCESS, `And ${DELETE}`]).toSorted()).toEqual(['access', 'deletion']);
    expect(found.receivedAt).toBe(day(2));
    expect(found.addedLater).toEqual([{ kind: 'deletion', at: day(3) }]);
  });

  it('each kind is as sure as the message that says it best', () => {
    const weak = 'I want to close my account.';
    const best = sorted([DELETE]).verdict.kinds[0]?.confidence;
    expect(sorted([weak, DELETE]).verdict.kinds[0]).toEqual({ kind: 'deletion', confidence: best });
    expect(sorted([DELETE, weak]).verdict).toMatchObject({
      kinds: [{ kind: 'deletion', confidence: best }],
      possible: [],
    });
  });

  it('every quote stands at its place, in the message that it came from', () => {
    const found = sorted([ACCESS, PRINTER, `And ${DELETE}`, 'Thank you. Please correct my name to Zoë Müller.']);
    const { verdict, body, messages } = found;
    expect(verdict.evidence.length).toBeGreaterThan(2);
    for (const { field, start, end, text } of [...verdict.evidence, ...verdict.requestedValues])
      expect(found[field].slice(start, end)).toBe(text);
    const messageOf = (start: number) => messages.findLast((message) => message.start <= start)?.at;
    const told = verdict.evidence.map(({ kind, start }) => [kind, messageOf(start)]);
    expect(told).toContainEqual(['access', day(1)]);
    expect(told).toContainEqual(['deletion', day(3)]);
    expect(verdict.requestedValues.map(({ text, start }) => [text, messageOf(start)])).toEqual([
      ['Zoë Müller', day(4)],
    ]);
    // What says nothing is not kept.
    expect(body).not.toContain('printer');
  });

  it('a value that is corrected once more counts as it was said last', () => {
    const first = 'Please correct my name to Zoe Muller.';
    const { requestedValues } = sorted([first, 'Please correct my name to Zoë Müller.']).verdict;
    expect(requestedValues.map(({ text }) => text)).toEqual(['Zoë Müller', 'Zoe Muller']);
  });

  it('a reminder in the same conversation chases this very request, not an earlier one', () => {
    const reminder =
      'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.';
    expect(sorted([reminder]).verdict.followUp).toBe(true);
    expect(sorted([PRINTER, reminder]).verdict.followUp).toBe(true);
    expect(sorted([DELETE, reminder]).verdict.followUp).toBe(false);
  });

  it('what staff wrote between says nothing', () => {
    const conversation = aConversation([PRINTER, DELETE], (index) => index === 0);
    const found = sortTicket(aTicket({ subject: 'Hello', conversation }), detect, DEFAULT_SETTINGS);
    expect(found.verdict).toMatchObject({ isRequest: false, kinds: [], possible: [] });
  });

  it('a mail that is quoted back invokes nothing again', () => {
    const quoting = `Thanks!<br><br>On 2 March 2026 at 10:00, Ada wrote:<br><blockquote>${DELETE}</blockquote>`;
    expect(sorted([PRINTER, quoting]).verdict.isRequest).toBe(false);
  });
});

describe('a ticket with one message', () => {
  it('has its subject read with it', () => {
    const found = sorted(['Thanks, Ada'], { subject: 'Please delete my data' });
    expect(found.verdict.evidence[0]).toMatchObject({ kind: 'deletion', field: 'subject' });
    expect(found.messages).toEqual([{ start: 0, at: day(1) }]);
  });

  it('sent to the privacy address, or written by staff, says so', () => {
    const circumstances = (about: Parameters<typeof aTicket>[0]) =>
      sorted([DELETE], about).verdict.circumstances.map(({ circumstance }) => circumstance);
    expect(circumstances({ recipient: DEFAULT_SETTINGS.privacyAddress.toUpperCase() })).toEqual(['privacy-address']);
    expect(circumstances({ conversation: aConversation([DELETE], () => false) })).toEqual(['staff']);
    expect(circumstances({})).toEqual([]);
  });

  it('where the host gives no conversation, its description is read', () => {
    const found = sorted([], { description: DELETE, createdAt: day(9) });
    expect(found.verdict.isRequest).toBe(true);
    expect(found.receivedAt).toBe(day(9));
  });
});

describe('an ordinary ticket', () => {
  it('needs no look into the account, however long it is', () => {
    const ticket = aTicket({ conversation: aConversation(Array.from({ length: 25 }, () => PRINTER)) });
    const found = sortTicket(ticket, detect, DEFAULT_SETTINGS);
    expect(needsLookup(ticket, found)).toBe(false);
    expect(found.messages).toHaveLength(1);
  });

  it('has so much read and no more, at its beginning and at its end', () => {
    const read: Mail[] = [];
    const counting = (mail: Mail) => {
      read.push(mail);
      return detect(mail);
    };
    const many = Array.from({ length: 200 }, (_, index) => `message ${index}`);
    sortTicket(aTicket({ conversation: aConversation(many) }), counting, DEFAULT_SETTINGS);
    expect(read).toHaveLength(30);
    expect(read.at(-1)?.body).toBe('message 199');
    read.length = 0;
    const long = Array.from({ length: 30 }, () => 'a'.repeat(2_000_000));
    sortTicket(aTicket({ conversation: aConversation(long) }), counting, DEFAULT_SETTINGS);
    expect(read.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(1_500_000);
  });
});
