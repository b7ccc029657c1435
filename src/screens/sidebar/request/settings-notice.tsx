import type { SettingProblem } from '../../../workflow/settings.ts';
import { useAllWords, withAllWords } from '../../kit/all-words.tsx';
import { Notice } from '../../kit/notice.tsx';

/** Settings that can't be used as they are. */
export const SettingsNotice = withAllWords(function SettingsNotice(props: { problems: readonly SettingProblem[] }) {
  const { t } = useAllWords();
  return (
    <>
      {props.problems.map(({ setting, why }) => (
        <Notice
          key={setting}
          tone="warning"
          title={t('settings.what', { setting: t(`settings.name.${setting}`) })}
          lines={[t(`settings.why.${why}`), t('settings.now')]}
        />
      ))}
    </>
  );
});
