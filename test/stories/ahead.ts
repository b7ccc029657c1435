import type { RequestKind } from '../../src/domain/request.ts';
import type { Account } from '../../src/sandbox/api/account.ts';
import type { Case } from '../../src/workflow/case.ts';
import { confirmRequest } from '../../src/workflow/confirm-request.ts';
import type { Ports } from '../../src/workflow/ports.ts';
import { settleIdentity } from '../../src/workflow/settle-identity.ts';
import { sandboxPorts } from '../zendesk/sandbox-client.ts';
import type { Stage } from './harness.ts';

/** The account's user with this address. */
export function userOf(account: Account, email: string) {
  const user = [...account.users.values()].find((item) => item.email === email);
  if (!user) throw new Error(`Nobody has the address ${email}.`);
  return user;
}

/** A ticket that has to be there. */
export function ticketOf(account: Account, ticketId: number) {
  const ticket = account.tickets.get(ticketId);
  if (!ticket) throw new Error(`There is no ticket ${ticketId}.`);
  return ticket;
}

/** The ports of somebody on the staff: for what a story takes as done before it begins. */
export function portsOf(stage: Stage, email = 'mara@jxsupport.com'): Promise<Ports> {
  const { account } = stage.sandbox;
  return sandboxPorts({ account, userId: userOf(account, email).id });
}

/** A request that was confirmed before the story begins. */
export async function confirmed(stage: Stage, ticketId: number, kinds: RequestKind[], email?: string): Promise<Case> {
  const ticket = ticketOf(stage.sandbox.account, ticketId);
  const requester = stage.sandbox.account.users.get(ticket.requester_id);
  const open = {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.description,
    conversation: [],
    status: ticket.status,
    tags: ticket.tags,
    externalId: ticket.external_id,
    createdAt: ticket.created_at,
    recipient: ticket.recipient,
    requester: { id: ticket.requester_id, name: requester?.name ?? '', email: requester?.email ?? null },
    mirroredRecordId: null,
    mirroredDueOn: null,
    mirroredStage: null,
  };
  const start = { kinds, receivedAt: ticket.created_at, language: 'en', how: 'detected' } as const;
  const outcome = await confirmRequest(await portsOf(stage, email), open, start);
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.case;
}

/** The same, with the identity settled: the steps of the rights are open. */
export async function identified(stage: Stage, ticketId: number, kinds: RequestKind[], email?: string): Promise<Case> {
  const ports = await portsOf(stage, email);
  const outcome = await settleIdentity(ports, await confirmed(stage, ticketId, kinds, email), 'known_address');
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.case;
}
