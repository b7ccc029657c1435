import { useEffect, useRef, useState } from 'preact/hooks';
import { exportLetters } from '../../../domain/fulfil/answer.ts';
import { nextStep, type Step, type StepId } from '../../../domain/fulfil/steps.ts';
import { answerOf } from '../../../workflow/send-letter.ts';
import { type AllWords, useAllWords } from '../../kit/all-words.tsx';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { Panel, Subtle } from '../../kit/panel.tsx';
import type { FormProps, PlacedFormProps } from './form-props.ts';
import { ApproveForm } from './forms/approve-form.tsx';
import { DeleteForm } from './forms/delete-form.tsx';
import { DeleteLastForm } from './forms/delete-last-form.tsx';
import { ExportForm } from './forms/export-form.tsx';
import { IdentityForm } from './forms/identity-form.tsx';
import { LetterForm } from './forms/letter-form.tsx';
import { NameForm } from './forms/name-form.tsx';
import { PlanForm } from './forms/plan-form.tsx';
import { CloseForm, MarketingForm, OwnSystemForm, ProcessorForm, RestrictForm } from './forms/single-act-forms.tsx';
import styles from './steps.module.css';
import { TroubleNotice } from './trouble-notice.tsx';
import { useMayDecide } from './use-dpo.ts';

const FOLD_FROM = 3;

/** The ordered steps, the next one open. */
export function Steps(props: FormProps) {
  const { t } = useAllWords();
  const { current, acts } = props;
  const { steps } = current;
  const forDpo = steps.find((step) => step.state === 'waiting' && step.for === 'dpo');
  // What waits for the person who looks comes first: nobody else can do it.
  const isMine = useMayDecide(props.ports, current);
  const next = (isMine ? forDpo : null) ?? nextStep(steps) ?? steps.find((step) => step.state === 'waiting') ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const canOpen = (step: Step) => step.state === 'open' || step.state === 'waiting';
  // What was chosen stays open until it is done; an empty choice is a list folded up by hand.
  const stillOpen = chosen === '' || steps.some((step) => step.key === chosen && canOpen(step));
  const openKey = stillOpen ? chosen : (next?.key ?? null);

  const openButton = useRef<HTMLButtonElement>(null);
  const doneCount = steps.filter((step) => step.state === 'done').length;
  const isActing = acts.runningAt !== null;
  const doneBefore = useRef(isActing || acts.lastDone !== null ? 0 : doneCount);
  useEffect(() => {
    // The button that was pressed has gone with its step: the keyboard goes on at the next one. Not so when a ticket is opened.
    if (acts.lastDone !== null && doneCount > doneBefore.current) openButton.current?.focus();
    if (!isActing) doneBefore.current = doneCount;
  }, [doneCount, acts.lastDone, isActing]);

  // A long row of what is done would push the next step out of sight.
  const leading = steps.findIndex((step) => step.state !== 'done');
  const [showsDone, setShowsDone] = useState(false);
  const folded = showsDone || leading < FOLD_FROM ? 0 : leading;

  return (
    <Panel
      title={t('steps.title')}
      aside={<Subtle>{t('steps.count', { done: doneCount, total: steps.length })}</Subtle>}
    >
      {/* An act can fail because a colleague has just done that step: it is folded up then, the reason must not be. */}
      {acts.trouble && acts.trouble.place !== openKey && steps.some((step) => step.key === acts.trouble?.place) && (
        <TroubleNotice acts={acts} place={acts.trouble.place} />
      )}
      <ol class={styles.steps}>
        {folded > 0 && (
          <li class={`${styles.step} ${styles.done}`}>
            <button
              type="button"
              class={`${styles.head} ${styles.button}`}
              aria-expanded={false}
              onClick={() => setShowsDone(true)}
            >
              <span class={styles.icon}>
                <Icon name="check" />
              </span>
              <span class={styles.title}>{t('steps.showDone', { count: folded })}</span>
            </button>
          </li>
        )}
        {steps.slice(folded).map((step) => (
          <StepRow
            key={step.key}
            {...props}
            step={step}
            isNext={step.key === next?.key}
            isMine={isMine}
            isOpen={step.key === openKey}
            buttonRef={step.key === openKey ? openButton : undefined}
            onToggle={canOpen(step) ? () => setChosen(step.key === openKey ? '' : step.key) : null}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface StepRowProps extends FormProps {
  step: Step;
  isNext: boolean;
  /** The person who looks is the one who decides. */
  isMine: boolean;
  isOpen: boolean;
  buttonRef: { current: HTMLButtonElement | null } | undefined;
  /** null where there is nothing to do in it. */
  onToggle: (() => void) | null;
}

const ICON_OF: Record<Step['state'], IconName> = { done: 'check', open: 'circle', waiting: 'pause', later: 'later' };

function StepRow(props: StepRowProps) {
  const words = useAllWords();
  const { step, isNext, isOpen, onToggle } = props;
  const head = (
    <>
      <span class={styles.icon}>
        <Icon name={isNext && step.state === 'open' ? 'next' : ICON_OF[step.state]} />
      </span>
      <span class={styles.title}>{stepTitle(words, step)}</span>
      <span class={styles.state}>{stateWords(words, step, props)}</span>
    </>
  );
  return (
    <li class={`${styles.step} ${styles[step.state]} ${isOpen ? styles.unfolded : ''}`}>
      {onToggle ? (
        <button
          type="button"
          ref={props.buttonRef ?? null}
          class={`${styles.head} ${styles.button}`}
          aria-expanded={isOpen}
          aria-current={isNext ? 'step' : undefined}
          onClick={onToggle}
        >
          {head}
        </button>
      ) : (
        <div class={styles.head}>{head}</div>
      )}
      {isOpen && (
        <div class={styles.form}>
          <Subtle>{words.t('steps.lead', { lead: words.t(`step.${step.id}.lead`), article: step.article })}</Subtle>
          <StepForm {...props} place={step.key} />
          <TroubleNotice acts={props.acts} place={step.key} />
        </div>
      )}
    </li>
  );
}

function stepTitle({ t }: AllWords, step: Step): string {
  return t(`step.${step.id}.title`, { name: step.name ?? '' });
}

function stateWords(
  { t, dayOf }: AllWords,
  step: Step,
  { isNext, isMine, nameOf }: Pick<StepRowProps, 'isNext' | 'isMine' | 'nameOf'>,
): string {
  switch (step.state) {
    case 'done': {
      const done = t('steps.done', { who: nameOf(step.done.by), date: dayOf(step.done.at) });
      return step.result === null ? done : t('steps.doneWith', { result: t(`steps.result.${step.result}`), done });
    }
    case 'open':
      return t(isNext ? 'steps.next' : 'steps.open');
    case 'waiting':
      return t(step.for === 'dpo' && isNext && isMine ? 'steps.waiting.you' : `steps.waiting.${step.for}`);
    case 'later':
      return t('steps.later');
  }
}

const FORM_OF: Record<StepId, (props: StepRowProps & PlacedFormProps) => preact.ComponentChild> = {
  confirm: () => null,
  acknowledge: (props) => <LetterForm {...props} letters={['acknowledgement']} sendText="acknowledgement" />,
  identity: (props) => <IdentityForm {...props} />,
  stop_marketing: (props) => <MarketingForm {...props} />,
  restrict: (props) => <RestrictForm {...props} />,
  correct_name: (props) => <NameForm {...props} />,
  prepare_export: (props) => <ExportForm {...props} />,
  plan_deletion: (props) => <PlanForm {...props} />,
  approve_deletion: (props) => <ApproveForm {...props} />,
  delete_tickets: (props) => <DeleteForm {...props} />,
  own_system: (props) => <OwnSystemForm {...props} name={props.step.name ?? ''} />,
  processor: (props) => <ProcessorForm {...props} name={props.step.name ?? ''} />,
  answer_export: (props) => (
    <LetterForm
      {...props}
      letters={exportLetters(props.current.request.kinds) ?? ['access_answer']}
      sendText="answer"
    />
  ),
  answer: (props) => {
    const letters = answerOf(props.ports, props.current);
    return <LetterForm {...props} letters={letters} sendText={letters.includes('refusal') ? 'refusal' : 'answer'} />;
  },
  delete_last: (props) => <DeleteLastForm {...props} />,
  close: (props) => <CloseForm {...props} />,
};

function StepForm(props: StepRowProps & PlacedFormProps) {
  return <>{FORM_OF[props.step.id](props)}</>;
}
