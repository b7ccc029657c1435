import { FLAG_REASONS, type FlagReason } from '../../../domain/request.ts';
import { settleFlag } from '../../../workflow/flag.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { BreachCountdown } from '../countdown.tsx';
import type { FormProps } from './form-props.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { useIsDpo } from './use-dpo.ts';

/** What somebody wants the DPO to look at. */
export function Flags(props: FormProps) {
  const { flags } = props.current.request;
  return (
    <>
      {FLAG_REASONS.filter((reason) => flags[reason]).map((reason) => (
        <Flag key={reason} {...props} reason={reason} />
      ))}
    </>
  );
}

function Flag({ current, ports, acts, run, nameOf, reason }: FormProps & { reason: FlagReason }) {
  const { t, dayOf } = useAllWords();
  const isDpo = useIsDpo(ports);
  const raised = current.request.flags[reason];
  const place = `flag:${reason}`;
  if (!raised) return null;
  return (
    <Notice
      tone="warning"
      title={t('flag.raised', { reason: t(`flag.because.${reason}`) })}
      lines={[t('flag.by', { who: nameOf(raised.by), date: dayOf(raised.at) })]}
    >
      {reason === 'breach' && <BreachCountdown ports={ports} toldAt={raised.toldAt} />}
      {isDpo.state === 'ready' && isDpo.value && (
        <Button
          isBusy={acts.runningAt === place}
          onClick={() => run(place, 'settleFlag', (latest) => settleFlag(ports, latest, reason))}
        >
          {t('flag.settle')}
        </Button>
      )}
      <TroubleNotice acts={acts} place={place} />
    </Notice>
  );
}
