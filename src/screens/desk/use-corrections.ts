import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ports } from '../../workflow/ports.ts';
import { type CorrectionFound, type CorrectionsRead, readCorrections } from '../../workflow/read-corrections.ts';

export type Corrections =
  | { state: 'unread' }
  /** How many of how many tickets; null until that is known. */
  | { state: 'reading'; read: number; total: number | null }
  | { state: 'failed'; thrown: unknown }
  | { state: 'ready'; read: CorrectionsRead; at: string };

/** The corrected verdicts, read when asked for: with many tickets that takes minutes, and it can be stopped and gone on with. */
export function useCorrections(ports: Ports): { corrections: Corrections; gather: () => void; stop: () => void } {
  const [corrections, setCorrections] = useState<Corrections>({ state: 'unread' });
  /** What was read already, kept where a reading breaks off. */
  const found = useRef(new Map<number, CorrectionFound>());
  const running = useRef(0);
  useEffect(
    () => () => {
      running.current += 1;
    },
    [],
  );

  async function read(): Promise<void> {
    running.current += 1;
    const run = running.current;
    const isWanted = () => running.current === run;
    setCorrections({ state: 'reading', read: 0, total: null });
    try {
      const done = await readCorrections(ports, {
        found: found.current,
        isWanted,
        onProgress: (read, total) => isWanted() && setCorrections({ state: 'reading', read, total }),
      });
      if (done === null || !isWanted()) return;
      found.current = new Map();
      setCorrections({ state: 'ready', read: done, at: ports.now().toISOString() });
    } catch (thrown) {
      if (isWanted()) setCorrections({ state: 'failed', thrown });
    }
  }

  return {
    corrections,
    gather: () => void read(),
    stop: () => {
      running.current += 1;
      setCorrections({ state: 'unread' });
    },
  };
}
