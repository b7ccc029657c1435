import { ProblemNotice } from './kit/problem-notice.tsx';
import { useWords, WordsProvider } from './kit/words.tsx';
import styles from './sidebar/sidebar.module.css';

interface StartProblemProps {
  thrown: unknown;
  again: () => void;
}

/** The app could not start: in no host of Zendesk's, say, or the host gave no answer. */
export function StartProblem(props: StartProblemProps) {
  return (
    <WordsProvider locale={navigator.language} timeZone="UTC">
      <main class={styles.sidebar}>
        <NotStarted {...props} />
      </main>
    </WordsProvider>
  );
}

function NotStarted(props: StartProblemProps) {
  const { t } = useWords();
  return <ProblemNotice {...props} title={t('notDone.start')} />;
}
