import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../model/route.ts';
import { useStore } from '../model/store.ts';
import { tabKey } from '../model/tabs.ts';
import { VIEW_TITLES } from '../model/view-list.ts';
import type { Workspace } from '../model/workspace.ts';
import { AppPage } from './app-page.tsx';
import { WorkspaceProvider } from './context.ts';
import { ModalLayer } from './modal-layer.tsx';
import { NavBar } from './nav-bar.tsx';
import { TicketPane } from './ticket-pane.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { UserPane } from './user-pane.tsx';
import { UsersPage } from './users-page.tsx';
import { ViewsPage } from './views-page.tsx';

function titleOf(route: Route): string {
  switch (route.place) {
    case 'view':
      return VIEW_TITLES[route.view];
    case 'ticket':
      return `Ticket #${route.id}`;
    case 'new-ticket':
      return 'New ticket';
    case 'users':
      return 'Customers';
    case 'user':
      return 'User';
    case 'app':
      return 'App';
  }
}

/** The whole page. Tickets, users and the app's page stay mounted while hidden, so that their apps keep running. */
export function Shell({ workspace }: { workspace: Workspace }) {
  const route = useStore(workspace.route);
  const tabs = useStore(workspace.tabs);
  const [appPageOpened, setAppPageOpened] = useState(false);
  const active = tabKey(route);
  const onAppPage = route.place === 'app';
  useEffect(() => {
    if (onAppPage) setAppPageOpened(true);
  }, [onAppPage]);
  useEffect(() => {
    document.title = `${titleOf(route)} – ${workspace.session.account.name}`;
  }, [route, workspace]);

  return (
    <WorkspaceProvider value={workspace}>
      <div class="shell">
        <NavBar />
        <div class="shell-main">
          <TopBar />
          <main class="shell-content">
            {route.place === 'view' && <ViewsPage view={route.view} />}
            {route.place === 'users' && <UsersPage />}
            {tabs.map((tab) => (
              <div class="pane" key={tab.key} hidden={tab.key !== active}>
                {tab.kind === 'user' ? <UserPane tab={tab} /> : <TicketPane tab={tab} isFront={tab.key === active} />}
              </div>
            ))}
            {(appPageOpened || onAppPage) && (
              <div class="pane" key="app-page" hidden={!onAppPage}>
                <AppPage />
              </div>
            )}
          </main>
        </div>
        <ModalLayer />
        <Toasts />
      </div>
    </WorkspaceProvider>
  );
}
