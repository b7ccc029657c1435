import { useEffect, useState } from 'preact/hooks';

/** Draws the component again every so often; the timer goes when the component goes. */
export function useTick(everyMs: number): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
