import { useState } from 'preact/hooks';
import { IDENTITY_METHODS, type IdentityMethod } from '../../../../domain/request.ts';
import { settleIdentity } from '../../../../workflow/settle-identity.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { RadioGroup } from '../../../kit/choices.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import type { PlacedFormProps } from '../form-props.ts';
import styles from './forms.module.css';
import { LetterForm } from './letter-form.tsx';

/** Whether it is the data subject: what is known here, what settles it, and the question where it is in doubt. */
export function IdentityForm(props: PlacedFormProps) {
  const { t, dayOf } = useAllWords();
  const { current, acts, place, run, ports } = props;
  const asked = current.request.letters.identity_check;
  const [view, setView] = useState<'settle' | 'ask' | 'wait'>(asked ? 'wait' : 'settle');
  const [method, setMethod] = useState<IdentityMethod | null>(null);
  // A question that has gone out is waited for.
  if (view === 'ask' && !asked) {
    return (
      <>
        <LetterForm {...props} letters={['identity_check']} sendText="question" />
        <div>
          <Button look="quiet" onClick={() => setView('settle')}>
            {t('identity.notAsk')}
          </Button>
        </div>
      </>
    );
  }
  if (asked && view !== 'settle') {
    return (
      <>
        <p>{t('identity.asked', { date: dayOf(asked.at), who: props.nameOf(asked.by) })}</p>
        <div>
          <Button onClick={() => setView('settle')}>{t('identity.answered')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <KnownFacts {...props} />
      <RadioGroup
        legend={t('identity.how')}
        choices={IDENTITY_METHODS.map((known) => ({
          value: known,
          label: t(`identity.method.${known}`),
          hint: t(`identity.methodHint.${known}`),
        }))}
        value={method}
        onChange={setMethod}
      />
      <Buttons>
        <Button
          look="primary"
          isBusy={acts.runningAt === place}
          isDisabled={method === null}
          onClick={() =>
            method !== null && run(place, 'settleIdentity', (latest) => settleIdentity(ports, latest, method))
          }
        >
          {t('identity.settle')}
        </Button>
        {!asked && <Button onClick={() => setView('ask')}>{t('identity.ask')}</Button>}
      </Buttons>
    </>
  );
}

/** What speaks for the data subject, as far as Zendesk knows. */
function KnownFacts({ current, ports, ticket, found }: PlacedFormProps) {
  const { t } = useAllWords();
  const { dataSubjectId, ticketId } = current.request;
  const loaded = useLoad(String(dataSubjectId), async () => {
    const [person, tickets] = await Promise.all([
      ports.people.read(dataSubjectId),
      ports.people.ticketsOf(dataSubjectId),
    ]);
    return { person, tickets: tickets.requestedInAll };
  });
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPerson')} thrown={loaded.thrown} again={loaded.again} />;
  const { person, tickets } = loaded.value;
  const facts = [
    person
      ? t('identity.fact.profile', { name: person.name, address: person.email ?? t('identity.noAddress') })
      : t('identity.fact.gone'),
    ...(person && tickets <= 1 && isNew(person.createdAt, current.request.receivedAt)
      ? [t('identity.fact.newProfile')]
      : []),
    t('identity.fact.tickets', { count: tickets }),
    ...(ticket.id === ticketId
      ? [t(ticket.recipient === null ? 'identity.fact.notByMail' : 'identity.fact.byMail')]
      : []),
    ...(found.verdict.evidence.some((item) => item.kind === 'third-person') ? [t('identity.fact.thirdPerson')] : []),
  ];
  return (
    <div>
      <p class={styles.legend}>{t('identity.known')}</p>
      <ul class={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

const AN_HOUR = 3_600_000;

/** A profile that came with this very mail says nothing: the address was not on file before. */
function isNew(createdAt: string, receivedAt: string): boolean {
  return Date.parse(createdAt) > Date.parse(receivedAt) - AN_HOUR;
}
