import type { Account, Audit, Ticket, User } from '../../src/sandbox/api/account.ts';
import { type CallLog, createCallLog } from '../../src/sandbox/api/calls.ts';
import { createFaults, type Faults } from '../../src/sandbox/api/faults.ts';
import { installRequirements } from '../../src/sandbox/api/requirements.ts';
import { auditsOf } from '../../src/sandbox/api/tickets/audits.ts';
import { createTicket } from '../../src/sandbox/api/tickets/create.ts';
import { parseTicketInput } from '../../src/sandbox/api/tickets/input.ts';
import { defaultTriggers } from '../../src/sandbox/api/triggers/defaults.ts';
import type { Ports } from '../../src/workflow/ports.ts';
import type { ProblemName } from '../../src/workflow/problems.ts';
import { type SmallAccount, smallAccount, VIA_EMAIL } from '../sandbox/builders.ts';
import { type SandboxRoom, sandboxPorts } from './sandbox-client.ts';

export interface Room extends SmallAccount {
  ports: Ports;
  faults: Faults;
  calls: CallLog;
  /** A customer's mail that became a ticket. */
  ticket: Ticket;
  /** The ports of somebody else, on the same account. */
  portsOf(user: User, more?: Partial<SandboxRoom>): Promise<Ports>;
}

/** A small account with the app installed, a customer's ticket, and the ports of the agent Mara. */
export async function aRoom(): Promise<Room> {
  const small = smallAccount();
  defaultTriggers(small.account);
  installRequirements(small.account, {
    ticket_fields: {
      privacy_record: { type: 'integer', title: 'Privacy record' },
      privacy_due_on: { type: 'date', title: 'Privacy due on' },
      privacy_stage: {
        type: 'tagger',
        title: 'Privacy stage',
        custom_field_options: ['in_progress', 'waiting_for_data_subject', 'waiting_for_dpo', 'done'].map((stage) => ({
          name: stage,
          value: `privacy_is_${stage}`,
        })),
      },
    },
  });
  const faults = createFaults();
  const calls = createCallLog();
  const portsOf: Room['portsOf'] = (user, more = {}) =>
    sandboxPorts({ account: small.account, userId: user.id, faults, calls, ...more });
  const ticket = aMail(small.account, small.customer);
  return { ...small, faults, calls, ticket, portsOf, ports: await portsOf(small.agent) };
}

/** A mail of a customer's that became a ticket. */
export function aMail(account: Account, customer: User, subject = 'Please delete my data'): Ticket {
  const input = parseTicketInput({ subject, comment: { body: 'Please delete everything.' } });
  return createTicket(account, { user: customer, via: 'email' }, input, { via: VIA_EMAIL }).ticket;
}

/** How often each of our events is stored in a ticket's audits. */
export function storedIds(account: Account, ticketId: number): string[] {
  return auditsOf(account, ticketId).flatMap((audit) => {
    const text = audit.metadata.custom.privacy_event;
    if (typeof text !== 'string') return [];
    const event: unknown = JSON.parse(text);
    return typeof event === 'object' && event !== null && 'id' in event ? [String(event.id)] : [];
  });
}

export function lastAudit(account: Account, ticketId: number): Audit {
  const audit = auditsOf(account, ticketId).at(-1);
  if (!audit) throw new Error(`ticket ${ticketId} has no audits`);
  return audit;
}

/** What `expect(…).rejects.toMatchObject` looks for. */
export function problem(name: ProblemName, more: object = {}): object {
  return { name, ...more };
}
