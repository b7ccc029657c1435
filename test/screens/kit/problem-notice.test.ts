import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../../src/screens/kit/problem-notice.tsx';
import { ENGLISH, translator } from '../../../src/screens/kit/texts.ts';
import { OutsideProblem, PROBLEM_NAMES } from '../../../src/workflow/problems.ts';

const t = translator([ENGLISH], 'en');
const NOT_DONE = 'The letter was not sent.';

describe('a message about something that broke outside', () => {
  it.each(PROBLEM_NAMES)('says for %s what did not happen, what still stands and what to do', (name) => {
    const message = problemMessage(t, NOT_DONE, new OutsideProblem(name), true);
    expect(message.lines).toHaveLength(2);
    for (const text of [message.title, ...message.lines]) expect(text).not.toContain('problem.');
    expect(message.title === NOT_DONE).toBe(name !== 'AnswerLost');
  });

  it('says how long to wait where Zendesk says so', () => {
    const { lines } = problemMessage(t, NOT_DONE, new OutsideProblem('TooManyCalls', { retryAfterSeconds: 1 }), true);
    expect(lines[1]).toBe('Try again in 1 second.');
  });

  it('passes on Zendesk’s own short codes', () => {
    const { lines } = problemMessage(t, NOT_DONE, new OutsideProblem('Invalid', { codes: ['RecordInvalid'] }), true);
    expect(lines.at(-1)).toBe('Zendesk says: RecordInvalid.');
  });

  it('says whether what is stored was read again', () => {
    const lines = [true, false].map(
      (wasRead) => problemMessage(t, NOT_DONE, new OutsideProblem('Conflict'), wasRead).lines[0],
    );
    expect(lines[0]).toContain('was read again');
    expect(lines[1]).toContain('could not be read again');
  });
});
