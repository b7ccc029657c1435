import { useEffect, useState } from 'preact/hooks';
import { Notice } from './notice.tsx';
import { useWords } from './words.tsx';

/** Says that Zendesk asked for a pause, for as long as it lasts: nothing is stuck, and nobody has to click again. */
export function WaitNotice({ onWait }: { onWait: (listener: (seconds: number) => void) => () => void }) {
  const { t } = useWords();
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onWait((wait) => {
      setSeconds(Math.ceil(wait));
      clearTimeout(timer);
      timer = setTimeout(() => setSeconds(null), wait * 1000);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [onWait]);
  return seconds === null ? null : (
    <Notice tone="info" isNews title={t('wait.title')} lines={[t('wait.goesOn', { count: seconds })]} />
  );
}
