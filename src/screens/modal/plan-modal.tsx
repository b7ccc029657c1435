import type { DeletionPlan } from '../../domain/fulfil/deletion-plan.ts';
import { caseOf } from '../../workflow/case.ts';
import { storedPlan } from '../../workflow/plan-deletion.ts';
import type { Ports } from '../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Notice } from '../kit/notice.tsx';
import { Loading, Panel, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useContentHeight } from '../kit/use-content-height.ts';
import { useLoad } from '../kit/use-load.ts';
import { WordsProvider } from '../kit/words.tsx';
import type { Host } from '../sidebar/props.ts';
import { TicketNumbers } from '../sidebar/request/forms/plan-list.tsx';
import { whyMessage } from '../sidebar/request/why.ts';
import styles from '../sidebar/sidebar.module.css';

export interface PlanModalProps {
  recordId: number;
  ports: Ports;
  locale: string;
  timeZone: string;
  host: Pick<Host, 'resize'>;
}

/** The whole of a deletion plan that is on record: every ticket, and what happens to it. */
export function PlanModal(props: PlanModalProps) {
  const content = useContentHeight(props.host.resize);
  return (
    <div ref={content}>
      <WordsProvider locale={props.locale} timeZone={props.timeZone}>
        <main class={styles.sidebar}>
          <WholePlan {...props} />
        </main>
      </WordsProvider>
    </div>
  );
}

const WholePlan = withAllWords(function WholePlan({ recordId, ports }: PlanModalProps) {
  const { t } = useAllWords();
  const loaded = useLoad(String(recordId), async () => {
    const current = caseOf(ports, await ports.records.read(recordId));
    const plan = current && (await storedPlan(ports, current));
    return plan ? { plan, hash: current.request.plan?.hash ?? '' } : null;
  });
  if (loaded.state === 'loading') return <Loading text={t('plan.reading')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPlan')} thrown={loaded.thrown} again={loaded.again} />;
  if (!loaded.value) return <Notice tone="danger" {...whyMessage(t, 'plan_unreadable')} />;
  const { plan, hash } = loaded.value;
  return (
    <>
      <h2>{t('plan.title')}</h2>
      {parts(plan).map(({ part, ids }) => (
        <Panel key={part} title={t(`plan.${part}`, { count: ids.length })}>
          {ids.length > 0 && <TicketNumbers ids={ids} />}
        </Panel>
      ))}
      <Subtle>{t('plan.hash', { hash })}</Subtle>
    </>
  );
});

function parts(plan: DeletionPlan) {
  return [
    { part: 'delete', ids: plan.delete },
    { part: 'deleteLast', ids: plan.deleteLast },
    { part: 'keep', ids: plan.keep.map((item) => item.ticketId) },
  ] as const;
}
