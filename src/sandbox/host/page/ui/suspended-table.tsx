import * as z from 'zod/mini';
import { ApiFailure } from '../api/client.ts';
import type { SuspendedTicket } from '../api/schemas.ts';
import { useFormats, useWorkspace } from './context.ts';

/** Mails that were held back; recovering one makes a ticket of it, in its author's name. */
export function SuspendedTable({ mails, onRecovered }: { mails: SuspendedTicket[]; onRecovered: () => void }) {
  const { api, toasts } = useWorkspace();
  const formats = useFormats();
  async function recover(mail: SuspendedTicket): Promise<void> {
    try {
      await api.send('PUT', `/api/v2/suspended_tickets/recover_many.json?ids=${mail.id}`, null, z.unknown());
      toasts.show('notice', 'The mail is a ticket now.');
      onRecovered();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      toasts.show('error', error.message);
    }
  }
  if (mails.length === 0) return <p class="muted page-note">No mail was held back.</p>;
  return (
    <ul class="suspended">
      {mails.map((mail) => (
        <li key={mail.id} class="suspended-mail">
          <div class="suspended-text">
            <strong>{mail.subject || 'No subject'}</strong>
            <span class="muted">
              {mail.author.name || mail.author.email} · {formats.dateTime(mail.created_at)} · {mail.cause}
            </span>
            <p class="suspended-content">{mail.content}</p>
          </div>
          <button type="button" class="button-plain" onClick={() => void recover(mail)}>
            Recover
          </button>
        </li>
      ))}
    </ul>
  );
}
