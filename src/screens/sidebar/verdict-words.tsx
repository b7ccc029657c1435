import type { ComponentChildren } from 'preact';
import type { Evidence, Verdict } from '../../domain/detect/verdict.ts';
import type { RequestKind } from '../../domain/request.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { lazily } from '../kit/lazily.tsx';
import { Notice } from '../kit/notice.tsx';
import type { FirstKey } from '../kit/texts.ts';
import { useWords } from '../kit/words.tsx';
import { QuotedWords } from './quoted-words.tsx';
import styles from './verdict-words.module.css';

const RequestedValues = lazily(() => import('./requested-values.tsx').then((module) => module.RequestedValues));

const MOST_QUOTES = 2;

/** The kinds found, how sure that is, and the words it rests on. */
export function KindsFound({ found, kinds }: { found: TicketVerdict; kinds: Verdict['kinds'] }) {
  const { t, percent } = useWords();
  return (
    <ul class={styles.kinds}>
      {kinds.map(({ kind, confidence }) => (
        <li key={kind} class={styles.kind}>
          <p class={styles.head}>
            <strong>{t(`kind.${kind}`)}</strong>
            <span class={styles.subtle}>
              {t('verdict.sure', { how: t(surenessOf(confidence)), percent: percent(confidence) })}
            </span>
          </p>
          {quoted(found.verdict.evidence, kind).map((evidence) => (
            <QuotedWords key={`${evidence.field} ${evidence.start}`} found={found} place={evidence} />
          ))}
          {kind === 'correction' && found.verdict.requestedValues.length > 0 && <RequestedValues found={found} />}
        </li>
      ))}
    </ul>
  );
}

function quoted(evidence: readonly Evidence[], kind: RequestKind): Evidence[] {
  return evidence.filter((item) => item.kind === kind && item.weight > 0).slice(0, MOST_QUOTES);
}

/** What counted beside the words: the address it was sent to, who wrote it. */
export function Circumstances({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  if (!verdict.isRequest || verdict.circumstances.length === 0) return null;
  return (
    <ul class={styles.subtle}>
      {verdict.circumstances.map(({ circumstance }) => (
        <li key={circumstance}>{t(`circumstance.${circumstance}`)}</li>
      ))}
    </ul>
  );
}

/** How sure a confidence is, in a word. */
function surenessOf(confidence: number): FirstKey {
  if (confidence >= 0.9) return 'verdict.very_likely';
  if (confidence >= 0.7) return 'verdict.likely';
  return confidence >= 0.5 ? 'verdict.rather_likely' : 'verdict.unsure';
}

/** What else the mail shows, as far as somebody should act on it. */
export function SignalNotices({ verdict, breachCountdown }: { verdict: Verdict; breachCountdown?: ComponentChildren }) {
  const { t } = useWords();
  return (
    <>
      {verdict.suspectedBreach && (
        <Notice tone="danger" title={t('signal.breach.what')} lines={[t('signal.breach.now')]}>
          {breachCountdown}
        </Notice>
      )}
      {verdict.followUp && <Notice tone="info" title={t('signal.followUp.what')} lines={[t('signal.followUp.now')]} />}
      {verdict.thirdPerson && (
        <Notice tone="info" title={t('signal.thirdPerson.what')} lines={[t('signal.thirdPerson.now')]} />
      )}
      {verdict.complaint && (
        <Notice tone="warning" title={t('signal.complaint.what')} lines={[t('signal.complaint.now')]} />
      )}
    </>
  );
}
