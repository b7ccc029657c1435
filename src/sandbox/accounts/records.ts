import type { Account, Ticket, User } from '../api/account.ts';
import { noonAt } from '../api/local-time.ts';
import { groupIdsOf } from '../api/permissions.ts';
import type { Actor } from '../api/session.ts';
import { createTicket } from '../api/tickets/create.ts';
import type { TicketInput } from '../api/tickets/input.ts';
import { updateTicket } from '../api/tickets/update.ts';
import { createUser } from '../api/users/create.ts';
import { findUserByExternalId } from '../api/users/find.ts';
import { lastDayOn } from './legal-month.ts';
import type { Moments } from './moments.ts';
import type { Random } from './random.ts';
import type { Deed, RecordStory, Stage } from './record-stories.ts';

/** What writing records needs. */
export interface Registrar {
  account: Account;
  random: Random;
  moments: Moments;
  staff: Map<string, User>;
  tickets: Map<string, Ticket>;
}

const KEEPER = { name: 'Privacy record keeper', external_id: 'privacy-record-keeper' };

const STATUS_OF: Record<Stage, string> = {
  in_progress: 'open',
  waiting_for_data_subject: 'pending',
  waiting_for_dpo: 'hold',
  done: 'solved',
};

/** Writes a request's record as the app would have written it: a private task, one audit for each event. */
export function writeRecord(registrar: Registrar, story: RecordStory): Ticket {
  const { account, moments } = registrar;
  const customer = registrar.tickets.get(story.of);
  if (!customer) throw new Error(`No conversation is called ${story.of}`);
  const dueOn = lastDayOn(customer.created_at, story.months, account.iana_time_zone);
  let stage: Stage = 'in_progress';
  let letterAuditId = 0;
  let at = moments.after(customer.created_at, story.confirmedAfter);
  const opener = actorOf(registrar, story.confirmedBy);

  const { ticket: record } = createTicket(
    account,
    opener,
    {
      subject: `Privacy request of ticket ${customer.id}: ${story.kinds.join(', ')}`,
      type: 'task',
      requester_id: keeperOf(account, at).id,
      external_id: `privacy-request:${customer.id}`,
      due_at: noonAt(lastDayOn(customer.created_at, 1, account.iana_time_zone), account.iana_time_zone),
      status: 'open',
      ...placeFor(account, opener.user),
      tags: recordTags(story, stage),
      comment: {
        body: `Privacy request confirmed in ticket ${customer.id}: ${story.kinds.join(', ')}.`,
        public: false,
      },
      metadata: metadataOf({
        id: newEventId(registrar),
        type: 'confirmed',
        ticketId: customer.id,
        dataSubjectId: customer.requester_id,
        kinds: story.kinds,
        receivedAt: customer.created_at,
        language: story.language,
        how: 'detected',
        ...(story.regime === undefined ? {} : { regime: story.regime }),
      }),
    },
    { at, silent: true },
  );
  for (const deed of story.deeds) {
    at = moments.after(at, deed.after);
    stage = deed.stage ?? stage;
    const id = newEventId(registrar);
    if (deed.letter !== undefined) letterAuditId = sendLetter(registrar, customer, deed, id, at);
    const tellsOfLetter = deed.letter !== undefined || 'extensionReason' in deed.event;
    const input: TicketInput = {
      tags: recordTags(story, stage),
      status: STATUS_OF[stage],
      comment: { body: deed.note, public: false },
      metadata: metadataOf({ id, ...deed.event, ...(tellsOfLetter ? { auditId: letterAuditId } : {}) }),
      ...('extensionReason' in deed.event ? { due_at: noonAt(dueOn, account.iana_time_zone) } : {}),
    };
    updateTicket(account, actorOf(registrar, deed.by), record.id, input, { at, silent: true });
  }
  mirror(registrar, story, customer, record, { stage, dueOn, at });
  return record;
}

/** The answer goes out on the customer's ticket, through the triggers, so that the outbox has it too. */
function sendLetter(registrar: Registrar, customer: Ticket, { by, letter }: Deed, id: string, at: string): number {
  const input: TicketInput = {
    comment: { body: letter ?? '', public: true },
    metadata: metadataOf({ id, type: 'letter' }),
  };
  const { audit } = updateTicket(registrar.account, actorOf(registrar, by), customer.id, input, { at });
  return audit?.id ?? 0;
}

/** What agents see of it on the customer's ticket. */
function mirror(
  registrar: Registrar,
  story: RecordStory,
  customer: Ticket,
  record: Ticket,
  now: { stage: Stage; dueOn: string; at: string },
): void {
  const fields = { privacy_record: record.id, privacy_due_on: now.dueOn, privacy_stage: `privacy_is_${now.stage}` };
  const custom_fields = Object.entries(fields).flatMap(([key, value]) => {
    const id = registrar.account.requirements[key]?.requirement_id;
    return id === undefined ? [] : [{ id, value }];
  });
  const input: TicketInput = {
    tags: [...customer.tags, 'privacy_request', ...story.kinds.map((kind) => `privacy_kind_${kind}`)],
    custom_fields,
    ...(now.stage === 'done' ? { status: 'solved' } : {}),
  };
  updateTicket(registrar.account, actorOf(registrar, story.confirmedBy), customer.id, input, {
    at: now.at,
    silent: true,
  });
}

function recordTags(story: RecordStory, stage: Stage): string[] {
  return [
    'privacy_request_record',
    ...story.kinds.map((kind) => `privacy_kind_${kind}`),
    `privacy_stage_${stage}`,
    ...(stage === 'waiting_for_dpo' ? ['privacy_flagged'] : []),
  ];
}

/** The DPO group's, and the opener's own where they are of that group. */
function placeFor(account: Account, opener: User): TicketInput {
  const group = [...account.groups.values()].find(({ name }) => name === 'Privacy');
  if (!group) return {};
  return { group_id: group.id, ...(groupIdsOf(account, opener).has(group.id) ? { assignee_id: opener.id } : {}) };
}

function keeperOf(account: Account, at: string): User {
  return findUserByExternalId(account, KEEPER.external_id) ?? createUser(account, KEEPER, { at });
}

function actorOf({ staff }: Registrar, key: string): Actor {
  const user = staff.get(key);
  if (!user) throw new Error(`Nobody on the staff is called ${key}`);
  return { user, via: 'api' };
}

function metadataOf(event: Record<string, unknown>): Record<string, unknown> {
  return { privacy_event: JSON.stringify(event) };
}

function newEventId({ random }: Registrar): string {
  return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join('-');
}
