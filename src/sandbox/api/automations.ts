import { type Account, type Automation, now, type Ticket, type User } from './account.ts';
import { automationHolds } from './automations/conditions.ts';
import type { Actor } from './session.ts';
import { addAudit, auditsOf, newAuditId } from './tickets/audits.ts';
import { runActions, viaOfRule } from './triggers/actions.ts';
import { runTriggers } from './triggers.ts';

/** "Each automation can act on a maximum of 1,000 tickets each hour." */
const MOST_TICKETS = 1000;
/** "Tickets that have had more than 100 automation audits are excluded." */
const MOST_AUDITS = 100;
const MS_PER_HOUR = 3_600_000;

/**
 * Runs the automations for every whole hour that the account's clock has passed since they ran last, one run an hour. The first time, and
 * when the clock was set back, it only takes note of the hour.
 * @param since what the clock showed before it was set ahead, where it may never have run
 */
export function runDueAutomations(account: Account, since: string = now(account)): void {
  const last = hourOf(account.automations_ran_at ?? since);
  const current = hourOf(now(account));
  for (let at = last + MS_PER_HOUR; at <= current; at += MS_PER_HOUR) runAutomations(account, instantOf(at));
  account.automations_ran_at = instantOf(current);
}

/**
 * One hourly run: the active automations in their order, each over all tickets that are not closed. What one does, the next one sees, and
 * triggers run over it as over any update.
 * @returns how many times an automation fired
 */
export function runAutomations(account: Account, at: string = now(account)): number {
  const active = [...account.automations.values()]
    .filter((automation) => automation.active)
    .sort((one, other) => one.position - other.position);
  let fired = 0;
  for (const automation of active) {
    const matching = [...account.tickets.values()]
      .filter(({ status, created_at }) => status !== 'closed' && status !== 'deleted' && created_at <= at)
      .filter((ticket) => automationHolds(account, automation, ticket, Date.parse(at)))
      .filter((ticket) => automationAudits(account, ticket) <= MOST_AUDITS)
      .slice(0, MOST_TICKETS);
    for (const ticket of matching) fire(account, automation, ticket, at);
    fired += matching.length;
  }
  return fired;
}

function fire(account: Account, automation: Automation, ticket: Ticket, at: string): void {
  const before = structuredClone(ticket);
  const via = viaOfRule(automation, 'automation');
  const actor: Actor = { user: systemUser(account), via: 'rule' };
  const audit = addAudit(account, {
    id: newAuditId(account),
    ticketId: ticket.id,
    author: actor.user,
    at,
    via,
    events: [],
    custom: undefined,
    system: undefined,
  });
  ticket.updated_at = at;
  const happening = { ticket, before, audit, comment: null, actor };
  runActions(account, automation.actions, happening, { via, automation: automation.title });
  runTriggers(account, happening);
}

function automationAudits(account: Account, ticket: Ticket): number {
  return auditsOf(account, ticket.id).filter(({ via }) => via.source.rel === 'automation').length;
}

/** Zendesk itself, as the author of what rules do by themselves: it is nobody's user. */
function systemUser(account: Account): User {
  return {
    id: -1,
    name: 'System',
    email: null,
    phone: null,
    role: 'admin',
    role_type: null,
    ticket_restriction: null,
    locale: account.locale,
    time_zone: account.iana_time_zone,
    iana_time_zone: account.iana_time_zone,
    active: true,
    suspended: false,
    verified: true,
    moderator: false,
    organization_id: null,
    external_id: null,
    tags: [],
    details: '',
    notes: '',
    user_fields: {},
    created_at: '1970-01-01T00:00:00Z',
    updated_at: '1970-01-01T00:00:00Z',
    last_login_at: null,
    permanently_deleted: false,
  };
}

function hourOf(at: string): number {
  return Math.floor(Date.parse(at) / MS_PER_HOUR) * MS_PER_HOUR;
}

function instantOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
