import { assetUrl, type InstalledApp } from '../model/installed-app.ts';
import { isReadOnly, type OpenTicket, type ReadyTicket, shownValues } from '../model/open-ticket.ts';
import type { OpenUser } from '../model/open-user.ts';
import type { Workspace } from '../model/workspace.ts';
import type { AppInstance, AppLocation } from './hub.ts';
import { identitiesOf } from './identities.ts';
import { mergeSurfaces, type Surface } from './surface.ts';
import { coreSurface } from './surfaces/core.ts';
import { modalSurface } from './surfaces/modal.ts';
import { navBarSurface } from './surfaces/nav-bar.ts';
import { supportSurface } from './surfaces/support.ts';
import { ticketSurface } from './surfaces/ticket.ts';
import { userSurface } from './surfaces/user.ts';
import { changedEvents, watchedValues } from './ticket-events.ts';
import { type TicketSource, ticketTree } from './ticket-tree.ts';
import { zafUser } from './zaf-user.ts';

/** An instance, and what ends its watching of the ticket or user. */
export interface StartedInstance {
  instance: AppInstance;
  stop: () => void;
}

interface Place {
  guid: string;
  location: AppLocation;
  ids: Record<string, unknown>;
}

/** The app in the side panel of a ticket, stored or new. */
export function ticketInstance(workspace: Workspace, app: InstalledApp, ticket: OpenTicket): StartedInstance {
  const ready = (): ReadyTicket => {
    const state = ticket.state.get();
    if (state.phase !== 'ready') throw new Error('The ticket is not loaded yet');
    return state;
  };
  const source = (): TicketSource => ({
    ready: ready(),
    me: workspace.session.me,
    people: workspace.people.store.get(),
    groups: workspace.session.groups,
    memberships: workspace.session.memberships,
    fields: workspace.session.fields,
    identitiesOf: (userId) => identitiesOf(workspace.api, userId),
    now: new Date(),
  });
  const id = ready().ticket?.id;
  const place: Place = {
    guid: ticket.guid,
    location: id === undefined ? 'new_ticket_sidebar' : 'ticket_sidebar',
    ids: id === undefined ? { newTicketId: '1' } : { ticketId: id },
  };
  const own = (): Surface =>
    ticketSurface({
      tree: () => ticketTree(source()),
      values: () => shownValues(ready()),
      isReadOnly: () => isReadOnly(ready()),
      edit: ticket.edit,
      editDraft: ticket.editDraft,
      draftText: () => ready().draft.text,
      setSaveDisabled: ticket.setSaveDisabled,
      customFieldIds: () =>
        workspace.session.fields.filter((field) => field.removable).map((field) => String(field.id)),
    });
  const watch = watchTicket(workspace, ticket, source);
  return {
    instance: {
      ...bareInstance(workspace, app, place, own),
      onSubscribed(event) {
        activateWhenHeard(workspace, place, event);
        watch.tellOnLoad(event);
      },
    },
    stop: watch.stop,
  };
}

/** The app in the side panel of a user's page. */
export function userInstance(workspace: Workspace, app: InstalledApp, user: OpenUser, id: number): StartedInstance {
  const tree = () => {
    const state = user.state.get();
    if (state.phase !== 'ready') return null;
    const { groups, memberships } = workspace.session;
    return zafUser({ user: state.user, groups, memberships, identities: () => state.identities, now: new Date() });
  };
  const fields = () => {
    const state = user.state.get();
    return state.phase === 'ready' ? (state.user.user_fields ?? {}) : {};
  };
  const place: Place = { guid: user.guid, location: 'user_sidebar', ids: { userId: id } };
  let before = tree();
  const stop = user.state.subscribe(() => {
    const after = tree();
    for (const name of ['name', 'email', 'externalId', 'locale', 'details', 'notes', 'tags']) {
      if (after && before && JSON.stringify(after[name]) !== JSON.stringify(before[name])) {
        workspace.hub.emit(user.guid, `user.${name}.changed`, after[name]);
        workspace.hub.emit(user.guid, '*.changed', { propertyName: `user.${name}`, newValue: after[name] });
      }
    }
    before = after;
  });
  return { instance: bareInstance(workspace, app, place, () => userSurface(tree, fields)), stop };
}

/** The app's page behind the navigation bar. */
export function navBarInstance(workspace: Workspace, app: InstalledApp): StartedInstance {
  let symbol = 'default';
  const icon = {
    get: () => symbol,
    set: (next: string) => {
      symbol = next;
    },
  };
  const place: Place = { guid: workspace.appPageGuid, location: 'nav_bar', ids: {} };
  return { instance: bareInstance(workspace, app, place, () => navBarSurface(icon)), stop: () => {} };
}

/** The app in a window over the page. */
export function modalInstance(workspace: Workspace, app: InstalledApp, guid: string): StartedInstance {
  const close = () => workspace.modals.close(guid);
  const place: Place = { guid, location: 'modal', ids: {} };
  return { instance: bareInstance(workspace, app, place, () => modalSurface(close)), stop: () => {} };
}

function bareInstance(workspace: Workspace, app: InstalledApp, place: Place, own: () => Surface): AppInstance {
  const { session, hub, sizes, settings } = workspace;
  const { guid, location } = place;
  const context = () => ({
    instanceGuid: guid,
    product: 'support',
    account: { subdomain: session.account.subdomain },
    location,
    ...place.ids,
  });
  const core = () =>
    coreSurface({
      app,
      contexts: hub.contexts,
      viewport: () => ({ width: window.innerWidth, height: window.innerHeight }),
      isVisible: () => workspace.isActive(guid) && sizes.of(guid).hidden !== true,
      isCollapsed: () => sizes.of(guid).collapsed === true,
      colorScheme: settings.theme.get,
      resize: (size) => sizes.change(guid, size),
      setShown: (shown) => sizes.change(guid, { hidden: !shown }),
      createModal(url, size) {
        const modal = { guid: crypto.randomUUID(), parent: guid, url: assetUrl(app, url) };
        sizes.change(modal.guid, size);
        workspace.modals.open(modal);
        return { instanceGuid: modal.guid, product: 'support', account: context().account, location: 'modal' };
      },
    });
  const support = () =>
    supportSurface({
      session,
      now: () => new Date(),
      isTrayVisible: () => true,
      notify: workspace.toasts.show,
      goTo(target) {
        if (target.to === 'ticket') workspace.go({ place: 'ticket', id: target.id });
        else if (target.to === 'user') workspace.go({ place: 'user', id: target.id });
        else if (target.to === 'app') workspace.go({ place: 'app', slug: target.slug, path: target.path });
        else workspace.newTicket();
      },
    });
  return {
    guid,
    location,
    context,
    surface: () => mergeSurfaces([core(), support(), own()]),
    post: (message) => workspace.frames.post(guid, message),
    onSubscribed: (event) => activateWhenHeard(workspace, place, event),
  };
}

/** An app hears that it is in front as soon as it listens for that. */
function activateWhenHeard(workspace: Workspace, { guid, location }: Place, event: string): void {
  if (!workspace.isActive(guid)) return;
  if (event === 'app.activated') workspace.hub.emit(guid, event, { firstLoad: true });
  if (event === 'pane.activated' && location === 'nav_bar') workspace.hub.emit(guid, event, { isFirstLoad: true });
}

function watchTicket(workspace: Workspace, ticket: OpenTicket, source: () => TicketSource) {
  let line = watchedValues(source());
  const step = async (before: Promise<Map<string, unknown>>) => {
    const old = await before;
    const values = await watchedValues(source());
    for (const { event, payload } of changedEvents(old, values)) workspace.hub.emit(ticket.guid, event, payload);
    return values;
  };
  const onChange = () => {
    line = step(line);
  };
  const stops = [ticket.state.subscribe(onChange), workspace.people.store.subscribe(onChange)];
  return {
    stop: () => stops.forEach((stop) => void stop()),
    /** The change events also come when the ticket first loads: Zendesk says so, and apps must bear it. */
    tellOnLoad(event: string) {
      const name = event.replace(/\.changed$/, '');
      void line.then((values) => {
        const value = values.get(name);
        if (event !== name && !isEmpty(value)) workspace.hub.emit(ticket.guid, event, value);
      });
    },
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
