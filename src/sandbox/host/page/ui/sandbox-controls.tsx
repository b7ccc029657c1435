import * as z from 'zod/mini';
import { ApiFailure } from '../api/client.ts';
import { roleTitle, signIn } from '../model/session.ts';
import { LOCALES } from '../model/settings.ts';
import { useStore } from '../model/store.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { Avatar } from './parts.tsx';

/** What the sandbox adds to an ordinary workspace: who is signed in, language, dark mode, and what errors show. */
export function SandboxControls() {
  const workspace = useWorkspace();
  const { session, settings, api, toasts } = workspace;
  const theme = useStore(settings.theme);
  const errorHeaders = useStore(settings.errorHeaders);
  const current = LOCALES.find(({ locale }) => locale.slice(0, 2) === session.me.locale?.slice(0, 2)) ?? LOCALES[0];

  /** Everything on the page depends on who is signed in and on the language, so the page starts afresh. */
  function reload(): void {
    location.href = location.pathname;
  }
  async function changeUser(id: number): Promise<void> {
    try {
      await signIn(api, id);
      reload();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      toasts.show('error', error.message);
    }
  }
  /** A light agent may not change a profile, not even their own: the page then remembers the language by itself. */
  async function changeLocale(locale: string): Promise<void> {
    const { id } = session.me;
    try {
      await api.send('PUT', `/api/v2/users/${id}.json`, { user: { locale } }, z.unknown());
      settings.keepLocale(id, null);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      settings.keepLocale(id, locale);
    }
    reload();
  }

  return (
    <div class="sandbox-controls">
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={errorHeaders}
        title="Whether apps see the headers of calls that were refused"
        onClick={() => settings.errorHeaders.set(!errorHeaders)}
      >
        Error headers
      </button>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={theme === 'dark'}
        aria-label="Dark mode"
        title="Dark mode"
        onClick={() => settings.theme.set(theme === 'dark' ? 'light' : 'dark')}
      >
        <Icon name={theme === 'dark' ? 'moon' : 'sun'} />
      </button>
      <select
        class="select select-compact"
        aria-label="Language"
        value={current.locale}
        onChange={(event) => void changeLocale(event.currentTarget.value)}
      >
        {LOCALES.map(({ locale, name }) => (
          <option key={locale} value={locale}>
            {name}
          </option>
        ))}
      </select>
      <div class="signed-in">
        <Avatar name={session.me.name} kind="staff" />
        <label class="signed-in-text">
          <span class="signed-in-label">Signed in as</span>
          <select
            class="select select-bare"
            value={String(session.me.id)}
            title={roleTitle(session.me)}
            onChange={(event) => {
              void changeUser(Number(event.currentTarget.value));
            }}
          >
            {session.staff.map((member) => (
              <option key={member.id} value={String(member.id)} title={roleTitle(member)}>
                {member.name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
