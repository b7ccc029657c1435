import { useState } from 'preact/hooks';
import type { Confirmation } from '../../workflow/confirm-request.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { lazily } from '../kit/lazily.tsx';
import { Stack, Subtle } from '../kit/panel.tsx';
import { useWords } from '../kit/words.tsx';
import { EarlierFound, EarlierOffer, isFurther } from './earlier-offer.tsx';
import type { EarlierProps } from './earlier-requests.tsx';
import { Headline } from './headline.tsx';
import { Signals } from './signals.tsx';
import { Circumstances, KindsFound } from './verdict-words.tsx';

export const ConfirmForm = lazily(() => import('./confirm-form.tsx').then((module) => module.ConfirmForm));

export interface StartProps extends EarlierProps {
  /** The ticket was changed in Zendesk: the host's view of it is old. */
  onTicketChanged: () => void;
  timeZone: string;
  now: string;
  /** The agent's language: taken where the mail's could not be told. */
  ownLanguage: string;
  isBusy: boolean;
  onConfirm: (confirmation: Confirmation) => void;
}

/** Too short a text shows no language; a longer one without any is in one that detection does not know yet. */
const ENOUGH_TO_TELL = 40;

/** Saying "not a request" of words that nobody here can read would be a guess. */
function isUnread({ verdict, subject, body }: TicketVerdict): boolean {
  return verdict.language === null && `${subject} ${body}`.trim().length >= ENOUGH_TO_TELL;
}

/** A tick would say that all is well. */
function saysMore({ suspectedBreach, complaint, followUp }: TicketVerdict['verdict']): boolean {
  return suspectedBreach || complaint || followUp;
}

/** Nothing to do: said quietly, with the way to say otherwise. */
export function NotARequest(props: StartProps) {
  const { t, list } = useWords();
  const [isStarting, setIsStarting] = useState(false);
  const { found } = props;
  const { verdict } = found;
  return (
    <Stack>
      {isUnread(found) ? (
        <>
          <Headline icon="warning" isQuiet>
            {t('notARequest.unread')}
          </Headline>
          <Subtle>{t('notARequest.unreadNow')}</Subtle>
        </>
      ) : (
        <Headline icon={saysMore(verdict) ? 'info' : 'check'} isQuiet>
          {t(saysMore(verdict) ? 'notARequest.butLook' : 'notARequest.title')}
        </Headline>
      )}
      <Signals {...props} />
      {isFurther(props) && <EarlierFound {...props} />}
      {!isFurther(props) && verdict.followUp && <EarlierOffer {...props} />}
      {verdict.possible.length > 0 && (
        <Disclosure
          isSmall
          title={t('notARequest.possible', { kinds: list(verdict.possible.map(({ kind }) => t(`kind.${kind}`))) })}
        >
          {() => (
            <>
              <KindsFound found={found} kinds={verdict.possible} />
              <Circumstances found={found} />
            </>
          )}
        </Disclosure>
      )}
      {isStarting ? (
        <>
          <Subtle>{t('notARequest.starting')}</Subtle>
          <ConfirmForm
            how="by_hand"
            kinds={[]}
            receivedAt={found.receivedAt}
            language={verdict.language ?? props.ownLanguage}
            regime={props.ports.settings.regime}
            timeZone={props.timeZone}
            now={props.now}
            submitText={t('notARequest.start')}
            isBusy={props.isBusy}
            onSubmit={props.onConfirm}
            onCancel={() => setIsStarting(false)}
          />
        </>
      ) : (
        <div>
          <Button look="quiet" onClick={() => setIsStarting(true)}>
            {t('notARequest.isOne')}
          </Button>
        </div>
      )}
      {!isFurther(props) && !verdict.followUp && <EarlierOffer isSmall {...props} />}
    </Stack>
  );
}
