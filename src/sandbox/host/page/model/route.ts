import { VIEW_SLUGS, type ViewSlug } from './view-list.ts';

/** Where in the workspace one is; each place has an address that survives a reload. */
export type Route =
  | { place: 'view'; view: ViewSlug }
  | { place: 'ticket'; id: number }
  | { place: 'new-ticket'; number: number }
  | { place: 'users' }
  | { place: 'user'; id: number }
  | { place: 'app'; slug: string; path: string };

const HOME = { place: 'view', view: 'all-unsolved' } as const;

/** The place that an address means; anything unknown means home. */
export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts[0] !== 'agent') return HOME;
  const [, room, first = '', ...rest] = parts;
  const id = Number(first);
  switch (room) {
    case 'filters':
      return { place: 'view', view: VIEW_SLUGS.find((slug) => slug === first) ?? HOME.view };
    case 'tickets':
      if (first === 'new') return { place: 'new-ticket', number: Number(rest[0]) || 1 };
      return Number.isSafeInteger(id) && id > 0 ? { place: 'ticket', id } : HOME;
    case 'users':
      if (first === '') return { place: 'users' };
      return Number.isSafeInteger(id) && id > 0 ? { place: 'user', id } : HOME;
    case 'apps':
      return first === '' ? HOME : { place: 'app', slug: first, path: rest.join('/') };
    default:
      return HOME;
  }
}

/** The address of a place. */
export function pathOf(route: Route): string {
  switch (route.place) {
    case 'view':
      return `/agent/filters/${route.view}`;
    case 'ticket':
      return `/agent/tickets/${route.id}`;
    case 'new-ticket':
      return `/agent/tickets/new/${route.number}`;
    case 'users':
      return '/agent/users';
    case 'user':
      return `/agent/users/${route.id}`;
    case 'app':
      return `/agent/apps/${route.slug}${route.path === '' ? '' : `/${route.path}`}`;
  }
}

/** What an address calls an app. //=> 'Privacy requests' gives privacy-requests */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
