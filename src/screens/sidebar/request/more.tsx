import { useState } from 'preact/hooks';
import { groundsFor } from '../../../domain/fulfil/grounds.ts';
import {
  EXTENSION_REASONS,
  type ExtensionReason,
  FLAG_REASONS,
  type FlagReason,
  type LetterName,
  type RefusalGround,
} from '../../../domain/request.ts';
import type { Case } from '../../../workflow/case.ts';
import { lapse, withdraw } from '../../../workflow/end-request.ts';
import { draftExtension, extend, extensionRefusal } from '../../../workflow/extend.ts';
import { flag } from '../../../workflow/flag.ts';
import { proposeRefusal } from '../../../workflow/refuse.ts';
import type { LetterDraft } from '../../../workflow/send-letter.ts';
import { clarificationReceived } from '../../../workflow/settle-identity.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button, Buttons } from '../../kit/button.tsx';
import { RadioGroup } from '../../kit/choices.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { ActResult } from '../use-acts.ts';
import type { FormProps } from './form-props.ts';
import { LetterForm } from './forms/letter-form.tsx';
import styles from './more.module.css';
import { TroubleNotice } from './trouble-notice.tsx';
import { useEnding } from './use-ending.ts';
import { whyMessage } from './why.ts';

/** What is seldom needed: a longer period, a question, a refusal, an ending without an answer, a word to the DPO. */
export function More(props: FormProps) {
  const { t } = useAllWords();
  const { current, acts, run, ports } = props;
  const { request } = current;
  const ending = useEnding(props.host);
  const asked = request.letters.identity_check?.mailed;
  const isClarifying =
    request.clockEntries.filter((entry) => entry.type === 'clarification_requested').length >
    request.clockEntries.filter((entry) => entry.type === 'clarification_received').length;
  return (
    <div class={styles.more}>
      <Disclosure title={t('extend.title')}>{() => <ExtendForm {...props} />}</Disclosure>
      <Disclosure title={t('clarify.title')}>
        {() =>
          isClarifying ? (
            <Act {...props} place="clarified" text={t('clarify.lead')}>
              <Button
                isBusy={acts.runningAt === 'clarified'}
                onClick={() => run('clarified', 'clarified', (latest) => clarificationReceived(ports, latest))}
              >
                {t('clarify.answered')}
              </Button>
            </Act>
          ) : (
            <>
              <LetterForm {...props} place="clarify" letters={['clarification']} sendText="question" />
              <TroubleNotice acts={acts} place="clarify" />
            </>
          )
        }
      </Disclosure>
      {!request.refusal && <Disclosure title={t('refuse.title')}>{() => <RefuseForm {...props} />}</Disclosure>}
      <Disclosure title={t('withdraw.title')}>
        {() => (
          <EndingForm
            {...props}
            place="withdraw"
            letter="withdrawn_confirmed"
            end={(latest, draft) => ending(withdraw(ports, latest, draft))}
          />
        )}
      </Disclosure>
      {asked && !request.identity && (
        <Disclosure title={t('lapse.title')}>
          {() => (
            <EndingForm
              {...props}
              place="lapse"
              letter="lapsed"
              end={(latest, draft) => ending(lapse(ports, latest, draft))}
            />
          )}
        </Disclosure>
      )}
      <Disclosure title={t('flag.title')}>{() => <FlagForm {...props} />}</Disclosure>
    </div>
  );
}

function Act({
  acts,
  place,
  text,
  children,
}: FormProps & { place: string; text: string; children: preact.ComponentChildren }) {
  return (
    <>
      <p>{text}</p>
      <Buttons>{children}</Buttons>
      <TroubleNotice acts={acts} place={place} />
    </>
  );
}

interface EndingFormProps extends FormProps {
  place: 'withdraw' | 'lapse';
  letter: LetterName;
  end: (latest: Case, draft: LetterDraft | null) => Promise<ActResult & { case: Case }>;
}

/** An ending without an answer: told by a letter, or without one where nobody can be reached. */
function EndingForm({ place, letter, end, ...props }: EndingFormProps) {
  const { t } = useAllWords();
  const { acts, run } = props;
  return (
    <>
      <p>{t(`${place}.lead`)}</p>
      <LetterForm {...props} place={place} act={place} letters={[letter]} sendText="ending" send={end} />
      <div>
        <Button
          look="quiet"
          isDisabled={acts.runningAt !== null}
          onClick={() => run(place, place, (latest) => end(latest, null))}
        >
          {t(`${place}.button`)}
        </Button>
      </div>
      <TroubleNotice acts={acts} place={place} />
    </>
  );
}

/** A longer period, within the first one and with its reason told. */
function ExtendForm(props: FormProps) {
  const { t, day } = useAllWords();
  const { current, ports, acts } = props;
  const [reason, setReason] = useState<ExtensionReason | null>(null);
  const refused = extensionRefusal(ports, current);
  if (refused) return <Notice tone="info" {...whyMessage(t, refused)} />;
  const { extendedDueOn } = current.clock;
  return (
    <>
      {extendedDueOn !== null && <p>{t('extend.lead', { date: day(extendedDueOn) })}</p>}
      <RadioGroup
        legend={t('extend.reason')}
        choices={EXTENSION_REASONS.map((known) => ({ value: known, label: t(`extend.because.${known}`) }))}
        value={reason}
        onChange={setReason}
      />
      {reason !== null && (
        <LetterForm
          key={reason}
          {...props}
          place="extend"
          act="extend"
          letters={['extension']}
          sendText="extension"
          draft={(latest) => draftExtension(ports, latest, reason)}
          send={(latest, draft) => extend(ports, latest, draft)}
        />
      )}
      <TroubleNotice acts={acts} place="extend" />
    </>
  );
}

function RefuseForm(props: FormProps) {
  const { t } = useAllWords();
  const { acts, run, ports } = props;
  const [ground, setGround] = useState<RefusalGround | null>(null);
  return (
    <>
      <p>{t('refuse.lead', { name: ports.settings.dpoName })}</p>
      <RadioGroup
        legend={t('refuse.ground')}
        choices={groundsFor(props.current.request.kinds).map((known) => ({
          value: known,
          label: t(`ground.${known}`),
          hint: t(`groundArticle.${known}`),
        }))}
        value={ground}
        onChange={setGround}
      />
      <Buttons>
        <Button
          isBusy={acts.runningAt === 'refuse'}
          isDisabled={ground === null}
          onClick={() =>
            ground !== null && run('refuse', 'proposeRefusal', (latest) => proposeRefusal(ports, latest, ground))
          }
        >
          {t('refuse.propose')}
        </Button>
      </Buttons>
      <TroubleNotice acts={acts} place="refuse" />
    </>
  );
}

function FlagForm(props: FormProps) {
  const { t } = useAllWords();
  const { current, acts, run, ports } = props;
  const toldAt = (raised: FlagReason) => (raised === 'breach' ? props.found.breachToldAt : null);
  const [reason, setReason] = useState<FlagReason | null>(null);
  const open = FLAG_REASONS.filter((known) => !(known in current.request.flags));
  return (
    <>
      <RadioGroup
        legend={t('flag.reason')}
        choices={open.map((known) => ({ value: known, label: t(`flag.because.${known}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Buttons>
        <Button
          icon="flag"
          isBusy={acts.runningAt === 'flag'}
          isDisabled={reason === null}
          onClick={() =>
            reason !== null && run('flag', 'flag', (latest) => flag(ports, latest, reason, toldAt(reason)))
          }
        >
          {t('flag.button')}
        </Button>
      </Buttons>
      <TroubleNotice acts={acts} place="flag" />
    </>
  );
}
