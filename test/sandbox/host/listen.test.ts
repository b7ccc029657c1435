// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createHub } from '../../../src/sandbox/host/page/wire/hub.ts';
import { listenToFrames } from '../../../src/sandbox/host/page/wire/listen.ts';

const APP = 'http://localhost:4701';

function frameWith(contentWindow: { postMessage: (...args: unknown[]) => void }): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow });
  return frame;
}

function message(origin: string, source: unknown): Event {
  const event = new Event('message');
  Object.defineProperties(event, {
    data: { value: JSON.stringify({ key: 'iframe.handshake', message: { version: '2.0.9' } }) },
    origin: { value: origin },
    source: { value: source },
  });
  return event;
}

describe('messages of frames', () => {
  const hub = createHub({ metadata: () => ({}), request: async () => ({ outcome: 'done', args: [] }) });
  const receive = vi.spyOn(hub, 'receive');
  const register = listenToFrames(window, hub, APP);
  const posted: unknown[][] = [];
  const inside = { postMessage: (...args: unknown[]) => posted.push(args) };
  register.add('a', frameWith(inside));

  it('count when they come from the frame and from the app’s origin', () => {
    window.dispatchEvent(message(APP, inside));
    expect(receive).toHaveBeenCalledTimes(1);
    expect(receive.mock.calls[0]?.[0]).toBe('a');
  });

  it('do not count from another origin, or from another window', () => {
    receive.mockClear();
    window.dispatchEvent(message('https://evil.example', inside));
    window.dispatchEvent(message(APP, { postMessage() {} }));
    expect(receive).not.toHaveBeenCalled();
  });

  it('are posted as text, to the app’s origin only', () => {
    register.post('a', { key: 'zaf.app.activated' });
    expect(posted).toEqual([['{"key":"zaf.app.activated"}', APP]]);
  });

  it('are posted to nobody once the frame is gone', () => {
    register.remove('a');
    register.post('a', { key: 'zaf.app.activated' });
    expect(posted).toHaveLength(1);
  });
});
