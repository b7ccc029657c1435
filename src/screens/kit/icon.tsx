import styles from './icon.module.css';

/** Drawn in a 16 by 16 box, in the colour of the text beside it. */
const SHAPES = {
  check: 'M3 8.5 6.5 12 13 4.5',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  circle: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z',
  clock: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 4.5V8l2.5 1.75',
  cross: 'm4 4 8 8m0-8-8 8',
  flag: 'M3.5 14.5v-13m0 1h8.5l-2 3 2 3H3.5',
  info: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 7.25v4M8 4.6v.3',
  later: 'M8 7.9v.2M4 7.9v.2M12 7.9v.2',
  link: 'M9.5 2.5h4v4m0-4L7.5 8.5m-1-5h-4v10h10v-4',
  mail: 'M1.75 3.5h12.5v9H1.75Zm.25.5L8 8.75 14 4',
  next: 'M2.5 8h10M8.5 4l4 4-4 4',
  pause: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM6.4 5.5v5m3.2-5v5',
  person: 'M8 2a2.75 2.75 0 1 1 0 5.5A2.75 2.75 0 0 1 8 2ZM2.5 14c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5',
  shield: 'M8 1.5 13.5 3.5v4c0 3.5-2.4 5.9-5.5 7-3.1-1.1-5.5-3.5-5.5-7v-4Z',
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5v3.25m0 1.7v.3',
} as const;
export type IconName = keyof typeof SHAPES;

/** A sign beside words, never instead of them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}

/** Something is under way; the words beside it say what. */
export function Spinner() {
  return (
    <svg class={`${styles.icon} ${styles.spinner}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 2a6 6 0 1 1-6 6" />
    </svg>
  );
}
