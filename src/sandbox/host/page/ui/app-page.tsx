import { hasLocation } from '../model/installed-app.ts';
import { navBarInstance } from '../wire/app-instances.ts';
import { AppFrame } from './app-frame.tsx';
import { useWorkspace } from './context.ts';
import { Problem } from './parts.tsx';

/** The app's own page behind the navigation bar. */
export function AppPage() {
  const workspace = useWorkspace();
  const { app } = workspace.session;
  if (!hasLocation(app, 'nav_bar')) return <Problem text="No app has a page here." />;
  return (
    <div class="app-page">
      <AppFrame app={app} url={app.locations.nav_bar?.url ?? ''} start={() => navBarInstance(workspace, app)} />
    </div>
  );
}
