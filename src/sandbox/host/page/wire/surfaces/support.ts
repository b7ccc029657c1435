import type { Session } from '../../model/session.ts';
import type { Toast } from '../../model/toasts.ts';
import { isRecord } from '../message.ts';
import { PathError, type Surface } from '../surface.ts';
import { zafTimeZone } from '../zaf-time-zone.ts';
import { zafUser } from '../zaf-user.ts';

export interface SupportRoom {
  session: Session;
  now: () => Date;
  isTrayVisible: () => boolean;
  notify: (kind: Toast['kind'], text: string, milliseconds: number | undefined) => void;
  goTo: (
    place: { to: 'ticket' | 'user'; id: number } | { to: 'app'; slug: string; path: string } | { to: 'new-ticket' },
  ) => void;
}

/** What every location in the Support product has: the account, the agent, notes in the corner, going elsewhere. */
export function supportSurface(room: SupportRoom): Surface {
  const { session } = room;
  return {
    tree: {
      currentAccount: () => ({
        planName: session.account.plan,
        subdomain: session.account.subdomain,
        timeZone: zafTimeZone(session.account.iana_time_zone, null, room.now()),
      }),
      currentUser: () =>
        zafUser({
          user: session.me,
          groups: session.groups,
          memberships: session.memberships,
          identities: () => session.identities,
          now: room.now(),
        }),
      appsTray: () => ({ isVisible: room.isTrayVisible() }),
    },
    setters: {},
    actions: {
      'appsTray.show': () => null,
      'appsTray.hide': () => null,
      notify: ([text, kind, duration]) => {
        if (typeof text !== 'string') throw new PathError('notify takes a text');
        room.notify(kind === 'alert' || kind === 'error' ? kind : 'notice', text, durationOf(duration));
      },
      routeTo: (args) => room.goTo(placeOf(args)),
    },
  };
}

function durationOf(duration: unknown): number | undefined {
  if (typeof duration === 'number') return duration;
  return isRecord(duration) && duration.sticky === true ? 0 : undefined;
}

function placeOf([place, first, second]: unknown[]): Parameters<SupportRoom['goTo']>[0] {
  const id = Number(first);
  switch (place) {
    case 'ticket':
      if (first === 'new') return { to: 'new-ticket' };
      if (Number.isSafeInteger(id) && id > 0) return { to: 'ticket', id };
      break;
    case 'new_ticket':
      return { to: 'new-ticket' };
    case 'user':
      if (Number.isSafeInteger(id) && id > 0) return { to: 'user', id };
      break;
    case 'nav_bar':
      if (typeof first === 'string' && first !== '') {
        return { to: 'app', slug: first, path: typeof second === 'string' ? second.replace(/^\//, '') : '' };
      }
      break;
  }
  throw new PathError('There is no such place to go to');
}
