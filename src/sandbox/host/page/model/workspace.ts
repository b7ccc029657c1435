import { type ApiClient, createApiClient } from '../api/client.ts';
import { performRequest } from '../request.ts';
import { createHub, type Hub } from '../wire/hub.ts';
import { type FrameRegister, listenToFrames } from '../wire/listen.ts';
import { type FrameSizes, frameSizes } from './frame-sizes.ts';
import { createModals, type Modals } from './modals.ts';
import { openTicket } from './open-ticket.ts';
import { openUser } from './open-user.ts';
import { createPeople, type People } from './people.ts';
import { pathOf, type Route, routeOf } from './route.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { createStore, type Store } from './store.ts';
import { appGuidOf, nextNewNumber, routeOfTab, type Tab, tabKey } from './tabs.ts';
import { latestAuthor } from './ticket-audits.ts';
import { createToasts, type Toasts } from './toasts.ts';

/** The whole page apart from its drawing: where one is, what is open, who is signed in, and the apps. */
export interface Workspace {
  api: ApiClient;
  session: Session;
  settings: Settings;
  people: People;
  toasts: Toasts;
  hub: Hub;
  frames: FrameRegister;
  sizes: FrameSizes;
  modals: Modals;
  route: Store<Route>;
  tabs: Store<Tab[]>;
  /** The id of the app's instance in its own page. */
  appPageGuid: string;
  /** Goes somewhere; `replace` leaves no trace of the place before. */
  go(route: Route, replace?: boolean): void;
  newTicket(): void;
  closeTab(tab: Tab): void;
  isActive(guid: string): boolean;
  /** Reads again what is on screen. */
  refreshActive(force: boolean): Promise<void>;
}

/** An iframe that goes needs a moment to hear of it. */
const FAREWELL = 60;
const POLL = 3_000;

export function createWorkspace(session: Session, settings: Settings): Workspace {
  const api = createApiClient((url, init) => fetch(url, init));
  const people = createPeople(api);
  for (const user of [session.me]) people.remember(user);
  const toasts = createToasts();
  const route = createStore<Route>(routeOf(location.pathname));
  const tabs = createStore<Tab[]>([]);
  const appPageGuid = crypto.randomUUID();
  const csrfToken = crypto.randomUUID();
  const { app } = session;

  const hub = createHub({
    metadata: () => ({
      appId: app?.id ?? 0,
      installationId: app?.installationId ?? 0,
      name: app?.name ?? '',
      version: app?.version ?? '',
      settings: app?.settings ?? {},
    }),
    async request(options) {
      const outcome = await performRequest(options, {
        fetch: (url, init) => fetch(url, init),
        page: location.href,
        appId: app?.id ?? 0,
        csrfToken,
        errorHeaders: settings.errorHeaders.get,
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      });
      if (String(options.type ?? options.method ?? 'GET').toUpperCase() !== 'GET') refreshSoon();
      return outcome;
    },
  });
  const frames = listenToFrames(window, hub, app?.origin ?? '');

  let soon: ReturnType<typeof setTimeout> | undefined;
  function refreshSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(() => void refreshActive(true), 250);
  }

  async function refreshActive(force: boolean): Promise<void> {
    const tab = activeTab();
    if (tab?.kind === 'ticket') await tab.ticket.refresh(force);
    if (tab?.kind === 'user') await tab.user.refresh();
  }

  function activeTab(): Tab | undefined {
    const key = tabKey(route.get());
    return tabs.get().find((tab) => tab.key === key);
  }

  function activeGuid(): string | null {
    if (route.get().place === 'app') return appPageGuid;
    const tab = activeTab();
    return tab ? appGuidOf(tab) : null;
  }

  function isActive(guid: string): boolean {
    return activeGuid() === guid || modals.store.get().some((modal) => modal.guid === guid);
  }

  function makeTab(place: Route): Tab | null {
    const key = tabKey(place);
    if (key === null) return null;
    if (place.place === 'user') return { kind: 'user', key, id: place.id, user: openUser(place.id, { api, people }) };
    const id = place.place === 'ticket' ? place.id : null;
    const ticket = openTicket(id, {
      api,
      people,
      askToSave: () => hub.askToSave(ticket.guid),
      onSubmit: (stage) => hub.emit(ticket.guid, `ticket.submit.${stage}`),
      onRefused: ({ by, message }) => {
        const text = message ?? 'The ticket was not saved.';
        toasts.show('error', by === 'app' ? `${app?.name}: ${text}` : text, 8_000);
      },
      onChangedElsewhere: (changed) => {
        if (!hub.isListening(ticket.guid, 'ticket.updated')) return;
        void latestAuthor(api, people, changed.id).then((author) => hub.emit(ticket.guid, 'ticket.updated', author));
      },
    });
    if (place.place === 'ticket') return { kind: 'ticket', key, id: place.id, ticket };
    if (place.place === 'new-ticket') return { kind: 'new-ticket', key, number: place.number, ticket };
    return null;
  }

  /** Makes sure that the place's tab is there, and tells the apps who is in front now. */
  function show(place: Route): void {
    const before = activeGuid();
    if (!tabs.get().some((tab) => tab.key === tabKey(place))) {
      const tab = makeTab(place);
      if (tab) tabs.update((open) => [...open, tab]);
    }
    const pathBefore = route.get();
    route.set(place);
    void refreshActive(false);
    const after = activeGuid();
    if (before !== after) {
      if (before) leave(before);
      if (after) enter(after);
    } else if (place.place === 'app' && pathBefore.place === 'app' && pathBefore.path !== place.path) {
      hub.emit(appPageGuid, 'app.route.changed', { appRoute: place.path });
    }
  }

  function leave(guid: string): void {
    if (guid === appPageGuid) hub.emit(guid, 'pane.deactivated');
    hub.emit(guid, 'app.deactivated');
  }

  function enter(guid: string): void {
    hub.emit(guid, 'app.activated', { firstLoad: false });
    if (guid === appPageGuid) hub.emit(guid, 'pane.activated', { isFirstLoad: false });
  }

  function go(place: Route, replace = false): void {
    const path = pathOf(place);
    if (replace) history.replaceState(null, '', path);
    else if (path !== location.pathname) history.pushState(null, '', path);
    show(place);
  }

  function closeTab(tab: Tab): void {
    const open = tabs.get();
    const guid = appGuidOf(tab);
    for (const modal of modals.store.get().filter((one) => one.parent === guid)) modals.close(modal.guid);
    hub.remove(guid);
    if (activeTab() === tab) {
      const neighbour = open[open.indexOf(tab) - 1] ?? open[open.indexOf(tab) + 1];
      go(neighbour ? routeOfTab(neighbour) : { place: 'view', view: 'all-unsolved' });
    }
    setTimeout(() => tabs.update((now) => now.filter((one) => one !== tab)), FAREWELL);
  }

  const modals = createModals((guid) => {
    hub.emit(guid, 'modal.close');
    hub.remove(guid);
  }, FAREWELL);

  window.addEventListener('popstate', () => show(routeOf(location.pathname)));
  window.addEventListener('resize', () => hub.emitToAll('window.resize', { width: innerWidth, height: innerHeight }));
  settings.theme.subscribe(() => hub.emitToAll('colorScheme.changed', settings.theme.get()));
  setInterval(() => document.visibilityState === 'visible' && void refreshActive(false), POLL);
  history.replaceState(null, '', pathOf(route.get()));

  const workspace: Workspace = {
    api,
    session,
    settings,
    people,
    toasts,
    hub,
    frames,
    sizes: frameSizes(),
    modals,
    route,
    tabs,
    appPageGuid,
    go,
    newTicket: () => go({ place: 'new-ticket', number: nextNewNumber(tabs.get()) }),
    closeTab,
    isActive,
    refreshActive,
  };
  show(route.get());
  return workspace;
}
