import { ProblemNotice } from './kit/problem-notice.tsx';
import { WordsProvider } from './kit/words.tsx';
import styles from './sidebar/sidebar.module.css';

/** The app could not start: in no host of Zendesk's, say, or the host gave no answer. */
export function StartProblem({ thrown, again }: { thrown: unknown; again: () => void }) {
  return (
    <WordsProvider locale={navigator.language} timeZone="UTC">
      <main class={styles.sidebar}>
        <ProblemNotice act="start" thrown={thrown} again={again} />
      </main>
    </WordsProvider>
  );
}
