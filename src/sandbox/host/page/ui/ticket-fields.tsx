import { isReadOnly, type ReadyTicket, shownValues } from '../model/open-ticket.ts';
import { useStore } from '../model/store.ts';
import type { FormValues } from '../model/ticket-form.ts';
import { useWorkspace } from './context.ts';
import { CustomFields } from './custom-fields.tsx';
import { Field, PlaceLink } from './parts.tsx';
import { TagsInput } from './tags-input.tsx';

type Edit = (patch: Partial<FormValues>) => void;

const TYPES = ['question', 'incident', 'problem', 'task'];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

/** Everything about a ticket that isn't the conversation. */
export function TicketFields({ ready, onEdit }: { ready: ReadyTicket; onEdit: Edit }) {
  const { session, people } = useWorkspace();
  useStore(people.store);
  const values = shownValues(ready);
  const ccs = ready.ticket?.email_cc_ids ?? [];
  return (
    <fieldset class="fields" disabled={isReadOnly(ready)}>
      {ready.ticket ? <Requester ready={ready} /> : <NewRequester values={values} onEdit={onEdit} />}
      <Field label="Assignee">
        <IdSelect
          value={values.assignee_id}
          options={session.staff}
          onChange={(assignee_id) => onEdit({ assignee_id })}
        />
      </Field>
      <Field label="Group">
        <IdSelect value={values.group_id} options={session.groups} onChange={(group_id) => onEdit({ group_id })} />
      </Field>
      {ccs.length > 0 && (
        <div class="field">
          <span class="field-label">CCs</span>
          <span>{ccs.map((id) => people.nameOf(id)).join(', ')}</span>
        </div>
      )}
      <TagsInput tags={values.tags} onChange={(tags) => onEdit({ tags })} />
      <div class="field-pair">
        <Field label="Type">
          <WordSelect value={values.type} options={TYPES} onChange={(type) => onEdit({ type })} />
        </Field>
        <Field label="Priority">
          <WordSelect value={values.priority} options={PRIORITIES} onChange={(priority) => onEdit({ priority })} />
        </Field>
      </div>
      {values.type === 'task' && (
        <Field label="Due date">
          <input
            class="input"
            type="date"
            value={values.due_at?.slice(0, 10) ?? ''}
            onChange={({ currentTarget: { value } }) => onEdit({ due_at: value === '' ? null : `${value}T12:00:00Z` })}
          />
        </Field>
      )}
      <CustomFields values={values.custom_fields} onEdit={(custom_fields) => onEdit({ custom_fields })} />
      {values.external_id !== null && (
        <div class="field">
          <span class="field-label">External id</span>
          <span class="field-fixed">{values.external_id}</span>
        </div>
      )}
    </fieldset>
  );
}

function Requester({ ready }: { ready: ReadyTicket }) {
  const { people } = useWorkspace();
  const id = shownValues(ready).requester_id;
  if (id === null) return null;
  const user = people.store.get().get(id);
  return (
    <div class="field">
      <span class="field-label">Requester</span>
      <PlaceLink to={{ place: 'user', id }}>{people.nameOf(id)}</PlaceLink>
      {user?.email && <span class="muted field-note">{user.email}</span>}
    </div>
  );
}

function NewRequester({ values, onEdit }: { values: FormValues; onEdit: Edit }) {
  const requester = values.requester ?? { name: '', email: '' };
  return (
    <>
      <Field label="Requester's e-mail">
        <input
          class="input"
          type="email"
          value={requester.email}
          onInput={({ currentTarget: { value } }) => onEdit({ requester: { ...requester, email: value } })}
        />
      </Field>
      <Field label="Requester's name">
        <input
          class="input"
          value={requester.name}
          onInput={({ currentTarget: { value } }) => onEdit({ requester: { ...requester, name: value } })}
        />
      </Field>
    </>
  );
}

function IdSelect(props: {
  value: number | null;
  options: { id: number; name: string }[];
  onChange: (id: number | null) => void;
}) {
  return (
    <select
      class="select"
      value={props.value === null ? '' : String(props.value)}
      onChange={({ currentTarget: { value } }) => props.onChange(value === '' ? null : Number(value))}
    >
      <option value="">–</option>
      {props.options.map(({ id, name }) => (
        <option key={id} value={String(id)}>
          {name}
        </option>
      ))}
    </select>
  );
}

function WordSelect(props: { value: string | null; options: string[]; onChange: (word: string | null) => void }) {
  return (
    <select
      class="select"
      value={props.value ?? ''}
      onChange={({ currentTarget: { value } }) => props.onChange(value === '' ? null : value)}
    >
      <option value="">–</option>
      {props.options.map((word) => (
        <option key={word} value={word}>
          {word.charAt(0).toUpperCase() + word.slice(1)}
        </option>
      ))}
    </select>
  );
}
