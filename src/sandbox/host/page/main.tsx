import { render } from 'preact';
import { createApiClient } from './api/client.ts';
import { loadSession, type Session } from './model/session.ts';
import { loadSettings } from './model/settings.ts';
import { createWorkspace } from './model/workspace.ts';
import { Shell } from './ui/shell.tsx';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/lists.css';
import './styles/ticket.css';
import './styles/conversation.css';
import './styles/app-panel.css';

async function start(root: Element): Promise<void> {
  const settings = loadSettings(localStorage, new URLSearchParams(location.search));
  const showTheme = () => document.documentElement.setAttribute('data-theme', settings.theme.get());
  settings.theme.subscribe(showTheme);
  showTheme();
  const loaded = await loadSession(createApiClient((url, init) => fetch(url, init)));
  const locale = settings.localeFor(loaded.me.id) ?? loaded.me.locale ?? 'en-US';
  const session: Session = { ...loaded, me: { ...loaded.me, locale } };
  render(<Shell workspace={createWorkspace(session, settings)} />, root);
}

const root = document.querySelector('#workspace');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = `The workspace could not start. ${error instanceof Error ? error.message : ''}`;
  });
}
