import styles from './forms.module.css';

/** How many of what, each said in full: "1 ticket", "3 tickets". */
export function Numbers({ items }: { items: readonly string[] }) {
  return (
    <ul class={styles.numbers}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
