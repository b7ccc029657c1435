import { ApiFailure } from '../api/client.ts';
import type { OpenTicket, ReadyTicket } from '../model/open-ticket.ts';
import { useStore } from '../model/store.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';

/** The answer being written: to the customer, or for colleagues only. */
export function Composer({ ready, ticket }: { ready: ReadyTicket; ticket: OpenTicket }) {
  const { people, toasts } = useWorkspace();
  useStore(people.store);
  const { draft } = ready;
  const internal = draft.type === 'internalNote';
  const requester = ready.form.edits.requester_id ?? ready.form.saved.requester_id;

  async function attach(input: HTMLInputElement): Promise<void> {
    try {
      await ticket.attach([...(input.files ?? [])]);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      toasts.show('error', error.message);
    }
    input.value = '';
  }

  return (
    <div class={internal ? 'composer composer-internal' : 'composer'}>
      <div class="composer-head">
        <button
          type="button"
          class="composer-tab"
          aria-pressed={!internal}
          onClick={() => ticket.editDraft({ type: 'publicReply' })}
        >
          Public reply
        </button>
        <button
          type="button"
          class="composer-tab"
          aria-pressed={internal}
          onClick={() => ticket.editDraft({ type: 'internalNote' })}
        >
          Internal note
        </button>
        <span class="muted composer-to">
          {internal ? 'Seen by staff only' : requester === null ? '' : `To ${people.nameOf(requester)}`}
        </span>
      </div>
      <textarea
        class="composer-text"
        aria-label="Message"
        rows={4}
        value={draft.text}
        onInput={(event) => ticket.editDraft({ text: event.currentTarget.value })}
      />
      <div class="composer-foot">
        <label class="button-plain composer-attach">
          <Icon name="clip" />
          Attach files
          <input
            class="visually-hidden"
            type="file"
            multiple
            aria-label="Attach files"
            onChange={(event) => void attach(event.currentTarget)}
          />
        </label>
        <ul class="attachments">
          {draft.uploads.map((upload) => (
            <li key={upload.token} class="attachment">
              <span>{upload.attachment.file_name}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={`Remove ${upload.attachment.file_name}`}
                onClick={() => ticket.editDraft({ uploads: draft.uploads.filter((other) => other !== upload) })}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
