import { useState } from 'preact/hooks';
import type { Ports } from '../../workflow/ports.ts';
import { type CorrectionsRead, correctionsFile } from '../../workflow/read-corrections.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button, Buttons } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Loading, Panel, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCorrections } from './use-corrections.ts';

export interface CorrectionsProps {
  ports: Ports;
  /** Hands a file of JSON Lines to the browser. */
  saveFile: (fileName: string, text: string) => void;
}

/** What detection got wrong, as agents said: gathered when asked for, and handed out as a file. */
export const Corrections = withAllWords(function Corrections({ ports, saveFile }: CorrectionsProps) {
  const { t } = useAllWords();
  const { corrections, gather, stop } = useCorrections(ports);
  switch (corrections.state) {
    case 'unread':
      return (
        <Panel title={t('corrections.title')}>
          <Subtle>{t('corrections.what')}</Subtle>
          <Buttons>
            <Button onClick={gather}>{t('corrections.gather')}</Button>
          </Buttons>
        </Panel>
      );
    case 'reading':
      return (
        <Panel title={t('corrections.title')}>
          <Loading
            text={
              corrections.total === null
                ? t('corrections.looking')
                : t('corrections.reading', { read: corrections.read, count: corrections.total })
            }
          />
          <Buttons>
            <Button onClick={stop}>{t('common.cancel')}</Button>
          </Buttons>
        </Panel>
      );
    case 'failed':
      return (
        <Panel title={t('corrections.title')}>
          <ProblemNotice title={t('corrections.notDone')} thrown={corrections.thrown} again={gather} />
        </Panel>
      );
    case 'ready':
      return (
        <Panel title={t('corrections.title')}>
          <Ready key={corrections.at} read={corrections.read} at={corrections.at} saveFile={saveFile} gather={gather} />
        </Panel>
      );
  }
});

interface ReadyProps extends Pick<CorrectionsProps, 'saveFile'> {
  read: CorrectionsRead;
  /** Instant, ISO 8601. */
  at: string;
  gather: () => void;
}

function Ready({ read, at, saveFile, gather }: ReadyProps) {
  const { t, moment } = useAllWords();
  const [isHandedOut, setIsHandedOut] = useState(false);
  const { corrections, notNoted, notRead, seesAllTickets } = read;
  const fileName = `detection-corrections-${at.slice(0, 10)}.jsonl`;
  return (
    <>
      <p role="status">
        {corrections.length === 0 ? t('corrections.none') : t('corrections.count', { count: corrections.length })}
      </p>
      <Subtle>{t('desk.lag', { when: moment(at) })}</Subtle>
      {notNoted > 0 && <Subtle>{t('corrections.notNoted', { count: notNoted })}</Subtle>}
      {notRead > 0 && (
        <Notice
          tone="warning"
          isNews
          title={t('corrections.notRead', { count: notRead })}
          lines={[t('corrections.restStands'), t('corrections.notReadNow')]}
        />
      )}
      {!seesAllTickets && (
        <Notice
          tone="warning"
          isNews
          title={t('corrections.notSeen')}
          lines={[t('corrections.restStands'), t('corrections.notSeenNow')]}
        />
      )}
      <Buttons>
        {corrections.length > 0 && (
          <Button
            look="primary"
            onClick={() => {
              saveFile(fileName, correctionsFile(corrections));
              setIsHandedOut(true);
            }}
          >
            {t('corrections.download')}
          </Button>
        )}
        <Button onClick={gather}>{t('corrections.again')}</Button>
      </Buttons>
      {isHandedOut && (
        <Notice
          tone="info"
          isNews
          title={t('corrections.handedOut', { file: fileName })}
          lines={[t('corrections.now')]}
        />
      )}
    </>
  );
}
