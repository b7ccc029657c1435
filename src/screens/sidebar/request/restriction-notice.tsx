import { restrictionThatFollows } from '../../../domain/fulfil/restriction.ts';
import { restrict } from '../../../workflow/change-person.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { FormProps } from './form-props.ts';
import { TroubleNotice } from './trouble-notice.tsx';

const PLACE = 'restriction-that-follows';

/** That the data may not be used for the time being, with the button that marks the person's profile. */
export function RestrictionNotice({ current, ports, acts, run }: FormProps) {
  const { t } = useAllWords();
  const follows = restrictionThatFollows(current.request);
  if (follows === null || current.request.identity === null) return null;
  return (
    <Notice
      tone="info"
      title={t(`restriction.${follows.because}`)}
      lines={[t('restriction.now', { article: follows.article })]}
    >
      <Button
        isBusy={acts.runningAt === PLACE}
        onClick={() => run(PLACE, 'restrict', (latest) => restrict(ports, latest))}
      >
        {t('act.restrict')}
      </Button>
      <TroubleNotice acts={acts} place={PLACE} />
    </Notice>
  );
}
