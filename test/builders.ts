/** Whole, valid values for tests of workflows and screens. Invented people only. */
import { kindsOf } from '../src/domain/detect/detected.ts';
import type { Evidence, Verdict } from '../src/domain/detect/verdict.ts';
import type { RulesByKind, StoredEvent } from '../src/domain/request.ts';
import { type Case, caseOf } from '../src/workflow/case.ts';
import type { OpenTicket, Ports, RecordRead, Staff } from '../src/workflow/ports.ts';
import { DEFAULT_SETTINGS } from '../src/workflow/settings.ts';
import { AGENT, DPO, SUBJECT } from './domain/events.ts';

export { SUBJECT } from './domain/events.ts';

/** "Now" in tests: Thursday 12 March 2026, 11:00 in Berlin. */
export const NOW = new Date('2026-03-12T10:00:00Z');
export const ZONE = 'Europe/Berlin';
export const TICKET = 7;
export const RECORD = 4711;

export const MAYA: Staff = { id: AGENT, name: 'Maya Klein', role: 'agent', locale: 'en-GB' };
export const JONAS: Staff = { id: DPO, name: 'Jonas Schäffer', role: 'admin', locale: 'en-GB' };
export const ADA = { id: SUBJECT, name: 'Ada Example', email: 'ada@example.com', role: 'end-user' };

export const DELETION_MAIL =
  'Hello,\n\nI closed my account last week. Please delete all my personal data from your systems, and before that send me a copy of the data you hold about me.\n\nKind regards\nAda';

/** A customer's ticket that came by mail and holds one message. */
export function aTicket(about: Partial<OpenTicket> & { text?: string } = {}): OpenTicket {
  const { text = 'Where is my parcel? It should have come on Monday.', ...rest } = about;
  const createdAt = rest.createdAt ?? '2026-03-02T08:00:00Z';
  const html = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return {
    id: TICKET,
    subject: 'My order',
    description: text,
    conversation: [{ authorId: SUBJECT, byEndUser: true, html, at: createdAt }],
    status: 'open',
    tags: [],
    externalId: null,
    createdAt,
    recipient: 'privacy@jxsupport.com',
    requester: { id: SUBJECT, name: ADA.name, email: ADA.email },
    mirroredRecordId: null,
    mirroredDueOn: null,
    mirroredStage: null,
    ...rest,
  };
}

/** A record with these events. */
export function aRecord(events: StoredEvent[], about: Partial<RecordRead> = {}): RecordRead {
  return {
    id: RECORD,
    status: 'open',
    tags: [],
    updatedAt: '2026-03-02T09:00:00Z',
    dueAt: null,
    assigneeId: null,
    events,
    unreadable: 0,
    ...about,
  };
}

/** The case of these events, the first of which must be a confirmation. */
export function aCase(events: StoredEvent[], about: Partial<Pick<Ports, 'settings' | 'timeZone' | 'now'>> = {}): Case {
  const ports = { settings: DEFAULT_SETTINGS, timeZone: ZONE, now: () => NOW, ...about };
  const made = caseOf(ports, aRecord(events));
  if (!made) throw new Error('the events of a case begin with a confirmation');
  return made;
}

/** A verdict with these kinds, and these weaker guesses, each resting on rules of these names. */
export function aVerdict(
  kinds: RulesByKind = { deletion: ['delete my data 5'] },
  possible: RulesByKind = {},
  about: Partial<Verdict> = {},
): Verdict {
  const sure = kindsOf(kinds);
  const evidence = [
    ...sure.map((kind) => ({ kind, of: kinds })),
    ...kindsOf(possible).map((kind) => ({ kind, of: possible })),
  ];
  return {
    isRequest: sure.length > 0,
    kinds: sure.map((kind, index) => ({ kind, confidence: 0.95 - index / 20 })),
    possible: kindsOf(possible).map((kind, index) => ({ kind, confidence: 0.45 - index / 20 })),
    evidence: evidence.map(
      ({ kind, of }, index): Evidence => ({
        kind,
        text: 'the very words of the mail',
        field: 'body',
        start: 0,
        end: 26,
        weight: 8 - index,
        rules: of[kind] ?? [],
        entries: [],
      }),
    ),
    circumstances: [],
    requestedValues: [],
    language: 'en',
    followUp: false,
    suspectedBreach: false,
    complaint: false,
    thirdPerson: false,
    ...about,
  };
}
