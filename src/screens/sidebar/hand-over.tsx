import { useEffect, useState } from 'preact/hooks';
import type { HandOverReason, HandOver as Standing } from '../../domain/hand-over.ts';
import { handOver, readHandOver } from '../../workflow/hand-over.ts';
import type { OpenTicket, Ports } from '../../workflow/ports.ts';
import { outsideProblem } from '../../workflow/problems.ts';
import { HAND_OVER_TAG, isMarkedFor } from '../../workflow/tags.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button, Buttons } from '../kit/button.tsx';
import { Loading, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { type Loaded, useLoad } from '../kit/use-load.ts';
import { BreachCountdown } from './countdown.tsx';
import { TroubleNotice } from './request/trouble-notice.tsx';
import type { Acting } from './use-acts.ts';
import { useNames } from './use-names.ts';

interface Giving {
  acts: Acting;
  /** The ticket was changed in Zendesk: the host's view of it is old. */
  onTicketChanged: () => void;
}

interface HandOverProps {
  reason: HandOverReason;
  /** Instant, ISO 8601: receipt of the mail that tells of it. */
  toldAt: string;
  ticket: OpenTicket;
  ports: Ports;
  /** Where the ticket can be handed over; what stands is shown without it too. */
  giving?: Giving;
}

/** The way of a suspected breach or a complaint to the DPO: to be handed over, handed over, or settled. */
export const HandOver = withAllWords(function HandOver(props: HandOverProps) {
  const { t } = useAllWords();
  const { reason, ticket, ports, giving } = props;
  const { known, loaded, look, setKnown } = useHandOver(props);
  const place = `handOver:${reason}`;
  const give = ({ acts, onTicketChanged }: Giving) =>
    acts.run(place, 'handOver', async () => {
      try {
        setKnown(await handOver(ports, ticket.id, props));
      } catch (thrown) {
        const name = outsideProblem(thrown)?.name;
        // It may have happened: the ticket's history says so.
        if (name === 'AnswerLost' || name === 'Conflict') look();
        throw thrown;
      }
      onTicketChanged();
      return { ok: true };
    });

  if (!known && loaded.state === 'loading') return <Loading />;
  if (!known && loaded.state === 'failed')
    return <ProblemNotice title={t('handOver.notRead')} thrown={loaded.thrown} again={loaded.again} />;
  const buttons = giving && (known === null || known.settled) && (
    <Offer {...props} isAgain={known !== null} isBusy={giving.acts.runningAt === place} onGive={() => give(giving)} />
  );
  return (
    <>
      {known ? <State {...props} known={known} /> : <ToDo {...props} />}
      {buttons}
      {giving && <TroubleNotice acts={giving.acts} place={place} />}
    </>
  );
});

/** What stands: asked of Zendesk only where the ticket is marked, and after an act that may have happened. */
function useHandOver({ reason, ticket, ports }: HandOverProps): {
  known: Standing | null;
  loaded: Loaded<Standing | null>;
  look: () => void;
  setKnown: (known: Standing) => void;
} {
  const [known, setKnown] = useState<Standing | null>(null);
  const [looks, setLooks] = useState(0);
  const isMarked = isMarkedFor(ticket, reason);
  const loaded = useLoad(`${looks} ${isMarked} ${ticket.tags.includes(HAND_OVER_TAG[reason])}`, async () =>
    isMarked || looks > 0 ? readHandOver(ports, ticket.id, reason) : null,
  );
  useEffect(() => {
    if (loaded.state === 'ready' && loaded.value) setKnown(loaded.value);
  }, [loaded]);
  return { known, loaded, look: () => setLooks((count) => count + 1), setKnown };
}

function ToDo({ reason, toldAt, ports }: HandOverProps) {
  const { t } = useAllWords();
  return (
    <>
      <p>{t(`signal.${reason}.now`)}</p>
      {reason === 'breach' && <BreachCountdown ports={ports} toldAt={toldAt} />}
    </>
  );
}

interface OfferProps extends HandOverProps {
  isAgain: boolean;
  isBusy: boolean;
  onGive: () => void;
}

function Offer({ ticket, ports, isAgain, isBusy, onGive }: OfferProps) {
  const { t } = useAllWords();
  const { dpoGroup: group, dpoEmail: address } = ports.settings;
  if (ticket.status === 'closed') return isAgain ? null : <p>{t('handOver.closed', { address })}</p>;
  return (
    <>
      <Buttons>
        <Button look={isAgain ? 'quiet' : 'default'} isBusy={isBusy} onClick={onGive}>
          {t(isAgain ? 'handOver.again' : 'handOver.button')}
        </Button>
      </Buttons>
      {!isAgain && <Subtle>{t('handOver.hint', { group })}</Subtle>}
    </>
  );
}

/** Who handed it over and when, with the hours that are left; or who has dealt with it, and how. */
function State({ reason, ports, known }: HandOverProps & { known: Standing }) {
  const { t, moment } = useAllWords();
  const { given, settled, toldAt, hasReachedGroup } = known;
  const nameOf = useNames(ports, [given.by, ...(settled ? [settled.by] : [])]);
  const { dpoGroup: group, dpoEmail: address } = ports.settings;
  return (
    <>
      <p role="status">{t('handOver.by', { who: nameOf(given.by), when: moment(given.at) })}</p>
      {settled ? (
        <p>
          {settled.result === null
            ? t('handOver.settledByHand', { who: nameOf(settled.by), when: moment(settled.at) })
            : t('handOver.settled', {
                who: nameOf(settled.by),
                when: moment(settled.at),
                result: t(`handOver.result_${settled.result}`),
              })}
        </p>
      ) : (
        <>
          {!hasReachedGroup && <p>{t('handOver.notReached', { group, address })}</p>}
          {reason === 'breach' && <BreachCountdown ports={ports} toldAt={toldAt} />}
        </>
      )}
    </>
  );
}
