import type { Account, Ticket, User } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { createUser, findUserByEmail } from '../users/create.ts';
import type { CollaboratorInput, PersonInput, TicketInput } from './input.ts';

/** The user that a body names as requester; null where it names none. A new address becomes a user; 422 for nobody. */
export function namedRequester(account: Account, input: TicketInput): User | null {
  if (input.requester_id !== undefined) return activeUser(account, input.requester_id, 'requester');
  const named = input.requester;
  if (named === undefined) return null;
  if (typeof named === 'string') {
    return /^\d+$/.test(named) ? activeUser(account, Number(named), 'requester') : userOfAddress(account, named, null);
  }
  if (named.email) return userOfAddress(account, named.email, named.name ?? null);
  if (!named.name) throw invalidPerson('requester');
  return createUser(account, { name: named.name });
}

/** Carries out what a body says of CCs and followers. The requester is never a CC; followers are agents. */
export function setCollaborators(account: Account, ticket: Ticket, input: TicketInput): void {
  if (input.email_ccs) ticket.email_cc_ids = changedPeople(account, ticket.email_cc_ids, input.email_ccs);
  if (input.followers) {
    ticket.follower_ids = changedPeople(account, ticket.follower_ids, input.followers).filter((id) =>
      isStaff(account, id),
    );
  }
  const replaced = input.collaborator_ids ?? input.collaborators;
  if (replaced) {
    const ids = replaced.map((named) => collaboratorId(account, named));
    ticket.email_cc_ids = unique(ids.filter((id) => !isStaff(account, id)));
    ticket.follower_ids = unique(ids.filter((id) => isStaff(account, id)));
  }
  for (const named of input.additional_collaborators ?? []) {
    const id = collaboratorId(account, named);
    if (isStaff(account, id)) ticket.follower_ids = unique([...ticket.follower_ids, id]);
    else ticket.email_cc_ids = unique([...ticket.email_cc_ids, id]);
  }
  ticket.email_cc_ids = ticket.email_cc_ids.filter((id) => id !== ticket.requester_id);
  ticket.collaborator_ids = unique([...ticket.email_cc_ids, ...ticket.follower_ids]);
}

function changedPeople(account: Account, current: number[], people: PersonInput[]): number[] {
  let ids = current;
  for (const person of people) {
    const isDeletion = person.action === 'delete';
    const user = personOf(account, person, isDeletion);
    if (!user) continue;
    ids = isDeletion ? ids.filter((id) => id !== user.id) : unique([...ids, user.id]);
  }
  return ids;
}

function personOf(account: Account, person: PersonInput, isDeletion: boolean): User | null {
  if (person.user_id !== undefined) return activeUser(account, person.user_id, 'email_ccs');
  if (person.user_email === undefined || person.user_email === '') return null;
  if (isDeletion) return findUserByEmail(account, person.user_email);
  return userOfAddress(account, person.user_email, person.user_name ?? null);
}

function collaboratorId(account: Account, named: CollaboratorInput): number {
  if (typeof named === 'number') return activeUser(account, named, 'collaborators').id;
  if (typeof named === 'string') return userOfAddress(account, named, null).id;
  return userOfAddress(account, named.email, named.name ?? null).id;
}

function userOfAddress(account: Account, address: string, name: string | null): User {
  const known = findUserByEmail(account, address);
  if (known) return known;
  return createUser(account, { name: name ?? address.split('@')[0] ?? address, email: address });
}

function activeUser(account: Account, id: number, field: string): User {
  const user = account.users.get(id);
  if (!user?.active) throw invalidPerson(field);
  return user;
}

function invalidPerson(field: string) {
  return recordInvalid({ [field]: { description: `${field}: is invalid`, error: 'InvalidValue' } });
}

function isStaff(account: Account, userId: number): boolean {
  const user = account.users.get(userId);
  return user !== undefined && user.role !== 'end-user';
}

function unique(ids: number[]): number[] {
  return [...new Set(ids)];
}
