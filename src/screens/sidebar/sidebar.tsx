import { requestClock, runningClock } from '../../workflow/clock.ts';
import { lazily } from '../kit/lazily.tsx';
import { Announcement, Loading } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useContentHeight } from '../kit/use-content-height.ts';
import { WaitNotice } from '../kit/wait-notice.tsx';
import { useWords, WordsProvider } from '../kit/words.tsx';
import { RunningCountdown } from './countdown.tsx';
import { Dismissed } from './dismissed.tsx';
import { Failed } from './failed.tsx';
import { NotARequest } from './not-a-request.tsx';
import type { SidebarProps } from './props.ts';
import styles from './sidebar.module.css';
import { Suspected } from './suspected.tsx';
import { isTicketAct, TicketTrouble } from './ticket-trouble.tsx';
import { type Sidebar as SidebarModel, useSidebar } from './use-sidebar.ts';

const RequestPanel = lazily(() => import('./request/request-panel.tsx').then((module) => module.RequestPanel));
const DonePanel = lazily(() => import('./request/done-panel.tsx').then((module) => module.DonePanel));
const SettingsNotice = lazily(() => import('./request/settings-notice.tsx').then((module) => module.SettingsNotice));

/** The ticket's privacy request: whether there is one, how long is left, and what to do next. */
export function Sidebar(props: SidebarProps) {
  // Nothing of one ticket may be left on screen when another takes its place.
  return <SidebarOfTicket key={props.ticket.id} {...props} />;
}

function SidebarOfTicket(props: SidebarProps) {
  const model = useSidebar(props);
  const content = useContentHeight(props.host.resize);
  return (
    <div ref={content}>
      <WordsProvider locale={props.locale} timeZone={props.ports.timeZone}>
        <SidebarView props={props} model={model} />
      </WordsProvider>
    </div>
  );
}

/** The screen of a state. */
export function SidebarView({ props, model }: { props: SidebarProps; model: SidebarModel }) {
  const { t } = useWords();
  const { lastDone } = model.acts;
  return (
    <main class={styles.sidebar}>
      {'staleBy' in model.state && (
        <ProblemNotice title={t('notDone.refresh')} thrown={model.state.staleBy} again={model.again} />
      )}
      <WaitNotice onWait={props.host.onWait} />
      <StateScreen props={props} model={model} />
      <TicketTrouble acts={model.acts} />
      {props.settingProblems.length > 0 && <SettingsNotice problems={props.settingProblems} />}
      <Announcement text={lastDone && isTicketAct(lastDone) ? t(`nowDone.${lastDone}`) : ''} />
    </main>
  );
}

function StateScreen({ props, model }: { props: SidebarProps; model: SidebarModel }) {
  const { t } = useWords();
  const { ports, host } = props;
  const { state, acts } = model;
  const start = {
    ticket: props.ticket,
    ports,
    host,
    acts,
    onLink: model.link,
    timeZone: ports.timeZone,
    now: ports.now().toISOString(),
    ownLanguage: props.locale.slice(0, 2).toLowerCase(),
    isBusy: acts.runningAt === 'ticket',
    onConfirm: model.confirm,
    onTicketChanged: props.onRefreshWanted,
  };
  const runningFrom = (receivedAt: string) => (
    <RunningCountdown ports={ports} clockAt={(now) => runningClock(receivedAt, ports, now)} />
  );
  switch (state.state) {
    case 'reading':
      return <Loading text={t(`reading.${state.what}`)} />;
    case 'not_a_request':
      return <NotARequest {...start} found={state.found} />;
    case 'suspected':
      return (
        <Suspected
          {...start}
          found={state.found}
          isLookedUp={state.isLookedUp}
          countdown={runningFrom(state.found.receivedAt)}
          onDismiss={model.dismiss}
        />
      );
    case 'dismissed':
      return <Dismissed {...start} found={state.found} by={state.by} at={state.at} onUndo={model.undoDismissal} />;
    case 'request':
      return (
        <RequestPanel
          shown={state}
          ticket={props.ticket}
          ports={ports}
          host={host}
          acts={acts}
          run={model.runOnCase}
          countdown={<RunningCountdown ports={ports} clockAt={(now) => requestClock(state.case.request, ports, now)} />}
        />
      );
    case 'done':
      return (
        <DonePanel shown={state} ticket={props.ticket} ports={ports} host={host} acts={acts} run={model.runOnCase} />
      );
    case 'failed':
      return (
        <Failed
          act={state.act}
          thrown={state.thrown}
          found={state.found}
          countdown={state.found?.verdict.isRequest ? runningFrom(state.found.receivedAt) : null}
          again={() => {
            // The host gives the ticket, and the lexicon, anew.
            props.onRefreshWanted();
            model.again();
          }}
        />
      );
  }
}
