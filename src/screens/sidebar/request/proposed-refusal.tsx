import { approveRefusal, sendRefusalBack } from '../../../workflow/refuse.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button, Buttons } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { FormProps } from './form-props.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { useIsDpo } from './use-dpo.ts';

const PLACE = 'refusal';

/** A refusal that waits for a decision, or was decided. */
export function ProposedRefusal(props: FormProps) {
  const { t, dayOf } = useAllWords();
  const { current, nameOf } = props;
  const { refusal } = current.request;
  if (!refusal) return null;
  const ground = t(`ground.${refusal.ground}`);
  if (refusal.approval) {
    const { by, at } = refusal.approval;
    return (
      <Notice
        tone="info"
        title={t('refuse.approved', { ground })}
        lines={[t('refuse.approvedBy', { who: nameOf(by), date: dayOf(at) })]}
      />
    );
  }
  const { by, at } = refusal.proposed;
  return (
    <Notice
      tone="warning"
      title={t('refuse.proposed', { ground })}
      lines={[t('refuse.proposedBy', { who: nameOf(by), date: dayOf(at) })]}
    >
      <Decision {...props} isOwn={by === props.ports.me.id} />
      <TroubleNotice acts={props.acts} place={PLACE} />
    </Notice>
  );
}

function Decision({ ports, acts, run, isOwn }: FormProps & { isOwn: boolean }) {
  const { t } = useAllWords();
  const isDpo = useIsDpo(ports);
  const isBusy = acts.runningAt === PLACE;
  const mayDecide = isDpo.state === 'ready' && isDpo.value && !isOwn;
  const sendBack = () => run(PLACE, 'sendRefusalBack', (latest) => sendRefusalBack(ports, latest));
  if (!mayDecide) {
    return (
      <>
        <p>{t('approve.waits', { name: ports.settings.dpoName, group: ports.settings.dpoGroup })}</p>
        {isOwn && (
          <Button isBusy={isBusy} onClick={sendBack}>
            {t('approve.takeBack')}
          </Button>
        )}
      </>
    );
  }
  return (
    <Buttons>
      <Button
        look="primary"
        isBusy={isBusy}
        onClick={() => run(PLACE, 'approveRefusal', (latest) => approveRefusal(ports, latest))}
      >
        {t('refuse.approve')}
      </Button>
      <Button isDisabled={isBusy} onClick={sendBack}>
        {t('approve.sendBack')}
      </Button>
    </Buttons>
  );
}
