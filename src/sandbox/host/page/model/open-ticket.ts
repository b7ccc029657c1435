import * as z from 'zod/mini';
import { type ApiClient, ApiFailure } from '../api/client.ts';
import { type Comment, CommentSchema, type Ticket, TicketSchema, type Upload, UploadSchema } from '../api/schemas.ts';
import type { SaveReply } from '../wire/hub.ts';
import type { People } from './people.ts';
import { createStore, type Store } from './store.ts';
import {
  changesForApi,
  currentValues,
  edited,
  emptyValues,
  type FormValues,
  rebased,
  sameValue,
  type TicketForm,
  valuesOf,
} from './ticket-form.ts';

export type CommentType = 'publicReply' | 'internalNote';

/** The answer being written. */
export interface Draft {
  text: string;
  type: CommentType;
  uploads: Upload[];
}

export interface ReadyTicket {
  phase: 'ready';
  /** Null as long as the ticket is new and nothing of it is stored. */
  ticket: Ticket | null;
  form: TicketForm;
  comments: Comment[];
  draft: Draft;
  saving: boolean;
  /** An app has asked that the ticket not be submitted for now. */
  saveDisabled: boolean;
  /** The ticket was deleted, or taken out of sight, while it was open here. */
  gone: boolean;
}

export type TicketState = { phase: 'loading' } | { phase: 'failed'; message: string } | ReadyTicket;

/** A ticket in a tab. `guid` is the id of the app's instance in its side panel. */
export interface OpenTicket {
  guid: string;
  state: Store<TicketState>;
  edit(patch: Partial<FormValues>): void;
  editDraft(patch: Partial<Draft>): void;
  attach(files: File[]): Promise<void>;
  setSaveDisabled(disabled: boolean): void;
  /** Looks whether the ticket has changed; with `force`, reads it whole in any case. */
  refresh(force?: boolean): Promise<void>;
  /** Stores the form and the draft; gives the ticket's id, or null where it was not stored. */
  submit(status: string): Promise<number | null>;
}

export interface TicketRoom {
  api: ApiClient;
  people: People;
  /** Who wrote the latest change, as far as somebody else did. */
  onChangedElsewhere: (ticket: Ticket) => void;
  onSubmit: (stage: 'start' | 'done' | 'fail' | 'always') => void;
  askToSave: () => Promise<SaveReply>;
  onRefused: (reply: { by: 'app' | 'account'; message: string | null }) => void;
}

const OneTicket = z.object({ ticket: TicketSchema });
const OneUpload = z.object({ upload: UploadSchema });

/** Opens a stored ticket (or, without an id, a new one) for one tab. */
export function openTicket(id: number | null, room: TicketRoom): OpenTicket {
  const state = createStore<TicketState>(id === null ? readyNew() : { phase: 'loading' });
  const update = (change: (ready: ReadyTicket) => ReadyTicket) =>
    state.update((current) => (current.phase === 'ready' ? change(current) : current));

  async function readComments(ticket: Ticket): Promise<Comment[]> {
    const comments = await room.api.list(`/api/v2/tickets/${ticket.id}/comments.json`, 'comments', CommentSchema);
    const ids = [ticket.requester_id, ticket.assignee_id, ...ticket.email_cc_ids, ...ticket.collaborator_ids];
    await room.people.load([...ids, ...comments.map((comment) => comment.author_id)], true);
    return comments;
  }

  /** Answers may overtake each other; one that was asked for before the one shown is of no use. */
  let asked = 0;
  let shown = 0;
  function take(turn: number, ticket: Ticket, comments: Comment[]): void {
    if (turn < shown) return;
    shown = turn;
    state.update((current) => {
      if (current.phase !== 'ready') return readyStored(ticket, comments);
      const kept = sameValue(current.comments, comments) ? current.comments : comments;
      return { ...current, ticket, comments: kept, gone: false, form: rebased(current.form, valuesOf(ticket)) };
    });
  }

  async function refresh(force = false): Promise<void> {
    const current = state.get();
    const before = current.phase === 'ready' ? current.ticket : null;
    if (id === null || (!force && current.phase === 'ready' && current.gone)) return;
    asked += 1;
    const turn = asked;
    try {
      const { ticket } = await room.api.get(`/api/v2/tickets/${id}.json`, OneTicket);
      if (before && !force && before.updated_at === ticket.updated_at) return;
      take(turn, ticket, await readComments(ticket));
      if (before && before.updated_at !== ticket.updated_at) room.onChangedElsewhere(ticket);
    } catch (error) {
      failed(error);
    }
  }

  function failed(error: unknown): void {
    if (!(error instanceof ApiFailure)) throw error;
    const current = state.get();
    const gone = error.status === 404 || error.status === 403;
    if (current.phase === 'ready') {
      if (gone && !current.gone) state.set({ ...current, gone });
      return;
    }
    const message = gone ? 'This ticket does not exist, or you may not see it.' : error.message;
    state.set({ phase: 'failed', message });
  }

  async function store(ready: ReadyTicket): Promise<number> {
    const comment = commentForApi(ready.draft);
    const ticket = { ...changesForApi(ready.form), ...(comment ? { comment } : {}) };
    asked += 1;
    const turn = asked;
    const { ticket: stored } =
      id === null
        ? await room.api.send('POST', '/api/v2/tickets.json', { ticket }, OneTicket)
        : await room.api.send('PUT', `/api/v2/tickets/${id}.json`, { ticket }, OneTicket);
    if (id === null) return stored.id;
    take(turn, stored, await readComments(stored));
    update((current) => ({ ...current, draft: { ...current.draft, text: '', uploads: [] } }));
    return stored.id;
  }

  return {
    guid: crypto.randomUUID(),
    state,
    refresh,
    edit: (patch) => update((ready) => ({ ...ready, form: edited(ready.form, patch) })),
    editDraft: (patch) => update((ready) => ({ ...ready, draft: { ...ready.draft, ...patch } })),
    setSaveDisabled: (saveDisabled) => update((ready) => ({ ...ready, saveDisabled })),
    async attach(files) {
      for (const file of files) {
        const { upload } = await room.api.upload(file.name, file, OneUpload);
        update((ready) => ({ ...ready, draft: { ...ready.draft, uploads: [...ready.draft.uploads, upload] } }));
      }
    },
    async submit(status) {
      update((ready) => ({ ...ready, saving: true, form: edited(ready.form, { status }) }));
      room.onSubmit('start');
      let stage: 'done' | 'fail' = 'fail';
      let stored: number | null = null;
      try {
        const reply = await room.askToSave();
        const ready = state.get();
        if (!reply.allowed) room.onRefused({ by: 'app', message: reply.message });
        else if (ready.phase === 'ready') {
          stored = await store(ready);
          stage = 'done';
        }
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        room.onRefused({ by: 'account', message: error.message });
      } finally {
        update((ready) => ({ ...ready, saving: false }));
        room.onSubmit(stage);
        room.onSubmit('always');
      }
      return stored;
    },
  };
}

function readyNew(): ReadyTicket {
  return { ...FRESH, ticket: null, form: { saved: emptyValues(), edits: {} }, comments: [] };
}

function readyStored(ticket: Ticket, comments: Comment[]): ReadyTicket {
  return { ...FRESH, ticket, form: { saved: valuesOf(ticket), edits: {} }, comments };
}

const FRESH = {
  phase: 'ready',
  draft: { text: '', type: 'publicReply', uploads: [] },
  saving: false,
  saveDisabled: false,
  gone: false,
} satisfies Partial<ReadyTicket>;

function commentForApi(draft: Draft): Record<string, unknown> | null {
  const text = draft.text.trim();
  if (text === '' && draft.uploads.length === 0) return null;
  const uploads = draft.uploads.map((upload) => upload.token);
  return { body: text, public: draft.type === 'publicReply', ...(uploads.length > 0 ? { uploads } : {}) };
}

/** Closed, deleted or out of sight: nothing of it can be changed any more. */
export function isReadOnly(ready: ReadyTicket): boolean {
  return ready.gone || ready.ticket?.status === 'closed' || ready.ticket?.status === 'deleted';
}

/** The values that the form shows. */
export function shownValues(ready: ReadyTicket): FormValues {
  return currentValues(ready.form);
}
