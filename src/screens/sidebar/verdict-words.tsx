import type { ComponentChildren } from 'preact';
import type { Signal, Verdict } from '../../domain/detect/verdict.ts';
import { HAND_OVER_REASONS, type HandOverReason } from '../../domain/hand-over.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { lazily } from '../kit/lazily.tsx';
import { Notice, type Tone } from '../kit/notice.tsx';
import type { FirstKey } from '../kit/texts.ts';
import { useWords } from '../kit/words.tsx';
import { Quotes } from './quoted-words.tsx';
import styles from './verdict-words.module.css';

const RequestedValues = lazily(() => import('./requested-values.tsx').then((module) => module.RequestedValues));

const MOST_QUOTES = 2;

/** The kinds found, how sure that is, and the words it rests on. */
export function KindsFound({ found, kinds }: { found: TicketVerdict; kinds: Verdict['kinds'] }) {
  const { t, percent, dayOf } = useWords();
  return (
    <ul class={styles.kinds}>
      {kinds.map(({ kind, confidence }) => {
        const later = found.addedLater.find((one) => one.kind === kind);
        return (
          <li key={kind} class={styles.kind}>
            <p class={styles.head}>
              <strong>{t(`kind.${kind}`)}</strong>
              <span class={styles.subtle}>
                {t('verdict.sure', { how: t(surenessOf(confidence)), percent: percent(confidence) })}
              </span>
            </p>
            {later && <p class={styles.subtle}>{t('verdict.later', { date: dayOf(later.at) })}</p>}
            <Quotes found={found} of={kind} most={MOST_QUOTES} />
            {kind === 'correction' && found.verdict.requestedValues.length > 0 && <RequestedValues found={found} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What counted beside the words for a kind: the laws named, the address it was sent to, who wrote it. */
export function Circumstances({ found }: { found: TicketVerdict }) {
  const { t, list } = useWords();
  const { circumstances, evidence } = found.verdict;
  const laws = [...new Set(evidence.filter(({ kind }) => kind === 'law').map(({ text }) => text))];
  return (
    <>
      {laws.length > 0 && (
        <Disclosure isSmall title={t('verdict.laws', { laws: list(laws) })}>
          {() => <Quotes found={found} of="law" most={MOST_LAWS} />}
        </Disclosure>
      )}
      {circumstances.length > 0 && (
        <ul class={styles.subtle}>
          {circumstances.map(({ circumstance, weight }) => (
            <li key={circumstance}>
              {t('verdict.placed', {
                where: t(`circumstance.${circumstance}`),
                weight: t(weight > 0 ? 'verdict.weight.for' : 'verdict.weight.against'),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Few laws are named in one conversation: all of them are shown at once. */
const MOST_LAWS = 20;

/** How sure a confidence is, in a word. */
function surenessOf(confidence: number): FirstKey {
  if (confidence >= 0.9) return 'verdict.very_likely';
  if (confidence >= 0.7) return 'verdict.likely';
  return confidence >= 0.5 ? 'verdict.rather_likely' : 'verdict.unsure';
}

interface SignalNotice {
  signal: Signal;
  text: 'breach' | 'followUp' | 'thirdPerson' | 'complaint';
  tone: Tone;
  isThere: (verdict: Verdict) => boolean;
}

const NOTICES: readonly SignalNotice[] = [
  { signal: 'breach', text: 'breach', tone: 'danger', isThere: ({ suspectedBreach }) => suspectedBreach },
  { signal: 'follow-up', text: 'followUp', tone: 'info', isThere: ({ followUp }) => followUp },
  { signal: 'third-person', text: 'thirdPerson', tone: 'info', isThere: ({ thirdPerson }) => thirdPerson },
  { signal: 'complaint', text: 'complaint', tone: 'warning', isThere: ({ complaint }) => complaint },
];

interface SignalNoticesProps {
  found: TicketVerdict;
  /** Shown whatever the text says: somebody handed the ticket over for them. */
  marked?: readonly HandOverReason[];
  /** Said without alarm: the DPO has dealt with them. */
  settled?: readonly HandOverReason[];
  /** What is to be done about a signal that is the DPO's to look at, where that can be done from here. */
  forDpo?: (reason: HandOverReason) => ComponentChildren;
  /** Leaves out what matters for a request only. */
  isForDpoOnly?: boolean;
}

/** What else the mail shows, as far as somebody should act on it, and on which words. */
export function SignalNotices(props: SignalNoticesProps) {
  const { found, marked = [], settled = [], forDpo, isForDpoOnly = false } = props;
  const { t } = useWords();
  return (
    <>
      {NOTICES.map(({ signal, text, tone, isThere }) => {
        const reason = HAND_OVER_REASONS.find((known) => known === signal);
        if (isForDpoOnly && !reason) return null;
        if (!isThere(found.verdict) && !(reason && marked.includes(reason))) return null;
        const act = reason && forDpo?.(reason);
        return (
          <Notice
            key={signal}
            tone={reason && settled.includes(reason) ? 'info' : tone}
            title={t(`signal.${text}.what`)}
            lines={act ? [] : [t(`signal.${text}.now`)]}
          >
            <Quotes found={found} of={signal} most={1} />
            {act}
          </Notice>
        );
      })}
    </>
  );
}
