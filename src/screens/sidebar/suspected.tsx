import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Buttons } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Loading, Stack, Subtle } from '../kit/panel.tsx';
import { useWords } from '../kit/words.tsx';
import { EarlierFound, EarlierOffer, isFurther } from './earlier-offer.tsx';
import { Headline } from './headline.tsx';
import { ConfirmForm, type StartProps } from './not-a-request.tsx';
import { Signals } from './signals.tsx';
import { Circumstances, KindsFound } from './verdict-words.tsx';

interface SuspectedProps extends StartProps {
  countdown: ComponentChildren;
  /** False while it is looked up whether somebody has confirmed it already. */
  isLookedUp: boolean;
  onDismiss: () => void;
}

/** It looks like a request: on which words, how long is left, and what the agent says to that. */
export function Suspected(props: SuspectedProps) {
  const { t, dayOf, language, list } = useWords();
  const [isChanging, setIsChanging] = useState(false);
  const [hasNoEarlier, setHasNoEarlier] = useState(false);
  const { found, isBusy } = props;
  const { verdict } = found;
  const kinds = verdict.kinds.map(({ kind }) => kind);
  const spoken = verdict.language ?? props.ownLanguage;
  return (
    <>
      <Headline icon="shield">{t('suspected.title')}</Headline>
      {props.countdown}
      <Signals {...props} canGive={props.isLookedUp} />
      {props.isLookedUp && isFurther(props) && <EarlierFound {...props} onNone={() => setHasNoEarlier(true)} />}
      <KindsFound found={found} kinds={verdict.kinds} />
      <Circumstances found={found} />
      {verdict.possible.length > 0 && (
        <Disclosure
          isSmall
          title={t('suspected.possible', { kinds: list(verdict.possible.map(({ kind }) => t(`kind.${kind}`))) })}
        >
          {() => <KindsFound found={found} kinds={verdict.possible} />}
        </Disclosure>
      )}
      {!props.isLookedUp && <Loading text={t('reading.record')} />}
      {props.isLookedUp && isChanging && (
        <ConfirmForm
          how="detected"
          kinds={kinds}
          receivedAt={found.receivedAt}
          language={spoken}
          regime={props.ports.settings.regime}
          timeZone={props.timeZone}
          now={props.now}
          submitText={t('suspected.confirm')}
          isBusy={isBusy}
          onSubmit={props.onConfirm}
          onCancel={() => setIsChanging(false)}
        />
      )}
      {props.isLookedUp && !isChanging && (
        <Stack>
          <Subtle>{t('suspected.received', { date: dayOf(found.receivedAt), language: language(spoken) })}</Subtle>
          <Buttons>
            <Button
              look={isFurther(props) && !hasNoEarlier ? 'default' : 'primary'}
              isBusy={isBusy}
              onClick={() =>
                props.onConfirm({ kinds, receivedAt: found.receivedAt, language: spoken, how: 'detected' })
              }
            >
              {t('suspected.confirm')}
            </Button>
            <Button onClick={() => setIsChanging(true)}>{t('suspected.change')}</Button>
            <Button isDisabled={isBusy} onClick={props.onDismiss}>
              {t('suspected.dismiss')}
            </Button>
          </Buttons>
        </Stack>
      )}
      {props.isLookedUp && !isFurther(props) && <EarlierOffer isSmall {...props} />}
    </>
  );
}
