import { useAllWords } from '../../../kit/all-words.tsx';
import styles from './forms.module.css';

/** How many of what. */
export function Numbers({ items }: { items: readonly { label: string; count: number }[] }) {
  const { t } = useAllWords();
  return (
    <ul class={styles.numbers}>
      {items.map(({ label, count }) => (
        <li key={label}>{t('common.number', { count, label })}</li>
      ))}
    </ul>
  );
}
