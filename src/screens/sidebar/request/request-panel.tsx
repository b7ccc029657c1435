import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { changeRequest } from '../../../workflow/confirm-request.ts';
import type { OpenTicket, Ports } from '../../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../../kit/all-words.tsx';
import { Button, Buttons } from '../../kit/button.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack, Subtle } from '../../kit/panel.tsx';
import { KindsChoice, LawChoice } from '../confirm-form.tsx';
import type { Host } from '../props.ts';
import type { Shown } from '../state.ts';
import type { Acting } from '../use-acts.ts';
import { useNames } from '../use-names.ts';
import type { Sidebar } from '../use-sidebar.ts';
import { Circumstances, KindsFound } from '../verdict-words.tsx';
import { CaseHead } from './case-head.tsx';
import { Flags } from './flags.tsx';
import type { FormProps } from './form-props.ts';
import { History } from './history.tsx';
import { LastDone } from './last-done.tsx';
import { LinkedTickets } from './linked-tickets.tsx';
import { More } from './more.tsx';
import { peopleOf } from './people-of.ts';
import { ProposedRefusal } from './proposed-refusal.tsx';
import { RestrictionNotice } from './restriction-notice.tsx';
import { SignalsOnRecord } from './signals-on-record.tsx';
import { Steps } from './steps.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

export interface RequestPanelProps {
  shown: Shown;
  ticket: OpenTicket;
  ports: Ports;
  host: Host;
  acts: Acting;
  run: Sidebar['runOnCase'];
  countdown: ComponentChildren;
}

/** A request on its way: how long is left, the steps with the next one open, and everything else behind a line. */
export const RequestPanel = withAllWords(function RequestPanel(props: RequestPanelProps) {
  const { t, day, dayOf } = useAllWords();
  const { shown, ports, acts } = props;
  const { case: current, found } = shown;
  const nameOf = useNames(ports, peopleOf(current.request));
  const [isChanging, setIsChanging] = useState(false);
  const answer = current.steps.find((step) => step.id === 'answer');
  const answered = answer?.state === 'done' ? answer.done.at : null;
  const form: FormProps = { ...props, current, found, nameOf };
  return (
    <>
      <CaseHead
        current={current}
        host={props.host}
        ticketId={props.ticket.id}
        onChangeKinds={() => setIsChanging(!isChanging)}
      />
      {isChanging && <ChangeKinds {...form} onClose={() => setIsChanging(false)} />}
      {answered ? (
        <Subtle>{t('request.answered', { date: dayOf(answered), due: day(current.clock.current.dueOn) })}</Subtle>
      ) : (
        props.countdown
      )}
      <LinkedTickets {...form} ticketId={props.ticket.id} />
      {!shown.isMirrored && (
        <Notice tone="info" title={t('request.notMirrored')} lines={[t('request.notMirroredNow')]} />
      )}
      {current.record.unreadable > 0 && (
        <Notice
          tone="warning"
          title={t('unreadable.what', { count: current.record.unreadable })}
          lines={[t('unreadable.stands'), t('unreadable.now')]}
        />
      )}
      <ProposedRefusal {...form} />
      <Flags {...form} />
      <SignalsOnRecord {...form} />
      <RestrictionNotice {...form} />
      <Steps {...form} />
      <div>
        {found.verdict.isRequest && (
          <Disclosure title={t('request.words')}>
            {() => (
              <>
                <KindsFound found={found} kinds={found.verdict.kinds} />
                <Circumstances found={found} />
              </>
            )}
          </Disclosure>
        )}
        <Disclosure title={t('more.title')}>{() => <More {...form} />}</Disclosure>
        <Disclosure title={t('history.title')}>
          {() => <History request={current.request} nameOf={nameOf} />}
        </Disclosure>
      </div>
      <LastDone acts={acts} />
    </>
  );
});

function ChangeKinds({ current, found, ticket, ports, acts, run, onClose }: FormProps & { onClose: () => void }) {
  const { t } = useAllWords();
  // On the record, or on a further ticket, the verdict is on another text.
  const verdict = ticket.id === current.request.ticketId ? found.verdict : null;
  const [kinds, setKinds] = useState(current.request.kinds);
  const [regime, setRegime] = useState(current.request.regime);
  return (
    <Stack>
      <KindsChoice kinds={kinds} onChange={setKinds} />
      <LawChoice regime={regime} onChange={setRegime} />
      <Buttons>
        <Button
          look="primary"
          isBusy={acts.runningAt === 'kinds'}
          isDisabled={kinds.length === 0}
          onClick={() =>
            run('kinds', 'changeKinds', async (latest) => {
              const outcome = await changeRequest(ports, latest, { kinds, regime }, verdict);
              if (outcome.ok) onClose();
              return outcome;
            })
          }
        >
          {t('request.saveKinds')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Buttons>
      <TroubleNotice acts={acts} place="kinds" />
    </Stack>
  );
}
