import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import styles from './field.module.css';

interface Ids {
  id: string;
  'aria-describedby': string | undefined;
}

/** A control under its label, with a word of help. */
function Field(props: { label: string; hint?: string | undefined; children: (ids: Ids) => ComponentChildren }) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {props.label}
      </label>
      {props.children({ id, 'aria-describedby': props.hint === undefined ? undefined : hintId })}
      {props.hint !== undefined && (
        <p class={styles.hint} id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

interface Valued {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

export function TextField({ label, hint, value, onChange }: Valued) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          class={styles.control}
          type="text"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A calendar date, as `YYYY-MM-DD`; empty while none is chosen. */
export function DateField({ label, hint, value, onChange, max }: Valued & { max: string }) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          class={styles.control}
          type="date"
          value={value}
          max={max}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField({ label, hint, value, onChange, options }: Valued & { options: readonly Option[] }) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <select {...ids} class={styles.control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function TextArea(
  props: Valued & { rows: number; language: string; areaRef?: Ref<HTMLTextAreaElement>; isInvalid?: boolean },
) {
  const { label, hint, value, onChange } = props;
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <textarea
          {...ids}
          ref={props.areaRef ?? null}
          class={styles.control}
          rows={props.rows}
          lang={props.language}
          aria-invalid={props.isInvalid}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
