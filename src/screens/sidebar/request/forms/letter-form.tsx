import { useEffect, useRef, useState } from 'preact/hooks';
import type { LetterName } from '../../../../domain/request.ts';
import type { Case } from '../../../../workflow/case.ts';
import { draftLetter, type LetterDraft, type SendOutcome, sendLetter } from '../../../../workflow/send-letter.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { TextArea } from '../../../kit/field.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Loading, Subtle } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import type { CaseAct } from '../../../kit/texts.ts';
import { useLoad } from '../../../kit/use-load.ts';
import type { ActResult } from '../../use-acts.ts';
import type { PlacedFormProps } from '../form-props.ts';

interface LetterFormProps extends PlacedFormProps {
  letters: [LetterName, ...LetterName[]];
  sendText: 'acknowledgement' | 'question' | 'answer' | 'refusal' | 'extension' | 'ending';
  /** Where sending is a part of something more. */
  act?: CaseAct;
  draft?: (current: Case) => Promise<LetterDraft>;
  send?: (current: Case, draft: LetterDraft) => Promise<ActResult & { case: Case }>;
}

/** A letter to be read, edited and sent. */
export function LetterForm(props: LetterFormProps) {
  const { t } = useAllWords();
  const { current, ports, letters } = props;
  // Only another letter is drafted anew: what the agent has written stays while the request goes on.
  const key = [current.record.id, current.request.language, ...letters].join();
  const loaded = useLoad(key, () => (props.draft ?? ((latest) => draftLetter(ports, latest, letters)))(current));
  if (loaded.state === 'loading') return <Loading text={t('letter.drafting')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.draftLetter')} thrown={loaded.thrown} again={loaded.again} />;
  return <LetterEditor key={key} {...props} draftKey={key} draft={loaded.value} />;
}

function LetterEditor(props: Omit<LetterFormProps, 'draft'> & { draft: LetterDraft; draftKey: string }) {
  const { t, language } = useAllWords();
  const { draft, draftKey, acts, place, run, ports, current } = props;
  const [text, setText] = useState(acts.unsent.get(draftKey) ?? draft.text);
  const edit = (edited: string) => {
    acts.unsent.set(draftKey, edited);
    setText(edited);
  };
  const area = useRef<HTMLTextAreaElement>(null);
  const { trouble } = acts;
  const isMissing = trouble !== null && trouble.place === place && 'why' in trouble && trouble.why === 'parts_missing';
  useEffect(() => {
    if (isMissing) area.current?.focus();
  }, [isMissing, trouble]);
  const send =
    props.send ?? ((latest: Case, edited: LetterDraft): Promise<SendOutcome> => sendLetter(ports, latest, edited));
  return (
    <>
      {draft.isFallback && (
        <Notice
          tone="warning"
          title={t('letter.fallback', { wished: language(current.request.language), used: language(draft.language) })}
          lines={[t('letter.fallbackNow')]}
        />
      )}
      <TextArea
        label={t('letter.label', { language: language(draft.language) })}
        hint={draft.to === null ? t('letter.toNobody') : t('letter.to', { address: draft.to })}
        value={text}
        rows={12}
        language={draft.language}
        areaRef={area}
        isInvalid={isMissing}
        onChange={edit}
      />
      {draft.withExport && <Subtle>{t('letter.withExport')}</Subtle>}
      {draft.copies > 0 && <Notice tone="warning" title={t('letter.copies', { count: draft.copies })} />}
      <Buttons>
        <Button
          look="primary"
          icon="mail"
          isBusy={acts.runningAt === place}
          isDisabled={text.trim() === ''}
          onClick={() =>
            run(place, props.act ?? 'sendLetter', async (latest) => {
              const outcome = await send(latest, { ...draft, text });
              if (outcome.ok) acts.unsent.delete(draftKey);
              return outcome;
            })
          }
        >
          {t(`letter.send.${props.sendText}`)}
        </Button>
      </Buttons>
    </>
  );
}
