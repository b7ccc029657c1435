import type { RequestKind } from '../../src/domain/request.ts';
import { auditsOf } from '../../src/sandbox/api/tickets/audits.ts';
import type { Case } from '../../src/workflow/case.ts';
import { confirmRequest } from '../../src/workflow/confirm-request.ts';
import type { OpenTicket, Ports } from '../../src/workflow/ports.ts';
import { aRoom, type Room } from '../zendesk/room.ts';

/** The customer's ticket as the agent has it open. */
export function openTicket(room: Room, change: Partial<OpenTicket> = {}): OpenTicket {
  const { ticket, customer } = room;
  return {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.description,
    conversation: [],
    status: ticket.status,
    tags: [],
    externalId: null,
    createdAt: ticket.created_at,
    recipient: 'privacy@jxsupport.com',
    requester: { id: customer.id, name: customer.name, email: customer.email },
    mirroredRecordId: null,
    mirroredDueOn: null,
    mirroredStage: null,
    ...change,
  };
}

/** A room with a DPO, and a request that Mara has confirmed. */
export async function aCase(kinds: RequestKind[]): Promise<{ room: Room; current: Case; dpo: Ports }> {
  const room = await aRoom();
  const outcome = await confirmRequest(room.ports, openTicket(room), {
    kinds,
    receivedAt: room.ticket.created_at,
    language: 'en',
    how: 'detected',
  });
  if (!outcome.ok) throw new Error(outcome.why);
  return { room, current: outcome.case, dpo: await room.portsOf(room.dpo) };
}

/** The case that an act came to; fails the test where the act was refused. */
export function done<W extends string>(outcome: { ok: true; case: Case } | { ok: false; why: W; case: Case }): Case {
  if (!outcome.ok) throw new Error(`refused: ${outcome.why}`);
  return outcome.case;
}

/** The types of the events in the account's audits of a record: what Zendesk kept, not what the app thinks. */
export function storedTypes(room: Room, recordId: number): string[] {
  return auditsOf(room.account, recordId).flatMap((audit) => {
    const text = audit.metadata.custom.privacy_event;
    return typeof text === 'string' ? [String(JSON.parse(text).type)] : [];
  });
}
