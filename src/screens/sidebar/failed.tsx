import type { ComponentChildren } from 'preact';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useWords } from '../kit/words.tsx';
import { Headline } from './headline.tsx';
import { KindsFound } from './verdict-words.tsx';

interface FailedProps {
  act: 'sort' | 'lookUp';
  thrown: unknown;
  found: TicketVerdict | null;
  countdown: ComponentChildren;
  again: () => void;
}

/** What could not be found out; the verdict and its countdown stay where they are known. */
export function Failed({ act, thrown, found, countdown, again }: FailedProps) {
  const { t } = useWords();
  return (
    <>
      {found?.verdict.isRequest && <Headline icon="shield">{t('suspected.title')}</Headline>}
      {countdown}
      <ProblemNotice title={t(`notDone.${act}`)} thrown={thrown} again={again} />
      {found?.verdict.isRequest && <KindsFound found={found} kinds={found.verdict.kinds} />}
    </>
  );
}
