import { useState } from 'preact/hooks';
import { exportFile, gatherExport, prepareExport } from '../../../../workflow/export-data.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { Disclosure } from '../../../kit/disclosure.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import type { PlacedFormProps } from '../form-props.ts';
import styles from './forms.module.css';
import { Numbers } from './numbers.tsx';

/** Gathers the data, shows how much it is, and puts that on record. */
export function ExportForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const [times, setTimes] = useState(0);
  if (times > 0) return <Gathered key={times} {...props} onAgain={() => setTimes(times + 1)} />;
  return (
    <Buttons>
      <Button look="primary" onClick={() => setTimes(1)}>
        {t('export.gather')}
      </Button>
    </Buttons>
  );
}

function Gathered({ current, ports, acts, place, run, onAgain }: PlacedFormProps & { onAgain: () => void }) {
  const { t } = useAllWords();
  const loaded = useLoad('gather', () => gatherExport(ports, current));
  if (loaded.state === 'loading') return <Loading text={t('export.gathering')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.gather')} thrown={loaded.thrown} again={loaded.again} />;
  const gathered = loaded.value;
  return (
    <>
      <Numbers
        items={[
          t('export.identities', { count: gathered.person.identities.length }),
          t('export.tickets', { count: gathered.tickets }),
          t('export.comments', { count: gathered.comments }),
        ]}
      />
      <Disclosure isSmall title={t('export.preview')}>
        {() => <pre class={styles.preview}>{exportFile(gathered)}</pre>}
      </Disclosure>
      {gathered.notSeen > 0 && (
        <Notice
          tone="warning"
          isNews
          title={t('notSeen.what', { count: gathered.notSeen, total: gathered.person.requestedTickets })}
          lines={[t('notSeen.stands'), t('notSeen.now')]}
        />
      )}
      <Buttons>
        {gathered.notSeen === 0 && (
          <Button
            look="primary"
            isBusy={acts.runningAt === place}
            onClick={() => run(place, 'prepareExport', (latest) => prepareExport(ports, latest, gathered))}
          >
            {t('export.record')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('export.again')}</Button>
      </Buttons>
    </>
  );
}
