import { useState } from 'preact/hooks';
import { REQUEST_REGIMES, type RegimeId, regimeId, regimeOf } from '../../domain/clock/regimes.ts';
import { REQUEST_KINDS, type RequestKind } from '../../domain/request.ts';
import type { Confirmation } from '../../workflow/confirm-request.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button, Buttons } from '../kit/button.tsx';
import { CheckboxGroup } from '../kit/choices.tsx';
import { DateField, SelectField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { dayIn, receivedAtOf } from './received.ts';

/** The official languages of the EU. */
const LANGUAGES = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv'.split(' ');

interface ConfirmFormProps {
  how: Confirmation['how'];
  kinds: readonly RequestKind[];
  receivedAt: string;
  language: string;
  regime: RegimeId;
  timeZone: string;
  /** Instant, ISO 8601: nothing is received later than this. */
  now: string;
  submitText: string;
  isBusy: boolean;
  onSubmit: (confirmation: Confirmation) => void;
  onCancel: () => void;
}

/** Which rights, received when, in which language: what a request starts from. */
export const ConfirmForm = withAllWords(function ConfirmForm(props: ConfirmFormProps) {
  const { t, language: languageName } = useAllWords();
  const { timeZone } = props;
  const [kinds, setKinds] = useState<RequestKind[]>([...props.kinds]);
  const [receivedOn, setReceivedOn] = useState(dayIn(props.receivedAt, timeZone));
  const [language, setLanguage] = useState(props.language);
  const [regime, setRegime] = useState(props.regime);
  const receivedAt = receivedAtOf(receivedOn, props.receivedAt, timeZone);
  const codes = LANGUAGES.includes(language) ? LANGUAGES : [language, ...LANGUAGES];
  return (
    <Panel>
      <KindsChoice kinds={kinds} onChange={setKinds} />
      <DateField
        label={t('confirm.received')}
        hint={t('confirm.receivedHint')}
        value={receivedOn}
        max={dayIn(props.now, timeZone)}
        onChange={setReceivedOn}
      />
      <SelectField
        label={t('confirm.language')}
        hint={t('confirm.languageHint')}
        value={language}
        options={codes
          .map((code) => ({ value: code, label: languageName(code) }))
          .sort((a, b) => a.label.localeCompare(b.label))}
        onChange={setLanguage}
      />
      <LawChoice regime={regime} onChange={setRegime} />
      <Buttons>
        <Button
          look="primary"
          isBusy={props.isBusy}
          isDisabled={kinds.length === 0 || receivedAt === null}
          onClick={() => receivedAt !== null && props.onSubmit({ kinds, receivedAt, language, regime, how: props.how })}
        >
          {props.submitText}
        </Button>
        <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
      </Buttons>
    </Panel>
  );
});

/** The law whose period runs, and how far its entry was checked. */
export function LawChoice({ regime, onChange }: { regime: RegimeId; onChange: (regime: RegimeId) => void }) {
  const { t } = useAllWords();
  return (
    <SelectField
      label={t('confirm.law')}
      hint={t(`working.checked.${regimeOf(regime).verified}`)}
      value={regime}
      options={REQUEST_REGIMES.map((id) => ({ value: id, label: t(`law.${id}`) }))}
      onChange={(id) => onChange(regimeId(id))}
    />
  );
}

/** The rights that a request may invoke. */
export function KindsChoice({
  kinds,
  onChange,
}: {
  kinds: readonly RequestKind[];
  onChange: (kinds: RequestKind[]) => void;
}) {
  const { t } = useAllWords();
  return (
    <CheckboxGroup
      legend={t('confirm.kinds')}
      choices={REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))}
      values={kinds}
      onChange={onChange}
    />
  );
}
