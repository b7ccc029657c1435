import { type OutsideProblem, outsideProblem } from '../../workflow/problems.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import type { FirstKey, Translate } from './texts.ts';
import { useWords } from './words.tsx';

/** What did not happen, what still stands, what to do now. */
export interface Message {
  title: string;
  lines: string[];
}

/**
 * The message for something that broke outside, or for a fault of our own where there is no problem.
 * @param notDone what did not happen, in words
 * @param wasRead whether what is stored was read again afterwards
 */
export function problemMessage(
  t: Translate<FirstKey>,
  notDone: string,
  problem: OutsideProblem | null,
  wasRead: boolean,
): Message {
  if (!problem) return { title: notDone, lines: [t('problem.unexpected.stands'), t('problem.unexpected.now')] };
  const { name } = problem;
  const stands =
    name === 'AnswerLost' || name === 'Conflict'
      ? t(wasRead ? 'problem.wasRead' : 'problem.notRead')
      : t(`problem.${name}.stands`);
  const now =
    name === 'TooManyCalls'
      ? t('problem.TooManyCalls.now', { count: problem.retryAfterSeconds ?? 60 })
      : t(`problem.${name}.now`);
  const codes = problem.codes.length > 0 ? [t('problem.codes', { codes: problem.codes.join(', ') })] : [];
  // Nobody can say that it did not happen where the answer got lost.
  return { title: name === 'AnswerLost' ? t('problem.AnswerLost.what') : notDone, lines: [stands, now, ...codes] };
}

interface ProblemNoticeProps {
  /** What did not happen. */
  title: string;
  thrown: unknown;
  wasRead?: boolean;
  again: () => void;
}

/** The message for something thrown, with the way to try again. */
export function ProblemNotice({ title, thrown, wasRead = false, again }: ProblemNoticeProps) {
  const { t } = useWords();
  return (
    <Notice tone="danger" isNews {...problemMessage(t, title, outsideProblem(thrown), wasRead)}>
      <Button onClick={again}>{t('common.tryAgain')}</Button>
    </Notice>
  );
}
