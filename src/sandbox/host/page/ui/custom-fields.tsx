import type { TicketField } from '../api/schemas.ts';
import { useWorkspace } from './context.ts';
import { Field } from './parts.tsx';

interface CustomFieldsProps {
  values: Record<string, unknown>;
  onEdit: (patch: Record<string, unknown>) => void;
}

/** The fields that the account (or its app) has added. */
export function CustomFields({ values, onEdit }: CustomFieldsProps) {
  const { fields } = useWorkspace().session;
  return fields
    .filter((field) => field.removable && field.active)
    .map((field) => (
      <Field key={field.id} label={field.title}>
        <CustomField
          field={field}
          value={values[String(field.id)] ?? null}
          onChange={(value) => onEdit({ [String(field.id)]: value })}
        />
      </Field>
    ));
}

function CustomField(props: { field: TicketField; value: unknown; onChange: (value: unknown) => void }) {
  const { field, value, onChange } = props;
  const text = value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  switch (field.type) {
    case 'checkbox':
      return (
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'tagger':
      return (
        <select class="select" value={text} onChange={({ currentTarget }) => onChange(currentTarget.value || null)}>
          <option value="">–</option>
          {(field.custom_field_options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      );
    case 'textarea':
      return (
        <textarea
          class="input"
          rows={2}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
    case 'date':
      return (
        <input
          class="input"
          type="date"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
    default:
      return (
        <input class="input" value={text} onChange={({ currentTarget }) => onChange(currentTarget.value || null)} />
      );
  }
}
