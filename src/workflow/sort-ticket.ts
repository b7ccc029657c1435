import type { Detect } from '../domain/detect/load-detect.ts';
import type { Circumstance, Evidence, KindConfidence, Verdict } from '../domain/detect/verdict.ts';
import { visibleText } from '../domain/detect/visible-text.ts';
import { REQUEST_KINDS, type RequestKind } from '../domain/request.ts';
import type { Message, OpenTicket } from './ports.ts';
import type { Settings } from './settings.ts';
import { DISMISSED_TAG, RECORD_TAG, REQUEST_TAG } from './tags.ts';

/** The verdict on a ticket, with the very text it speaks of and when that text came in. */
export interface TicketVerdict {
  verdict: Verdict;
  subject: string;
  /** The messages that something was found in, and the first: what the verdict quotes has its place in this text. */
  body: string;
  /** Instant, ISO 8601: the receipt of the first message that invokes a right; of the first where none does. */
  receivedAt: string;
  /** Where each of these messages begins in `body`, and when it came in. */
  messages: { start: number; at: string }[];
  /** Rights that were invoked for the first time in a later message than the first request. */
  addedLater: { kind: RequestKind; at: string }[];
  /** Receipt of the message that tells of a breach: its 72 hours run from there. Null where none does. */
  breachToldAt: string | null;
}

/** A message as it was read. */
interface Look {
  verdict: Verdict;
  subject: string;
  body: string;
  at: string;
}

/** A long conversation is read at its beginning, where requests are made, and at its end, where it is now. */
const FIRST_MESSAGES = 20;
const LAST_MESSAGES = 10;
/** Characters of HTML, so that the panel does not stand still: of one message, and of all. */
const LONGEST_MESSAGE = 400_000;
const LONGEST_CONVERSATION = 1_000_000;
/** Quotes of a kind or a signal, and values, that are kept of all messages together. */
const MOST_QUOTES = 8;
const MOST_VALUES = 6;

/**
 * Sorts the ticket in front of the agent: every message that an end user wrote counts, each for what it says. The period runs from the
 * receipt of the first that invokes a right (Art. 12(3) GDPR), not from when it was noticed.
 */
export function sortTicket(
  ticket: OpenTicket,
  detect: Detect,
  { privacyAddress }: Pick<Settings, 'privacyAddress'>,
): TicketVerdict {
  const written = ticket.conversation.filter((message) => message.byEndUser);
  const circumstances = circumstancesOf(ticket, written.length > 0, privacyAddress);
  const first = look(
    ticket.subject,
    written[0] ? visibleText(written[0].html.slice(0, LONGEST_MESSAGE)) : ticket.description,
    written[0]?.at,
  );
  const further: Look[] = [];
  let left = LONGEST_CONVERSATION - (written[0]?.html.length ?? 0);
  for (const { html, at } of furtherOf(written)) {
    if (left <= 0) break;
    further.push(look('', visibleText(html.slice(0, Math.min(left, LONGEST_MESSAGE))), at));
    left -= html.length;
  }
  return united(first, further);

  function look(subject: string, body: string, at: string | null | undefined): Look {
    return { verdict: detect({ subject, body, circumstances }), subject, body, at: at ?? ticket.createdAt };
  }
}

function furtherOf(written: readonly Message[]): Message[] {
  return [...written.slice(1, FIRST_MESSAGES), ...written.slice(FIRST_MESSAGES).slice(-LAST_MESSAGES)];
}

/** What one text says, as the verdict on a ticket: a draft, say. */
export function verdictOfOne({ verdict, subject, body, at }: Look): TicketVerdict {
  return {
    verdict,
    subject,
    body,
    receivedAt: at,
    messages: [{ start: 0, at }],
    addedLater: [],
    breachToldAt: verdict.suspectedBreach ? at : null,
  };
}

/** What the messages of a ticket say together: each kind and signal as surely as the message that says it best. */
function united(first: Look, further: readonly Look[]): TicketVerdict {
  const telling = further.filter(({ verdict }) => verdict.evidence.length > 0 || verdict.isRequest);
  if (telling.length === 0) return verdictOfOne(first);
  const looks = placed([first, ...telling]);
  const verdicts = looks.map(({ verdict }) => verdict);
  const request = looks.find(({ verdict }) => verdict.isRequest);
  const leading = request ?? first;
  const sure = REQUEST_KINDS.flatMap((kind) => surest(kind, verdicts)).sort((a, b) => b.confidence - a.confidence);
  const kinds = sure.filter(({ confidence }) => confidence >= 0.5);
  return {
    verdict: {
      ...leading.verdict,
      isRequest: kinds.length > 0,
      kinds,
      possible: sure.filter(({ confidence }) => confidence < 0.5),
      evidence: strongest(looks.flatMap(({ verdict, start }) => verdict.evidence.map((one) => moved(one, start)))),
      // The last word on a value counts first.
      requestedValues: looks
        .toReversed()
        .flatMap(({ verdict, start }) => verdict.requestedValues.map((one) => moved(one, start)))
        .filter(
          (one, index, all) => all.findIndex(({ sort, text }) => sort === one.sort && text === one.text) === index,
        )
        .slice(0, MOST_VALUES),
      // A reminder in the conversation that the request was made in chases that one, and no earlier ticket.
      followUp: request ? request.verdict.followUp : verdicts.some(({ followUp }) => followUp),
      suspectedBreach: verdicts.some(({ suspectedBreach }) => suspectedBreach),
      complaint: verdicts.some(({ complaint }) => complaint),
      thirdPerson: verdicts.some(({ thirdPerson }) => thirdPerson),
    },
    subject: first.subject,
    body: looks.map(({ body }) => body).join(BETWEEN),
    receivedAt: leading.at,
    messages: looks.map(({ start, at }) => ({ start, at })),
    addedLater: kinds.flatMap(({ kind }) => {
      const asked = looks.find(({ verdict }) => verdict.kinds.some((one) => one.kind === kind));
      return asked === undefined || asked === request ? [] : [{ kind, at: asked.at }];
    }),
    breachToldAt: looks.find(({ verdict }) => verdict.suspectedBreach)?.at ?? null,
  };
}

const BETWEEN = '\n\n';

function placed(looks: readonly Look[]): (Look & { start: number })[] {
  let start = 0;
  return looks.map((look) => {
    const here = { ...look, start };
    start += look.body.length + BETWEEN.length;
    return here;
  });
}

/** A place in a message's own text as a place in all of them; only the first has a subject. */
function moved<T extends Pick<Evidence, 'field' | 'start' | 'end'>>(place: T, by: number): T {
  return place.field === 'body' ? { ...place, start: place.start + by, end: place.end + by } : place;
}

function surest(kind: RequestKind, verdicts: readonly Verdict[]): KindConfidence[] {
  const confidences = verdicts
    .flatMap(({ kinds, possible }) => [...kinds, ...possible])
    .filter((one) => one.kind === kind)
    .map(({ confidence }) => confidence);
  return confidences.length === 0 ? [] : [{ kind, confidence: Math.max(...confidences) }];
}

/** Strongest first, as many of each kind as are looked at. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const counts = new Map<Evidence['kind'], number>();
  return evidence
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ kind }) => {
      const count = counts.get(kind) ?? 0;
      counts.set(kind, count + 1);
      return count < MOST_QUOTES;
    });
}

/** What is known of a ticket beside its text: where it was sent to, and whether staff wrote it. */
function circumstancesOf(ticket: OpenTicket, isByEndUser: boolean, privacyAddress: string): Circumstance[] {
  const circumstances: Circumstance[] = [];
  if (ticket.recipient?.toLowerCase() === privacyAddress.toLowerCase()) circumstances.push('privacy-address');
  if (!isByEndUser && ticket.conversation.length > 0) circumstances.push('staff');
  return circumstances;
}

const OURS = [REQUEST_TAG, RECORD_TAG, DISMISSED_TAG];

/** Whether the account must be asked at all: a ticket without our tag and without a positive verdict costs no call. */
export function needsLookup(ticket: OpenTicket, verdict: TicketVerdict): boolean {
  return verdict.verdict.isRequest || OURS.some((tag) => ticket.tags.includes(tag));
}
