import { type DeletionPlan, planHash } from '../../src/domain/fulfil/deletion-plan.ts';
import type { HandOver } from '../../src/domain/hand-over.ts';
import type { Detected, StoredEvent } from '../../src/domain/request.ts';
import type { PersonData, Ports, RecordListed, RecordRead, Staff } from '../../src/workflow/ports.ts';
import { OutsideProblem, type ProblemName } from '../../src/workflow/problems.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/workflow/settings.ts';
import { ADA, aRecord, JONAS, MAYA, NOW, RECORD, TICKET, ZONE } from '../builders.ts';

export interface FakeAccount {
  ports: Ports;
  /** The calls that were made, by name and in order. */
  calls: string[];
  /** Names of calls that break until they are taken out. */
  broken: Map<string, ProblemName | 'fault' | 'never'>;
  /** The record as it stands; null where there is none. */
  record: () => RecordRead | null;
}

interface FakeOptions {
  me?: Staff;
  events?: readonly StoredEvent[];
  dismissal?: { by: number; at: string } | null;
  settings?: Partial<Settings>;
  tickets?: { requested: number[]; copied: number[]; requestedInAll: number };
  open?: { records: RecordListed[]; total: number };
  isMailed?: boolean;
  /** Tickets marked as not a request, with what their marks say. */
  dismissed?: Map<number, { at: string; detected: Detected | null }>;
  seesAllTickets?: boolean;
  now?: Date;
  plan?: DeletionPlan;
  /** What was handed over, by ticket. */
  handOvers?: ReadonlyMap<number, readonly HandOver[]>;
  /** Tickets of these that Zendesk has closed. */
  closed?: readonly number[];
}

const TICKETS = { requested: [3, 5, TICKET], copied: [88], requestedInAll: 3 };

/** A small account in memory that keeps what is stored in it, for screens only: the API's own rules are the sandbox's. */
export function fakeAccount(options: FakeOptions = {}): FakeAccount {
  const { me = MAYA, now = NOW, tickets = TICKETS } = options;
  const calls: string[] = [];
  const broken: FakeAccount['broken'] = new Map();
  const plans = new Map<string, DeletionPlan>();
  const handOvers = new Map([...(options.handOvers ?? [])].map(([id, given]) => [id, [...given]]));
  let record: RecordRead | null = options.events ? aRecord([...options.events]) : null;
  let ids = 0;

  async function call<T>(name: string, answer: () => T | Promise<T>): Promise<T> {
    calls.push(name);
    const how = broken.get(name);
    if (how === 'never') return new Promise(() => {});
    if (how === 'fault') throw new TypeError('a fault of our own');
    if (how) throw new OutsideProblem(how);
    return answer();
  }
  const known = () => record ?? aRecord([]);

  const ports: Ports = {
    me,
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    timeZone: ZONE,
    now: () => now,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    records: {
      find: (ticketId) => call('records.find', () => (isRecordOf(record, ticketId) ? record : null)),
      read: () => call('records.read', known),
      open: (_ticketId, first, update) =>
        call('records.open', () => {
          record = aRecord([
            { event: first, auditId: 1, authorId: me.id, at: now.toISOString(), hasComment: true, byRule: false },
          ]);
          record.tags = update.tags;
          return record;
        }),
      append: (before, event, update) =>
        call('records.append', () => {
          const auditId = Math.max(0, ...before.events.map((item) => item.auditId)) + 1;
          const hasComment = update.note !== undefined;
          const at = new Date(now.getTime() + auditId).toISOString();
          const events = [...before.events, { event, auditId, authorId: me.id, at, hasComment, byRule: false }];
          record = { ...before, events, tags: update.tags };
          return record;
        }),
      listOpen: () => call('records.listOpen', () => options.open ?? { records: [], total: 0 }),
    },
    tickets: {
      read: (id) =>
        call('tickets.read', () => ({
          id,
          status: 'open',
          subject: 'My order',
          tags: [],
          requesterId: ADA.id,
          isMerged: false,
          copies: 0,
          updatedAt: '2026-03-02T09:00:00Z',
        })),
      startConversation: async () => ({ ticketId: 500, auditId: 900, mailed: true }),
      postLetter: () => call('tickets.postLetter', () => ({ auditId: 900, mailed: options.isMailed ?? true })),
      mirror: () => call('tickets.mirror', () => true),
      unmirror: () => call('tickets.unmirror', () => true),
      postedLetter: async () => null,
      setDismissed: () => call('tickets.setDismissed', () => undefined),
      dismissal: () => call('tickets.dismissal', () => options.dismissal ?? null),
      mergedInto: async () => null,
      takeUp: async () => true,
      solve: () => call('tickets.solve', () => true),
      whereabouts: () => call('tickets.whereabouts', () => ({ there: [], softDeleted: [] })),
      softDelete: () => call('tickets.softDelete', () => undefined),
      deleteForGood: (gone) => call('tickets.deleteForGood', () => [...gone]),
      upload: () => call('tickets.upload', () => ({ token: 'token', attachmentId: 1 })),
    },
    people: {
      names: (wanted) => call('people.names', () => namesOf(wanted)),
      read: () => call('people.read', () => ({ ...ADA, createdAt: '2025-01-02T09:00:00Z' })),
      rename: () => call('people.rename', () => undefined),
      gather: () => call('people.gather', () => gathered(tickets)),
      ticketsOf: () => call('people.ticketsOf', () => tickets),
      requestsOf: () =>
        call('people.requestsOf', () => [
          {
            ticketId: TICKET,
            recordId: RECORD,
            tags: ['privacy_request', 'privacy_kind_access', 'privacy_is_done'],
            createdAt: '2026-03-02T09:00:00Z',
          },
        ]),
      tag: () => call('people.tag', () => undefined),
      deleteUser: () => call('people.deleteUser', () => undefined),
      seesAllTickets: async () => options.seesAllTickets ?? true,
      mayDelete: async () => true,
      isDpo: (id) => call('people.isDpo', () => id === JONAS.id),
    },
    plans: {
      put: (plan, hash) =>
        call('plans.put', () => {
          plans.set(hash, plan);
          return { token: 'token', attachmentId: 2 };
        }),
      get: (_recordId, hash) => call('plans.get', async () => plans.get(hash) ?? (await given(hash))),
    },
    corrections: {
      list: () => call('corrections.list', () => ({ dismissed: [...(options.dismissed?.keys() ?? [])], changed: [] })),
      dismissal: (id) => call('corrections.dismissal', () => options.dismissed?.get(id) ?? null),
    },
    handOvers: {
      give: (id, { reason, toldAt }) =>
        call('handOvers.give', () => {
          const by = { by: me.id, at: now.toISOString() };
          const given: HandOver = { reason, toldAt, given: by, settled: null, hasReachedGroup: true };
          handOvers.set(id, [...(handOvers.get(id) ?? []).filter((one) => one.reason !== reason), given]);
          return given;
        }),
      read: (id) => call('handOvers.read', () => handOvers.get(id) ?? []),
      settle: (id, { reason, result }) =>
        call('handOvers.settle', () => {
          for (const one of handOvers.get(id) ?? []) {
            if (one.reason === reason) one.settled = { by: me.id, at: now.toISOString(), result };
          }
        }),
      list: () =>
        call('handOvers.list', () =>
          [...handOvers.keys()].map((ticketId) => ({
            ticketId,
            isRecord: false,
            isClosed: options.closed?.includes(ticketId) ?? false,
          })),
        ),
    },
  };

  async function given(hash: string): Promise<DeletionPlan | null> {
    return options.plan && (await planHash(options.plan)) === hash ? options.plan : null;
  }
  return { ports, calls, broken, record: () => record };
}

function isRecordOf(record: RecordRead | null, ticketId: number): boolean {
  return record?.events.some(({ event }) => event.type === 'confirmed' && event.ticketId === ticketId) ?? false;
}

function namesOf(wanted: readonly number[]): Map<number, string> {
  const all = [MAYA, JONAS].map((person): [number, string] => [person.id, person.name]);
  return new Map(all.filter(([id]) => wanted.includes(id)));
}

function gathered(tickets: { requested: number[]; requestedInAll: number }): PersonData {
  return {
    profile: {
      name: ADA.name,
      email: ADA.email,
      phone: null,
      locale: 'en-GB',
      timeZone: 'Europe/London',
      createdAt: '2025-01-02T09:00:00Z',
      lastLoginAt: null,
      fields: {},
    },
    identities: [{ type: 'email', value: ADA.email ?? '', verified: true, createdAt: '2025-01-02T09:00:00Z' }],
    tickets: tickets.requested.map((id) => ({
      id,
      subject: 'My order',
      status: 'open',
      createdAt: '2026-03-02T09:00:00Z',
      updatedAt: '2026-03-02T09:00:00Z',
      comments: [
        { at: '2026-03-02T09:00:00Z', from: 'data_subject', text: 'Hello', attachments: [] },
        { at: '2026-03-02T10:00:00Z', from: 'other', text: 'Good day', attachments: [] },
      ],
    })),
    requestedTickets: tickets.requestedInAll,
  };
}

/** An open record as a list has it. */
export function aListed(about: Partial<RecordListed> & { kinds?: string[]; stage?: string } = {}): RecordListed {
  const { kinds = ['deletion'], stage = 'in_progress', ...rest } = about;
  return {
    recordId: RECORD,
    ticketId: TICKET,
    subject: 'Privacy request of ticket 7: deletion',
    status: 'open',
    dueAt: '2026-04-02T21:59:59Z',
    assigneeId: null,
    ...rest,
    tags: [
      'privacy_request_record',
      ...kinds.map((kind) => `privacy_kind_${kind}`),
      `privacy_stage_${stage}`,
      ...(rest.tags ?? []),
    ],
  };
}
