import { useRef, useState } from 'preact/hooks';
import type { LegalPart } from '../../letters/check.ts';
import { outsideProblem } from '../../workflow/problems.ts';
import type { CaseAct, TicketAct } from '../kit/texts.ts';
import type { Why } from './request/why.ts';

export type ActName = TicketAct | CaseAct;

/** What an act came to, as far as the screen must tell. */
export type ActResult = { ok: true } | { ok: false; why: Why; missing?: readonly LegalPart[] };

/** Why the last act was not done: a reason of ours, or something that broke. */
export type Trouble = { place: string; act: ActName; again: () => void } & (
  | { why: Why; missing: readonly LegalPart[] }
  | { thrown: unknown; wasRead: boolean }
);

/** The acts of one screen: one at a time, so that a double click, or a second button, does nothing twice. */
export interface Acting {
  /** Where an act is under way. */
  runningAt: string | null;
  trouble: Trouble | null;
  /** The act that was done last, to be read out. */
  lastDone: ActName | null;
  run: (place: string, act: ActName, work: () => Promise<ActResult>) => void;
  /** Letters that were edited and not sent yet, so that folding a step up loses nothing. In memory only. */
  unsent: Map<string, string>;
}

/** @param readAgain brings the screen to what is stored, where it is not known whether an act happened */
export function useActs(readAgain: () => Promise<void>): Acting {
  const isRunning = useRef(false);
  const unsent = useRef(new Map<string, string>());
  const [state, setState] = useState<Omit<Acting, 'run' | 'unsent'>>({
    runningAt: null,
    trouble: null,
    lastDone: null,
  });
  // The latest one: trying again starts from the state as it is then.
  const reader = useRef(readAgain);
  reader.current = readAgain;

  async function finish(place: string, act: ActName, work: () => Promise<ActResult>): Promise<void> {
    const again = () => run(place, act, work);
    try {
      const result = await work();
      if (result.ok) setState({ runningAt: null, trouble: null, lastDone: act });
      else
        setState({
          runningAt: null,
          lastDone: null,
          trouble: { place, act, again, why: result.why, missing: result.missing ?? [] },
        });
    } catch (thrown) {
      const name = outsideProblem(thrown)?.name;
      const wasRead = name === 'AnswerLost' || name === 'Conflict' ? await hasRead() : false;
      setState({ runningAt: null, lastDone: null, trouble: { place, act, again, thrown, wasRead } });
    } finally {
      isRunning.current = false;
    }
  }

  async function hasRead(): Promise<boolean> {
    try {
      await reader.current();
      return true;
    } catch {
      // The message then says that it could not be read.
      return false;
    }
  }

  function run(place: string, act: ActName, work: () => Promise<ActResult>): void {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ runningAt: place, trouble: null, lastDone: null });
    void finish(place, act, work);
  }

  return { ...state, run, unsent: unsent.current };
}
