import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import styles from './disclosure.module.css';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  title: string;
  /** Drawn only while it is open, so that what it fetches is fetched then. */
  children: () => ComponentChildren;
  isSmall?: boolean;
}

/** More, for who wants it. */
export function Disclosure({ title, children, isSmall = false }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        class={isSmall ? `${styles.summary} ${styles.small}` : styles.summary}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="chevron" />
        <span>{title}</span>
      </button>
      {isOpen && <div class={styles.body}>{children()}</div>}
    </div>
  );
}
