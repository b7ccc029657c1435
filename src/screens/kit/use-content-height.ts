import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Reports the height of what is shown, whenever it changes: the host sizes the frame by it. */
export function useContentHeight(report: (height: number) => void): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const latest = useRef(report);
  latest.current = report;
  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    let known = -1;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === known) return;
      known = height;
      latest.current(height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return content;
}
