import type { ComponentChildren } from 'preact';
import { type OutsideProblem, outsideProblem } from '../../workflow/problems.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import type { ActName, Translate } from './texts.ts';
import { useWords } from './words.tsx';

/** What did not happen, what still stands, what to do now. */
export interface Message {
  title: string;
  lines: string[];
}

/**
 * The message for something that broke outside, or for a fault of our own where there is no problem.
 * @param wasRead whether what is stored was read again afterwards
 */
export function problemMessage(t: Translate, act: ActName, problem: OutsideProblem | null, wasRead: boolean): Message {
  if (!problem)
    return { title: t(`notDone.${act}`), lines: [t('problem.unexpected.stands'), t('problem.unexpected.now')] };
  const { name } = problem;
  const stands =
    name === 'AnswerLost' || name === 'Conflict'
      ? wasRead
        ? 'problem.wasRead'
        : 'problem.notRead'
      : (`problem.${name}.stands` as const);
  const now =
    name === 'TooManyCalls'
      ? t('problem.TooManyCalls.now', { count: problem.retryAfterSeconds ?? 60 })
      : t(`problem.${name}.now`);
  const codes = problem.codes.length > 0 ? [t('problem.codes', { codes: problem.codes.join(', ') })] : [];
  return {
    // Nobody can say that it did not happen where the answer got lost.
    title: name === 'AnswerLost' ? t('problem.AnswerLost.what') : t(`notDone.${act}`),
    lines: [t(stands), now, ...codes],
  };
}

interface ProblemNoticeProps {
  act: ActName;
  thrown: unknown;
  wasRead?: boolean;
  again: () => void;
  children?: ComponentChildren;
}

/** The message for something thrown, with the way to try again. */
export function ProblemNotice({ act, thrown, wasRead = false, again, children }: ProblemNoticeProps) {
  const { t } = useWords();
  const message = problemMessage(t, act, outsideProblem(thrown), wasRead);
  return (
    <Notice tone="danger" isNews {...message}>
      {children}
      <Button onClick={again}>{t('common.tryAgain')}</Button>
    </Notice>
  );
}
