import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const ICON_OF: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'warning', danger: 'warning' };

interface NoticeProps {
  tone: Tone;
  /** What happened, or did not. */
  title: string;
  /** What still stands, and what to do now. */
  lines?: readonly string[];
  children?: ComponentChildren;
  /** Whether it came up just now and is to be read out. */
  isNews?: boolean;
}

/** A message in words, with a sign and a colour that only repeat them. */
export function Notice({ tone, title, lines = [], children, isNews = false }: NoticeProps) {
  const role = !isNews ? undefined : tone === 'danger' ? 'alert' : 'status';
  return (
    <div class={`${styles.notice} ${styles[tone]}`} role={role}>
      <Icon name={ICON_OF[tone]} />
      <div class={styles.text}>
        <p class={styles.title}>{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {children}
      </div>
    </div>
  );
}
