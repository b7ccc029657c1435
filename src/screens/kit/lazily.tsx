import type { ComponentType } from 'preact';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Loading } from './panel.tsx';
import { useLoad } from './use-load.ts';
import { useWords } from './words.tsx';

/** A component whose code is fetched when it is first needed. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Known: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const { t } = useWords();
    const loaded = useLoad('component', async () => {
      Known ??= await load();
      return Known;
    });
    if (Known) return <Known {...props} />;
    if (loaded.state !== 'failed') return <Loading />;
    return (
      <Notice tone="danger" isNews title={t('lazy.what')} lines={[t('lazy.now')]}>
        <Button onClick={loaded.again}>{t('common.tryAgain')}</Button>
      </Notice>
    );
  };
}
