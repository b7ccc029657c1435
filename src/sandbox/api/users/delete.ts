import { type Account, now, type User } from '../account.ts';
import { forbidden, recordInvalid, recordNotFound } from '../errors.ts';
import { isAdmin } from '../permissions.ts';
import { identitiesOf, isOwner } from './find.ts';

/** The applications that report a permanent deletion, in the order in which they come round to it. */
const APPLICATIONS = ['support', 'chat'] as const;

/**
 * The first step of a deletion: the user can't sign in or be written to any more and keeps everything else.
 * @throws ApiError 403 without the right, 422 while the user is the requester of a ticket that is not closed
 */
export function softDeleteUser(account: Account, caller: User, user: User): void {
  requireUserDeletion(account, caller, user);
  if (!user.active) throw recordNotFound();
  const unclosed = [...account.tickets.values()].filter(
    ({ requester_id, status }) => requester_id === user.id && status !== 'closed' && status !== 'deleted',
  );
  if (unclosed.length > 0) {
    throw recordInvalid({
      base: {
        description: `User can't be deleted: requester of ${unclosed.length} ticket(s) that are not closed`,
        error: 'UserHasTicketsNotClosed',
      },
    });
  }
  user.active = false;
  user.updated_at = now(account);
}

/** Admins may delete all but the account's owner; an agent in a custom role (role_type 0) only end users. */
function requireUserDeletion(account: Account, caller: User, user: User): void {
  if (isOwner(account, user)) throw forbidden();
  if (isAdmin(caller)) return;
  if (caller.role_type !== 0 || user.role !== 'end-user') throw forbidden();
}

/**
 * The second step: what identifies the user goes for good, and each application reports when it has done so.
 * @throws ApiError 403 for anyone but an administrator, 404 for a user who is not soft-deleted
 */
export function deleteUserPermanently(account: Account, caller: User, user: User): void {
  if (!isAdmin(caller)) throw forbidden();
  if (user.active || user.permanently_deleted) throw recordNotFound();
  for (const identity of identitiesOf(account, user.id)) account.identities.delete(identity.id);
  for (const membership of [...account.memberships.values()]) {
    if (membership.user_id === user.id) account.memberships.delete(membership.id);
  }
  Object.assign(user, {
    name: 'Permanently Deleted User',
    email: null,
    phone: null,
    external_id: null,
    details: '',
    notes: '',
    tags: [],
    user_fields: {},
    organization_id: null,
    last_login_at: null,
    verified: false,
    permanently_deleted: true,
    updated_at: now(account),
  });
  reportDeletion(account, caller, user);
}

/**
 * The rows that GET compliance_deletion_statuses shows, each from its own moment on: Zendesk deletes in the
 * background, so a caller who asks at once does not see the end yet.
 */
function reportDeletion(account: Account, caller: User, user: User): void {
  const at = Date.parse(now(account));
  let seconds = 0;
  const report = (action: string, application: string, executer_id: number | null) => {
    const created_at = new Date(at + seconds * 1000).toISOString().replace('.000Z', 'Z');
    account.compliance.push({ user_id: user.id, action, application, executer_id, created_at });
    seconds += 1;
  };
  report('request_deletion', 'all', caller.id);
  for (const application of APPLICATIONS) {
    report('started', application, null);
    report('complete', application, null);
  }
}
