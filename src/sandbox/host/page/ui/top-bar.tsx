import { useStore } from '../model/store.ts';
import { appGuidOf, routeOfTab, type Tab } from '../model/tabs.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { SandboxControls } from './sandbox-controls.tsx';

/** The open tabs, and the sandbox's switches. */
export function TopBar() {
  const workspace = useWorkspace();
  const tabs = useStore(workspace.tabs);
  return (
    <header class="top-bar">
      <nav class="tabs" aria-label="Open tabs">
        {tabs.map((tab) => (
          <TabButton key={tab.key} tab={tab} />
        ))}
      </nav>
      <button type="button" class="button-plain" onClick={workspace.newTicket}>
        <Icon name="plus" />
        New ticket
      </button>
      <SandboxControls />
    </header>
  );
}

function TabButton({ tab }: { tab: Tab }) {
  const workspace = useWorkspace();
  useStore(workspace.route);
  const { mark, title } = useTabTitle(tab);
  return (
    <div class="tab-holder">
      <button
        type="button"
        class="tab"
        aria-current={workspace.isActive(appGuidOf(tab)) ? 'page' : undefined}
        onClick={() => workspace.go(routeOfTab(tab))}
      >
        <Icon name={tab.kind === 'user' ? 'user' : 'ticket'} />
        <span class="tab-text">
          <span class="tab-title">{title}</span>
          <span class="tab-mark">{mark}</span>
        </span>
      </button>
      <button type="button" class="tab-close" aria-label={`Close ${mark}`} onClick={() => workspace.closeTab(tab)}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

function useTabTitle(tab: Tab): { mark: string; title: string } {
  const ticket = useStore<unknown>(tab.kind === 'user' ? tab.user.state : tab.ticket.state);
  void ticket;
  if (tab.kind === 'user') {
    const state = tab.user.state.get();
    return { mark: 'User', title: state.phase === 'ready' ? state.user.name : '…' };
  }
  const state = tab.ticket.state.get();
  const subject = state.phase === 'ready' ? (state.form.edits.subject ?? state.form.saved.subject) : '';
  if (tab.kind === 'new-ticket') return { mark: 'New ticket', title: subject || 'New ticket' };
  return { mark: `#${tab.id}`, title: subject || `Ticket ${tab.id}` };
}
