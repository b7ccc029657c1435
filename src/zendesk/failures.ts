import { type OutsideProblem, outsideProblem } from '../workflow/problems.ts';

/** Whether a write that failed so can have had its effect all the same: look before anything is sent again. */
export function mayHaveHappened(thrown: unknown): boolean {
  const name = outsideProblem(thrown)?.name;
  // A 500 comes from behind the point where the change is stored as often as from before it.
  return name === 'AnswerLost' || name === 'Unavailable';
}

/** Whether what was thrown is one of these problems. */
export function isProblem(thrown: unknown, ...names: OutsideProblem['name'][]): boolean {
  const problem = outsideProblem(thrown);
  return problem !== null && names.includes(problem.name);
}
