import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../kit/icon.tsx';
import styles from './headline.module.css';

/** What this ticket is, in one line. */
export function Headline({
  icon,
  isQuiet = false,
  children,
}: {
  icon: IconName;
  isQuiet?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={isQuiet ? `${styles.headline} ${styles.quiet}` : styles.headline}>
      <Icon name={icon} />
      <h2>{children}</h2>
    </div>
  );
}
