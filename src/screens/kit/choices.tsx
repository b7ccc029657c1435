import { useId } from 'preact/hooks';
import styles from './choices.module.css';

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface GroupProps<T extends string> {
  legend: string;
  choices: readonly Choice<T>[];
}

/** One of several. */
export function RadioGroup<T extends string>(props: GroupProps<T> & { value: T | null; onChange: (value: T) => void }) {
  const name = useId();
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{props.legend}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} class={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={props.value === choice.value}
            onChange={() => props.onChange(choice.value)}
          />
          <ChoiceText {...choice} />
        </label>
      ))}
    </fieldset>
  );
}

/** Any number of several, in the order of the choices. */
export function CheckboxGroup<T extends string>(
  props: GroupProps<T> & { values: readonly T[]; onChange: (values: T[]) => void },
) {
  const { choices, values } = props;
  const toggle = (value: T) =>
    props.onChange(
      choices
        .map((choice) => choice.value)
        .filter((known) => (known === value ? !values.includes(value) : values.includes(known))),
    );
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{props.legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class={styles.choice}>
          <input type="checkbox" checked={values.includes(choice.value)} onChange={() => toggle(choice.value)} />
          <ChoiceText {...choice} />
        </label>
      ))}
    </fieldset>
  );
}

/** One thing to say yes to. */
export function Checkbox(props: { label: string; isChecked: boolean; onChange: (isChecked: boolean) => void }) {
  return (
    <label class={styles.choice}>
      <input
        type="checkbox"
        checked={props.isChecked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

function ChoiceText({ label, hint }: { label: string; hint?: string }) {
  return (
    <span>
      {label}
      {hint !== undefined && <span class={styles.hint}>{hint}</span>}
    </span>
  );
}
