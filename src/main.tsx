import './screens/kit/tokens.css';
import './screens/kit/base.css';
import { type ComponentChild, render } from 'preact';
import { loadDetect } from './domain/detect/load-detect.ts';
import type { Host } from './screens/sidebar/props.ts';
import { Sidebar } from './screens/sidebar/sidebar.tsx';
import { StartProblem } from './screens/start-problem.tsx';
import type { Ports, Staff } from './workflow/ports.ts';
import { OutsideProblem } from './workflow/problems.ts';
import { connect, type ZendeskClient } from './zendesk/client.ts';
import { readDraft, readUser } from './zendesk/open-places.ts';
import { readOpenTicket, readSurroundings } from './zendesk/open-ticket.ts';
import { makePorts } from './zendesk/ports.ts';
import { readSettings } from './zendesk/settings.ts';

/** One screen for each place in Zendesk where the app shows up. */
const SCREENS: Record<string, (app: App) => Promise<void>> = {
  ticket_sidebar: ticketSidebar,
  new_ticket_sidebar: newTicketSidebar,
  user_sidebar: userSidebar,
  nav_bar: desk,
  modal: planModal,
};

interface App {
  client: ZendeskClient;
  host: Host;
  show: (screen: ComponentChild) => void;
  /** Listens to several of the host's events as one: a burst of changes is one call. */
  whenever: (events: readonly string[], act: () => Promise<void>) => void;
}

const root = document.getElementById('app') ?? document.body;
// Begun at once, so that it is there when the host has told what to read; a failure shows up where it is waited for.
loadDetect().catch(() => {});
import('./workflow/sort-ticket.ts').catch(() => {});

start().catch(showStartProblem);

async function start(): Promise<void> {
  const client = await connect(window);
  performance.mark('app.registered');
  client.on('colorScheme.changed', showScheme);
  client.on('app.willDestroy', () => {
    render(null, root);
    client.close();
  });
  const { location } = client.registered();
  const screen = SCREENS[location];
  if (!screen) throw new OutsideProblem('UnexpectedAnswer', { codes: [`location ${location}`] });
  await screen({
    client,
    host: hostOf(client),
    show: (screen) => render(screen, root),
    whenever: (events, act) => whenever(client, events, act),
  });
}

async function ticketSidebar(app: App): Promise<void> {
  const { settings, problems } = readSettings(app.client.registered().settings);
  let ports: Ports | null = null;
  let shown = '';
  const read = async (isWanted = false) => {
    const { ticket, ...around } = await readOpenTicket(app.client);
    showScheme(around.colorScheme);
    // The host tells of changes at the first showing too: the same ticket again is no news.
    const seen = JSON.stringify(ticket);
    if (seen === shown && !isWanted) return;
    shown = seen;
    ports ??= makePorts(app.client, { ...around, settings, onWait });
    app.show(
      <Sidebar
        ticket={ticket}
        ports={ports}
        detect={loadDetect()}
        locale={around.me.locale}
        settingProblems={problems}
        onRefreshWanted={() => void read(true).catch(showStartProblem)}
        host={app.host}
      />,
    );
  };
  await read();
  // The host says "activated" at the first showing too; only a return from elsewhere is news.
  let wasAway = false;
  app.client.on('app.deactivated', () => {
    wasAway = true;
  });
  app.whenever(['app.activated'], async () => {
    if (wasAway) await read(true);
    wasAway = false;
  });
  app.whenever(['ticket.updated', 'ticket.conversation.changed', 'ticket.status.changed'], () => read());
}

async function newTicketSidebar(app: App): Promise<void> {
  const { NewTicket } = await import('./screens/sidebar/new-ticket.tsx');
  const { me, timeZone } = await surroundings(app);
  const read = async () => {
    const draft = await readDraft(app.client);
    app.show(
      <NewTicket
        {...draft}
        detect={loadDetect()}
        locale={me.locale}
        timeZone={timeZone}
        now={new Date().toISOString()}
        host={app.host}
      />,
    );
  };
  await read();
  app.whenever(['ticket.subject.changed', 'comment.text.changed'], read);
}

async function userSidebar(app: App): Promise<void> {
  const { Person } = await import('./screens/person/person.tsx');
  const { ports, me, timeZone } = await surroundings(app);
  const user = await readUser(app.client);
  app.show(
    <Person userId={user.id} tags={user.tags} ports={ports} locale={me.locale} timeZone={timeZone} host={app.host} />,
  );
}

async function desk(app: App): Promise<void> {
  const { Desk } = await import('./screens/desk/desk.tsx');
  const { saveText } = await import('./files/save-text.ts');
  const { ports, me, timeZone } = await surroundings(app);
  app.show(
    <Desk
      ports={ports}
      locale={me.locale}
      timeZone={timeZone}
      host={app.host}
      saveFile={(name, text) => saveText(name, 'application/jsonl', text)}
    />,
  );
}

async function planModal(app: App): Promise<void> {
  const { PlanModal } = await import('./screens/modal/plan-modal.tsx');
  const { ports, me, timeZone } = await surroundings(app);
  const recordId = Number(new URLSearchParams(location.hash.slice(1)).get('record'));
  app.show(<PlanModal recordId={recordId} ports={ports} locale={me.locale} timeZone={timeZone} host={app.host} />);
}

async function surroundings(app: App): Promise<{ ports: Ports; me: Staff; timeZone: string }> {
  const { settings } = readSettings(app.client.registered().settings);
  const around = await readSurroundings(app.client);
  showScheme(around.colorScheme);
  const ports = makePorts(app.client, { ...around, settings, onWait });
  return { ports, me: around.me, timeZone: ports.timeZone };
}

/** Who wants to know that a call has to wait. */
const waiting = new Set<(seconds: number) => void>();
const onWait = (seconds: number) => {
  for (const listener of waiting) listener(seconds);
};

function hostOf(client: ZendeskClient): Host {
  return {
    onWait: (listener) => {
      waiting.add(listener);
      return () => waiting.delete(listener);
    },
    resize: (height) => void client.invoke('resize', { width: '100%', height: `${Math.ceil(height)}px` }).catch(ignore),
    notify: (message) => void client.invoke('notify', message, 'notice', 6000).catch(ignore),
    openTicket: (ticketId) => void client.invoke('routeTo', 'ticket', ticketId).catch(ignore),
    openModal: (recordId) =>
      void client
        .invoke('instances.create', {
          location: 'modal',
          url: `assets/index.html#record=${recordId}`,
          size: { width: '560px', height: '420px' },
        })
        .catch(ignore),
  };
}

/** What the host won't do for us (another size, a message) is a loss of comfort only. */
function ignore(): void {}

/** Zendesk tells of every field when a ticket is first shown: the first verdict goes before, and a burst is one look. */
const CALM_MS = 400;

function whenever(client: ZendeskClient, events: readonly string[], act: () => Promise<void>): void {
  let isDue = false;
  const soon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      act().catch(showStartProblem);
    }, CALM_MS);
  };
  for (const event of events) client.on(event, soon);
}

function showScheme(scheme: unknown): void {
  document.documentElement.dataset.scheme = scheme === 'dark' ? 'dark' : 'light';
}

function showStartProblem(thrown: unknown): void {
  render(<StartProblem thrown={thrown} again={() => location.reload()} />, root);
}
