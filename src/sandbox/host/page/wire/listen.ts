import type { Hub } from './hub.ts';

/** Where an app's iframe lives, so that its messages can be told from anybody else's. */
export interface FrameRegister {
  add(guid: string, frame: HTMLIFrameElement): void;
  remove(guid: string): void;
  post(guid: string, message: Record<string, unknown>): void;
}

/**
 * Passes messages between the window and the hub. A message counts only if it comes from one of our iframes *and*
 * from the app's origin; what the host says goes to that origin only.
 */
export function listenToFrames(window: Window, hub: Hub, appOrigin: string): FrameRegister {
  const frames = new Map<string, HTMLIFrameElement>();
  window.addEventListener('message', (event) => {
    if (event.origin !== appOrigin) return;
    for (const [guid, frame] of frames) {
      if (frame.contentWindow === event.source) return hub.receive(guid, event.data);
    }
  });
  return {
    add: (guid, frame) => void frames.set(guid, frame),
    remove: (guid) => void frames.delete(guid),
    post: (guid, message) => frames.get(guid)?.contentWindow?.postMessage(JSON.stringify(message), appOrigin),
  };
}
