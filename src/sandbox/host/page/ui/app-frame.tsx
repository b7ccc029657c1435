import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { frameUrl, type InstalledApp } from '../model/installed-app.ts';
import type { StartedInstance } from '../wire/app-instances.ts';
import { useWorkspace } from './context.ts';

interface AppFrameProps {
  app: InstalledApp;
  url: string;
  start: () => StartedInstance;
}

/** The app itself, in its iframe on another origin; connected to the hub for as long as it is drawn. */
export function AppFrame({ app, url, start }: AppFrameProps) {
  const { hub, frames, settings } = useWorkspace();
  const frame = useRef<HTMLIFrameElement>(null);
  const [started] = useState(() => {
    const made = start();
    hub.add(made.instance);
    return made;
  });
  const { guid, location: place } = started.instance;
  // Fixed for the life of the frame: another address would load the app anew.
  const [src] = useState(() =>
    frameUrl(app, url, { origin: window.location.origin, guid, colorScheme: settings.theme.get() }),
  );
  useLayoutEffect(() => {
    if (frame.current) frames.add(guid, frame.current);
    return () => {
      started.stop();
      hub.remove(guid);
      frames.remove(guid);
    };
  }, [frames, guid, hub, started]);

  return (
    <iframe
      ref={frame}
      class="app-frame"
      title={`${app.name} (${place})`}
      src={src}
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads"
    />
  );
}
