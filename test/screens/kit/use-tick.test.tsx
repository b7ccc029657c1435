// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunningCountdown } from '../../../src/screens/sidebar/countdown.tsx';
import { runningClock } from '../../../src/workflow/clock.ts';
import { DEFAULT_SETTINGS } from '../../../src/workflow/settings.ts';
import { ZONE } from '../../builders.ts';

const RECEIVED = '2026-03-02T08:00:00Z';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const PORTS = { now: () => new Date(), settings: DEFAULT_SETTINGS, timeZone: ZONE };

describe('the countdown', () => {
  it('goes on at midnight in the controller’s zone, while the ticket stays open', async () => {
    // 1 April 2026, 23:59 in Berlin.
    vi.setSystemTime(new Date('2026-04-01T21:59:00Z'));
    render(<RunningCountdown ports={PORTS} clockAt={(now) => runningClock(RECEIVED, PORTS, now)} />);
    expect(screen.getByRole('timer').textContent).toBe('1 day left');
    await act(async () => {
      await vi.advanceTimersByTimeAsync(120_000);
    });
    expect(screen.getByRole('timer').textContent).toBe('Due today');
  });

  it('leaves no timer behind', async () => {
    const { unmount } = render(
      <RunningCountdown ports={PORTS} clockAt={(now) => runningClock(RECEIVED, PORTS, now)} />,
    );
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    // Preact cleans up after the next paint.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });
});
