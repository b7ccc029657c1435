import type { ComponentChildren, Ref } from 'preact';
import styles from './button.module.css';
import { Icon, type IconName, Spinner } from './icon.tsx';

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** `primary` is the next step, at most one in sight; `quiet` looks like a link. */
  look?: 'primary' | 'default' | 'danger' | 'quiet';
  icon?: IconName;
  /** Under way: the button stays where it is and keeps the focus, but does nothing. */
  isBusy?: boolean;
  isDisabled?: boolean;
  isExpanded?: boolean;
  describedBy?: string | undefined;
  label?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that says its outcome. Pressing it while it works does nothing. */
export function Button(props: ButtonProps) {
  const { look = 'default', isBusy = false, isDisabled = false } = props;
  const isIdle = isBusy || isDisabled;
  return (
    <button
      type="button"
      ref={props.buttonRef ?? null}
      class={`${styles.button} ${styles[look]}`}
      aria-disabled={isIdle}
      aria-busy={isBusy}
      aria-expanded={props.isExpanded}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      onClick={isIdle ? undefined : props.onClick}
    >
      {isBusy ? <Spinner /> : props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

/** Buttons in a row, under each other where there is no room. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class={styles.buttons}>{children}</div>;
}
