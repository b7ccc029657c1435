import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { OutsideProblem, type ProblemName } from '../../src/workflow/problems.ts';
import type { RequestOptions } from '../../src/zendesk/request-options.ts';
import { anything, createRest } from '../../src/zendesk/rest.ts';
import { problem } from './room.ts';
import { quickTime } from './sandbox-client.ts';

const ok = { status: 200, responseText: '{"ticket":{"id":7}}', responseJSON: { ticket: { id: 7 } } };
const ticket = z.object({ ticket: z.object({ id: z.number() }) });

/** A REST client whose calls get these answers one after the other; a thrown one is an `Error` or has a bad status. */
function scripted(...answers: unknown[]) {
  const calls: RequestOptions[] = [];
  const waited: number[] = [];
  const time = quickTime(0);
  const rest = createRest(
    async (options) => {
      calls.push(options);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      const isFailure =
        answer instanceof Error ||
        (typeof answer === 'object' && answer !== null && 'status' in answer && Number(answer.status) >= 300) ||
        (typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 0);
      if (isFailure) throw answer;
      return answer;
    },
    { time, onWait: (seconds) => waited.push(seconds) },
  );
  return { rest, calls, waited, time };
}

const get = (answers: unknown[]) => {
  const script = scripted(...answers);
  return { ...script, result: script.rest.get('/api/v2/tickets/7.json', { schema: ticket }) };
};
const put = (answers: unknown[], idempotent = false) => {
  const script = scripted(...answers);
  const written = { body: { ticket: { tags: ['a'] } }, schema: ticket, idempotent };
  return { ...script, result: script.rest.put('/api/v2/tickets/7.json', written) };
};

describe('what is sent', () => {
  test("a GET with its query; no retries of the host's own", async () => {
    const { rest, calls } = scripted(ok);
    await rest.get('/api/v2/search.json', {
      query: { query: 'tags:a status<solved', 'page[size]': 100 },
      schema: anything,
    });
    expect(calls).toEqual([
      {
        url: '/api/v2/search.json?query=tags%3Aa%20status%3Csolved&page%5Bsize%5D=100',
        type: 'GET',
        dataType: 'json',
        httpCompleteResponse: true,
        autoRetry: false,
        timeout: 30_000,
      },
    ]);
  });

  test('a body is JSON; a file is sent as it is', async () => {
    const { calls, result, rest } = put([ok]);
    await result;
    await rest.upload('/api/v2/uploads.json', {
      query: { filename: 'a.txt' },
      contentType: 'text/plain',
      text: 'ä',
      schema: anything,
    });
    expect(calls[0]).toMatchObject({ type: 'PUT', contentType: 'application/json', data: '{"ticket":{"tags":["a"]}}' });
    expect(calls[1]).toMatchObject({
      type: 'POST',
      url: '/api/v2/uploads.json?filename=a.txt',
      contentType: 'text/plain',
      data: 'ä',
    });
  });
});

describe('answers', () => {
  test.each([
    ['with responseJSON', ok],
    ['with text only', { status: 200, responseText: ok.responseText }],
    ['without a status, from a host that does not know httpCompleteResponse', ok.responseJSON],
  ])('%s', async (_, answer) => {
    await expect(get([answer]).result).resolves.toEqual({ ticket: { id: 7 } });
  });

  test('204 has no body', async () => {
    const { rest } = scripted({ status: 204, responseText: '' });
    await expect(rest.delete('/api/v2/tickets/7.json', { schema: anything })).resolves.toBeUndefined();
  });

  test('a GET that is answered with something else: the paths are named, never the values', async () => {
    const wrong = { status: 200, responseJSON: { ticket: { id: 'Ada Moreau' } }, responseText: '' };
    const thrown = await get([wrong]).result.catch((error: unknown) => error);
    expect(thrown).toMatchObject(problem('UnexpectedAnswer', { codes: ['ticket.id'] }));
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('Ada');
  });

  test('a write that is answered with nonsense may have happened', async () => {
    await expect(put([{ status: 200, responseText: '<html>' }]).result).rejects.toMatchObject(problem('AnswerLost'));
    // jQuery calls a body that is no JSON a failure, with the good status.
    const parseError = Object.assign(new Error('parsererror'), { status: 200, responseText: '<html>' });
    await expect(put([parseError]).result).rejects.toMatchObject(problem('AnswerLost'));
  });
});

describe('failures', () => {
  const json = (status: number, body: unknown) => ({ status, responseText: JSON.stringify(body), responseJSON: body });

  test.each<[number, ProblemName, ProblemName]>([
    [401, 'Refused', 'Refused'],
    [403, 'Refused', 'Refused'],
    [404, 'Gone', 'Gone'],
    [409, 'Conflict', 'Conflict'],
    [400, 'Invalid', 'Invalid'],
    [413, 'Invalid', 'Invalid'],
    [422, 'Invalid', 'Invalid'],
    [429, 'TooManyCalls', 'TooManyCalls'],
    [500, 'Unavailable', 'Unavailable'],
    [503, 'Unavailable', 'Unavailable'],
    [502, 'Unavailable', 'AnswerLost'],
    [504, 'Unavailable', 'AnswerLost'],
    [0, 'Unavailable', 'AnswerLost'],
    [302, 'UnexpectedAnswer', 'AnswerLost'],
  ])('%i is %s for a read and %s for a write', async (status, read, write) => {
    const answer = { status, responseText: '' };
    await expect(get([answer]).result).rejects.toMatchObject(problem(read, { status }));
    await expect(put([answer]).result).rejects.toMatchObject(problem(write, { status }));
  });

  test('no answer at all, or nobody knows what', async () => {
    const lost = new OutsideProblem('AnswerLost');
    await expect(get([lost]).result).rejects.toMatchObject(problem('Unavailable'));
    await expect(put([lost]).result).rejects.toMatchObject(problem('AnswerLost'));
    await expect(put([new Error('frame gone')]).result).rejects.toMatchObject(problem('AnswerLost'));
  });

  test.each([
    [
      'RecordInvalid',
      {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { status: [{ description: 'closed prevents ticket update', error: 'InvalidValue' }] },
      },
      ['RecordInvalid', 'status', 'InvalidValue'],
    ],
    ['a title', { error: { title: 'Forbidden', message: 'You do not have access to this page.' } }, ['Forbidden']],
    ['a list', { errors: [{ code: 'InvalidPaginationDepth', title: 'Too deep' }] }, ['InvalidPaginationDepth']],
    ['a bare sentence', { error: "Couldn't authenticate you" }, []],
    ['text', 'Bad gateway', []],
  ])('codes from the envelope with %s', async (_, body, codes) => {
    await expect(get([json(422, body)]).result).rejects.toMatchObject(problem('Invalid', { codes }));
  });

  test("Zendesk's sentences stay out of the error: they may quote a person", async () => {
    const body = {
      error: 'RecordInvalid',
      details: { email: [{ description: 'ada@example.com is already in use', error: 'DuplicateValue' }] },
    };
    const thrown = await put([json(422, body)]).result.catch((error: unknown) => error);
    expect(thrown).toMatchObject(problem('Invalid', { codes: ['RecordInvalid', 'email', 'DuplicateValue'] }));
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('ada@');
  });
});

describe('trying again', () => {
  test.each([500, 502, 503, 0])('a GET goes once more after %i, a write never', async (status) => {
    const reads = get([{ status, responseText: '' }, ok]);
    await expect(reads.result).resolves.toEqual({ ticket: { id: 7 } });
    const writes = put([{ status, responseText: '' }, ok]);
    await expect(writes.result).rejects.toBeInstanceOf(Error);
    expect([reads.calls.length, writes.calls.length]).toEqual([2, 1]);
  });

  test('a write that does no harm twice goes once more', async () => {
    const { calls, result } = put([{ status: 0 }, ok], true);
    await expect(result).resolves.toEqual({ ticket: { id: 7 } });
    expect(calls).toHaveLength(2);
  });

  test('a GET that fails twice is given up', async () => {
    const { calls, result } = get([{ status: 500, responseText: '' }]);
    await expect(result).rejects.toMatchObject(problem('Unavailable'));
    expect(calls).toHaveLength(2);
  });

  test('a 429 did nothing: a write waits as long as it is told, and the screen is told too', async () => {
    const { calls, waited, time, result } = put([
      { status: 429, responseText: '', headers: { 'Retry-After': '17' } },
      ok,
    ]);
    await expect(result).resolves.toEqual({ ticket: { id: 7 } });
    expect(calls).toHaveLength(2);
    expect(waited).toEqual([17]);
    expect(time.slept).toEqual([17_000]);
  });

  test('without headers it waits a minute, twice, and then gives up', async () => {
    const { calls, waited, result } = get([{ status: 429, responseText: '' }]);
    await expect(result).rejects.toMatchObject(problem('TooManyCalls', { status: 429 }));
    expect(waited).toEqual([60, 60]);
    expect(calls).toHaveLength(3);
  });

  test('nobody is kept waiting for ten minutes: the agent is told', async () => {
    const { waited, result } = put([{ status: 429, responseText: '', headers: { 'retry-after': '600' } }]);
    await expect(result).rejects.toMatchObject(problem('TooManyCalls', { retryAfterSeconds: 600 }));
    expect(waited).toEqual([]);
  });
});

describe('the budget', () => {
  test('ninety calls go at once, the next one waits for the minute to end', async () => {
    const { rest, waited, time } = scripted(ok);
    for (let index = 0; index < 90; index += 1) await rest.get('/api/v2/users/me.json', { schema: anything });
    expect(time.slept).toEqual([]);
    await rest.get('/api/v2/users/me.json', { schema: anything });
    expect(time.slept).toEqual([60_000]);
    expect(waited).toEqual([60]);
  });

  test('no minute has more than ninety, no five minutes more than 650; none is lost', async () => {
    const at: number[] = [];
    const time = quickTime(0);
    const rest = createRest(
      async () => {
        at.push(time.now());
        return ok;
      },
      { time },
    );
    for (let index = 0; index < 1500; index += 1) {
      await time.sleep(index % 3);
      await rest.get('/api/v2/users/me.json', { schema: anything });
    }
    expect(at).toHaveLength(1500);
    const mostIn = (span: number) =>
      Math.max(...at.map((start) => at.filter((t) => t >= start && t < start + span).length));
    expect(mostIn(60_000)).toBe(90);
    expect(mostIn(300_000)).toBeLessThanOrEqual(650);
    expect(mostIn(300_000)).toBeGreaterThan(400);
  });
});
