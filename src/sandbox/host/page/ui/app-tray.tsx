import { useState } from 'preact/hooks';
import { assetUrl, hasLocation } from '../model/installed-app.ts';
import { useStore } from '../model/store.ts';
import type { StartedInstance } from '../wire/app-instances.ts';
import type { AppLocation } from '../wire/hub.ts';
import { AppFrame } from './app-frame.tsx';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { TrayHandle } from './tray-handle.tsx';
import { useTrayWidth } from './tray-width.ts';

interface AppTrayProps {
  guid: string;
  location: AppLocation;
  start: () => StartedInstance;
}

/** The panel at the right with the app; the host draws its title and icon. */
export function AppTray({ guid, location, start }: AppTrayProps) {
  const { session, sizes, hub } = useWorkspace();
  const [width, setWidth] = useTrayWidth();
  const [logoFailed, setLogoFailed] = useState(false);
  useStore(sizes.store);
  const { app } = session;
  const size = sizes.of(guid);
  if (!hasLocation(app, location)) return null;
  const placed = app.locations[location];
  const collapsed = size.collapsed === true;
  function toggle(): void {
    sizes.change(guid, { collapsed: !collapsed });
    hub.emit(guid, collapsed ? 'app.expanded' : 'app.collapsed');
  }
  return (
    <aside class="app-tray" aria-label="Apps" style={{ width: `${width}px` }}>
      <TrayHandle
        width={width}
        onChange={setWidth}
        onDone={(done) => hub.emit(guid, 'window.resize', { width: done, height: window.innerHeight })}
      />
      <section class="app-card" hidden={size.hidden === true}>
        <header class="app-header">
          {logoFailed ? (
            <Icon name="apps" />
          ) : (
            <img
              src={assetUrl(app, 'assets/logo-small.png')}
              alt=""
              width={20}
              height={20}
              onError={() => setLogoFailed(true)}
            />
          )}
          <h2 class="app-title">{app.name}</h2>
          <button
            type="button"
            class="icon-button"
            aria-expanded={!collapsed}
            aria-label={collapsed ? 'Expand the app' : 'Collapse the app'}
            onClick={toggle}
          >
            <Icon name={collapsed ? 'right' : 'down'} />
          </button>
        </header>
        <div class="app-body" hidden={collapsed} style={{ height: size.height ?? '300px' }}>
          <AppFrame app={app} url={placed?.url ?? ''} start={start} />
        </div>
      </section>
    </aside>
  );
}
