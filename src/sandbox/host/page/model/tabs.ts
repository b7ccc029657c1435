import type { OpenTicket } from './open-ticket.ts';
import type { OpenUser } from './open-user.ts';
import type { Route } from './route.ts';

/** A ticket or a user that stays open, with its app, while something else is looked at. */
export type Tab =
  | { kind: 'ticket'; key: string; id: number; ticket: OpenTicket }
  | { kind: 'new-ticket'; key: string; number: number; ticket: OpenTicket }
  | { kind: 'user'; key: string; id: number; user: OpenUser };

/** What a place's tab is called; null for places that have none. */
export function tabKey(route: Route): string | null {
  switch (route.place) {
    case 'ticket':
      return `ticket-${route.id}`;
    case 'new-ticket':
      return `new-${route.number}`;
    case 'user':
      return `user-${route.id}`;
    default:
      return null;
  }
}

/** The place that a tab shows. */
export function routeOfTab(tab: Tab): Route {
  switch (tab.kind) {
    case 'ticket':
      return { place: 'ticket', id: tab.id };
    case 'new-ticket':
      return { place: 'new-ticket', number: tab.number };
    case 'user':
      return { place: 'user', id: tab.id };
  }
}

/** The id of the app's instance beside a tab. */
export function appGuidOf(tab: Tab): string {
  return tab.kind === 'user' ? tab.user.guid : tab.ticket.guid;
}

/** The number of the next new ticket's tab: the lowest that is free. */
export function nextNewNumber(tabs: Tab[]): number {
  const taken = new Set(tabs.map((tab) => (tab.kind === 'new-ticket' ? tab.number : 0)));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}
