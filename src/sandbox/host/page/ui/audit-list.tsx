import { useCallback } from 'preact/hooks';
import type { Audit } from '../api/schemas.ts';
import { loadAudits } from '../model/ticket-audits.ts';
import { useFormats, useWorkspace } from './context.ts';
import { Problem } from './parts.tsx';
import { useFresh } from './use-fresh.ts';

/** All that happened to a ticket, newest first, as its audits have it. */
export function AuditList({ ticketId, updatedAt }: { ticketId: number; updatedAt: string }) {
  const { api, people } = useWorkspace();
  const load = useCallback(
    async () => (updatedAt === '' ? [] : (await loadAudits(api, people, ticketId)).reverse()),
    [api, people, ticketId, updatedAt],
  );
  const audits = useFresh(load);
  if (audits.problem) return <Problem text={audits.problem} />;
  return (
    <ol class="audits">
      {(audits.value ?? []).map((audit) => (
        <AuditItem key={audit.id} audit={audit} />
      ))}
    </ol>
  );
}

function AuditItem({ audit }: { audit: Audit }) {
  const { people } = useWorkspace();
  const formats = useFormats();
  const custom = audit.metadata?.custom ?? {};
  return (
    <li class="audit">
      <div class="message-head">
        <span class="message-author">{audit.author_id > 0 ? people.nameOf(audit.author_id) : 'System'}</span>
        <span class="muted">{formats.dateTime(audit.created_at)}</span>
      </div>
      <ul class="audit-events">
        {audit.events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </ul>
      {Object.keys(custom).length > 0 && <pre class="audit-metadata">{JSON.stringify(custom, null, 2)}</pre>}
    </li>
  );
}

function EventLine({ event }: { event: Audit['events'][number] }) {
  const { fields } = useWorkspace().session;
  const field = String(event.field_name ?? event.type);
  const name = fields.find(({ id }) => String(id) === field)?.title ?? field.replaceAll('_', ' ');
  switch (event.type) {
    case 'Comment':
      return (
        <>
          <strong>{event.public === false ? 'Internal note' : 'Public comment'}</strong>
          <span class="audit-text">{shortText(event.body)}</span>
        </>
      );
    case 'Notification':
      return (
        <>
          <strong>Mail sent</strong>
          <span class="audit-text">{shortText(event.subject)}</span>
        </>
      );
    case 'Change':
      return (
        <>
          <strong>{name}</strong>
          <del>{valueText(event.previous_value)}</del>
          <ins>{valueText(event.value)}</ins>
        </>
      );
    default:
      return (
        <>
          <strong>{name}</strong>
          <ins>{valueText(event.value)}</ins>
        </>
      );
  }
}

function valueText(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === null || text === undefined || text === '' ? '–' : shortText(text);
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
