import type { Ticket } from '../api/schemas.ts';

/** The ready-made ticket lists, in the order in which the page offers them. */
export const VIEW_SLUGS = [
  'your-unsolved',
  'unassigned',
  'all-unsolved',
  'privacy-requests',
  'suspended',
  'recently-solved',
  'closed',
] as const;
export type ViewSlug = (typeof VIEW_SLUGS)[number];

export const VIEW_TITLES: Record<ViewSlug, string> = {
  'your-unsolved': 'Your unsolved tickets',
  unassigned: 'Unassigned tickets',
  'all-unsolved': 'All unsolved tickets',
  'privacy-requests': 'Privacy requests',
  suspended: 'Suspended tickets',
  'recently-solved': 'Recently solved tickets',
  closed: 'Closed tickets',
};

const UNSOLVED = new Set(['new', 'open', 'pending', 'hold']);
const RECENTLY = 7 * 24 * 3_600_000;

/** The tickets of a view, those changed last on top. Suspended mails are no tickets yet: that view is not drawn from here. */
export function ticketsInView(tickets: Ticket[], view: ViewSlug, me: number, now: Date): Ticket[] {
  return tickets
    .filter((ticket) => belongs(ticket, view, me, now))
    .sort((a, b) => b.updated_at.localeCompare(a.updated_at) || b.id - a.id);
}

function belongs(ticket: Ticket, view: ViewSlug, me: number, now: Date): boolean {
  const unsolved = UNSOLVED.has(ticket.status);
  switch (view) {
    case 'your-unsolved':
      return unsolved && ticket.assignee_id === me;
    case 'unassigned':
      return unsolved && (ticket.assignee_id ?? null) === null;
    case 'all-unsolved':
      return unsolved;
    case 'privacy-requests':
      return unsolved && ticket.tags.includes('privacy_request');
    case 'suspended':
      return false;
    case 'recently-solved':
      return ticket.status === 'solved' && now.getTime() - Date.parse(ticket.updated_at) < RECENTLY;
    case 'closed':
      return ticket.status === 'closed';
  }
}
