import { Button } from '../kit/button.tsx';
import { Stack, Subtle } from '../kit/panel.tsx';
import { useWords } from '../kit/words.tsx';
import { Headline } from './headline.tsx';
import { Signals, type SignalsProps } from './signals.tsx';
import { useNames } from './use-names.ts';

interface DismissedProps extends SignalsProps {
  by: number;
  at: string;
  isBusy: boolean;
  onUndo: () => void;
}

/** Somebody said that it is no request: who, when, and the way back. */
export function Dismissed({ by, at, isBusy, onUndo, ...signals }: DismissedProps) {
  const { t, moment } = useWords();
  const nameOf = useNames(signals.ports, [by]);
  return (
    <Stack>
      <Headline icon="check" isQuiet>
        {t('dismissed.title')}
      </Headline>
      <Subtle>{t('dismissed.by', { who: nameOf(by), when: moment(at) })}</Subtle>
      <Signals {...signals} isForDpoOnly />
      <div>
        <Button isBusy={isBusy} onClick={onUndo}>
          {t('dismissed.undo')}
        </Button>
      </div>
    </Stack>
  );
}
