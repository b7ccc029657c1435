import { assetUrl, hasLocation } from '../model/installed-app.ts';
import { slugOf } from '../model/route.ts';
import { useStore } from '../model/store.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { PlaceLink } from './parts.tsx';

/** The dark bar at the left: where one can go. */
export function NavBar() {
  const workspace = useWorkspace();
  const route = useStore(workspace.route);
  const { app, account } = workspace.session;
  return (
    <nav class="nav-bar" aria-label="Main">
      <span class="nav-logo" title={account.name} aria-hidden="true">
        JX
      </span>
      <PlaceLink
        to={{ place: 'view', view: 'all-unsolved' }}
        class="nav-item"
        current={route.place === 'view' || route.place === 'ticket' || route.place === 'new-ticket'}
      >
        <Icon name="views" size={20} />
        <span class="nav-title">Views</span>
      </PlaceLink>
      <PlaceLink to={{ place: 'users' }} class="nav-item" current={route.place === 'users' || route.place === 'user'}>
        <Icon name="users" size={20} />
        <span class="nav-title">Customers</span>
      </PlaceLink>
      {hasLocation(app, 'nav_bar') && (
        <PlaceLink
          to={{ place: 'app', slug: slugOf(app.name), path: '' }}
          class="nav-item"
          current={route.place === 'app'}
        >
          <img class="nav-app-icon" src={assetUrl(app, 'assets/icon_nav_bar.svg')} alt="" width={20} height={20} />
          <span class="nav-title">{app.name}</span>
        </PlaceLink>
      )}
      <span class="nav-space" />
      <a class="nav-item" href="/sandbox/outbox" target="_blank" rel="noreferrer">
        <Icon name="mail" size={20} />
        <span class="nav-title">Outbox</span>
      </a>
    </nav>
  );
}
