import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../model/store.ts';
import { tabKey } from '../model/tabs.ts';
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
