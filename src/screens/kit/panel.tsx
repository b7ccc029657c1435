import type { ComponentChildren } from 'preact';
import { Spinner } from './icon.tsx';
import styles from './panel.module.css';
import { useWords } from './words.tsx';

/** A part of a screen under its heading. */
export function Panel({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class={styles.panel}>
      {title !== undefined && (
        <div class={styles.head}>
          <h3>{title}</h3>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Things under each other with even room between them. */
export function Stack({ children }: { children: ComponentChildren }) {
  return <div class={styles.stack}>{children}</div>;
}

/** Words that matter less. */
export function Subtle({ children, id }: { children: ComponentChildren; id?: string }) {
  return (
    <p class={styles.subtle} id={id}>
      {children}
    </p>
  );
}

/** Something is being fetched: said in words. */
export function Loading({ text }: { text?: string }) {
  const { t } = useWords();
  return (
    <p class={styles.loading} role="status">
      <Spinner />
      <span>{text ?? t('common.loading')}</span>
    </p>
  );
}

/** Said to people who listen, not shown. */
export function Announcement({ text }: { text: string }) {
  return (
    <p class={styles.hidden} role="status">
      {text}
    </p>
  );
}
