import type { Identity, User } from '../api/schemas.ts';
import { roleTitle } from '../model/session.ts';
import { useStore } from '../model/store.ts';
import type { Tab } from '../model/tabs.ts';
import { userInstance } from '../wire/app-instances.ts';
import { AppTray } from './app-tray.tsx';
import { useFormats, useWorkspace } from './context.ts';
import { Avatar, Problem } from './parts.tsx';
import { TicketTable } from './ticket-table.tsx';

/** A user's page: the profile, the addresses, the tickets, and the app. */
export function UserPane({ tab }: { tab: Extract<Tab, { kind: 'user' }> }) {
  const workspace = useWorkspace();
  const state = useStore(tab.user.state);
  const { app } = workspace.session;
  if (state.phase === 'loading') return <p class="muted page-note">Loading…</p>;
  if (state.phase === 'failed') return <Problem text={state.message} />;
  return (
    <div class="ticket">
      <section class="ticket-fields" aria-label="Profile">
        <div class="profile-head">
          <Avatar name={state.user.name} />
          <h1 class="profile-name">{state.user.name}</h1>
        </div>
        <Profile user={state.user} />
        <Identities identities={state.identities} />
      </section>
      <section class="ticket-main" aria-label="Tickets">
        <header class="page-header">
          <h2>Tickets</h2>
          <span class="muted">{state.tickets.length}</span>
        </header>
        <TicketTable tickets={state.tickets} />
      </section>
      {app && (
        <AppTray
          guid={tab.user.guid}
          location="user_sidebar"
          start={() => userInstance(workspace, app, tab.user, tab.id)}
        />
      )}
    </div>
  );
}

function Profile({ user }: { user: User }) {
  const formats = useFormats();
  const facts: [string, string | null | undefined][] = [
    ['Role', roleTitle(user)],
    ['E-mail', user.email],
    ['Phone', user.phone],
    ['Language', user.locale],
    ['Time zone', user.iana_time_zone],
    ['External id', user.external_id],
    ['Tags', user.tags.join(', ')],
    ['Details', user.details],
    ['Notes', user.notes],
    ['Created', user.created_at ? formats.date(user.created_at) : null],
    ...Object.entries(user.user_fields ?? {}).map(([key, value]): [string, string] => [key, String(value ?? '')]),
  ];
  return (
    <dl class="facts">
      {user.suspended && (
        <div>
          <dt>State</dt>
          <dd>Suspended</dd>
        </div>
      )}
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Identities({ identities }: { identities: Identity[] }) {
  return (
    <>
      <h2 class="facts-title">Identities</h2>
      <ul class="identities">
        {identities.map((identity) => (
          <li key={identity.id}>
            <span>{identity.value}</span>
            <span class="muted">
              {[identity.type.replace('_', ' '), identity.primary ? 'primary' : '', identity.verified ? 'verified' : '']
                .filter((word) => word !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
