import { describe, expect, it } from 'vitest';
import { performRequest, type RequestRoom } from '../../../src/sandbox/host/page/request.ts';

interface Sent {
  url: string;
  init: RequestInit;
}

function room(answers: (Response | Error)[], patch: Partial<RequestRoom> = {}) {
  const sent: Sent[] = [];
  const slept: number[] = [];
  const made: RequestRoom = {
    fetch: async (url, init) => {
      sent.push({ url, init });
      const answer = answers.shift() ?? Response.json({});
      if (answer instanceof Error) throw answer;
      return answer;
    },
    page: 'http://localhost:4700/agent/tickets/12',
    appId: 5,
    csrfToken: 'token',
    errorHeaders: () => true,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    ...patch,
  };
  return { room: made, sent, slept };
}

const header = (sent: Sent | undefined, name: string) => new Headers(sent?.init.headers).get(name);
const tooMany = (seconds: string) =>
  Response.json({ error: 'APIRateLimitExceeded' }, { status: 429, headers: { 'Retry-After': seconds } });

describe('where an app may call', () => {
  it.each(['/api/v2/users/me.json', 'http://localhost:4700/api/v2/users/me.json'])(
    'the account’s API: %s',
    async (url) => {
      const { room: r, sent } = room([Response.json({ user: { id: 1 } })]);
      const { outcome, args } = await performRequest({ url }, r);
      expect(outcome).toBe('done');
      expect(args[0]).toEqual({ user: { id: 1 } });
      expect(sent[0]?.url).toBe('/api/v2/users/me.json');
      expect(header(sent[0], 'X-Zendesk-App-Id')).toBe('5');
    },
  );

  it.each([
    ['another host', 'https://example.com/api/v2/users.json', {}, 403],
    ['another host, straight from the browser', 'https://example.com/x', { cors: true }, 0],
    ['another path of this host', '/sandbox/outbox.json', {}, 403],
    ['a path relative to the page', 'api/v2/users.json', {}, 403],
    ['a way out of the API', '/api/v2/../../sandbox/staff', {}, 403],
    ['nothing at all', undefined, {}, 403],
  ])('not %s', async (_name, url, more, status) => {
    const { room: r, sent } = room([]);
    const { outcome, args } = await performRequest({ url, ...more }, r);
    expect(outcome).toBe('fail');
    expect(args[0]).toMatchObject({ status });
    expect(sent).toEqual([]);
  });
});

describe('what goes out', () => {
  it('a JSON text as it is, with the token against forgery', async () => {
    const { room: r, sent } = room([]);
    const data = '{"ticket":{"tags":["a"]}}';
    await performRequest({ url: '/api/v2/tickets/1', type: 'put', data, contentType: 'application/json' }, r);
    expect(sent[0]?.init).toMatchObject({ method: 'PUT', body: data });
    expect(header(sent[0], 'Content-Type')).toBe('application/json');
    expect(header(sent[0], 'X-CSRF-Token')).toBe('token');
  });

  it('an object as a form, not as JSON', async () => {
    const { room: r, sent } = room([]);
    const data = { user: { name: 'Ada Example', tags: ['a', 'b'] }, empty: null };
    await performRequest({ url: '/api/v2/users', type: 'POST', data, contentType: 'application/json' }, r);
    const body = decodeURIComponent(String(sent[0]?.init.body));
    expect(body).toBe('user[name]=Ada Example&user[tags][]=a&user[tags][]=b&empty=');
  });

  it('nothing of a Blob, which the wire has made an empty object', async () => {
    const { room: r, sent } = room([]);
    const data: unknown = JSON.parse(JSON.stringify(new Blob(['bytes'])));
    await performRequest({ url: '/api/v2/uploads?filename=a.zip', type: 'POST', data }, r);
    expect(sent[0]?.init.body).toBe('');
  });

  it('the data of a GET in its address', async () => {
    const { room: r, sent } = room([]);
    await performRequest({ url: '/api/v2/search.json', data: { query: 'type:ticket', page: 2 } }, r);
    expect(sent[0]).toMatchObject({ url: '/api/v2/search.json?query=type%3Aticket&page=2' });
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it('the app’s own headers, but not its own app id', async () => {
    const { room: r, sent } = room([]);
    await performRequest({ url: '/api/v2/x', headers: { 'X-Mine': 'yes', 'X-Zendesk-App-Id': '99' } }, r);
    expect(header(sent[0], 'X-Mine')).toBe('yes');
    expect(header(sent[0], 'X-Zendesk-App-Id')).toBe('5');
  });
});

describe('what comes back', () => {
  it('the whole answer where it is asked for', async () => {
    const { room: r } = room([Response.json({ ok: 1 }, { statusText: 'OK', headers: { 'X-Rate-Limit': '400' } })]);
    const { args } = await performRequest({ url: '/api/v2/x', httpCompleteResponse: true }, r);
    expect(args[0]).toMatchObject({
      status: 200,
      statusText: 'OK',
      responseJSON: { ok: 1 },
      responseText: '{"ok":1}',
      headers: { 'x-rate-limit': '400' },
    });
  });

  it('nothing of an answer without content', async () => {
    const { room: r } = room([new Response(null, { status: 204 })]);
    const { outcome, args } = await performRequest({ url: '/api/v2/x', type: 'DELETE' }, r);
    expect([outcome, args[0], args[1]]).toEqual(['done', undefined, 'nocontent']);
  });

  it('bytes are garbled: they are read as text', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
    const { room: r } = room([new Response(bytes, { headers: { 'Content-Type': 'image/png' } })]);
    const { args } = await performRequest({ url: '/api/v2/x' }, r);
    expect(args[0]).toBe('�PNG�\u0000');
  });

  it('a body that is no JSON fails where JSON was asked for', async () => {
    const { room: r } = room([new Response('<html>oops</html>')]);
    const { outcome, args } = await performRequest({ url: '/api/v2/x', dataType: 'json' }, r);
    expect([outcome, args[1]]).toEqual(['fail', 'parsererror']);
  });

  it('a refusal with its body, and with its headers only where the switch is on', async () => {
    const refusal = () => Response.json({ error: 'RecordNotFound' }, { status: 404, headers: { 'X-Request-Id': 'r' } });
    const open = await performRequest({ url: '/api/v2/x' }, room([refusal()]).room);
    expect(open.args[0]).toMatchObject({
      status: 404,
      responseJSON: { error: 'RecordNotFound' },
      headers: { 'x-request-id': 'r' },
    });
    const shut = await performRequest({ url: '/api/v2/x' }, room([refusal()], { errorHeaders: () => false }).room);
    expect(shut.args[0]).not.toHaveProperty('headers');
    expect(shut.args[0]).toMatchObject({ status: 404, responseText: '{"error":"RecordNotFound"}' });
  });

  it('status 0 when nothing came back', async () => {
    const { room: r } = room([new TypeError('Failed to fetch')]);
    const { outcome, args } = await performRequest({ url: '/api/v2/x' }, r);
    expect(outcome).toBe('fail');
    expect(args).toEqual([
      { readyState: 0, status: 0, statusText: 'error', responseText: '', headers: {} },
      'error',
      'error',
    ]);
  });
});

describe('too many calls', () => {
  it('are tried once more after the time that the account asks for', async () => {
    const { room: r, sent, slept } = room([tooMany('2'), Response.json({ ok: true })]);
    const { outcome } = await performRequest({ url: '/api/v2/x' }, r);
    expect([outcome, sent.length, slept]).toEqual(['done', 2, [2000]]);
  });

  it('never for more than five seconds, and only once', async () => {
    const { room: r, sent, slept } = room([tooMany('60'), tooMany('60')]);
    const { outcome } = await performRequest({ url: '/api/v2/x' }, r);
    expect([outcome, sent.length, slept]).toEqual(['fail', 2, [5000]]);
  });

  it('are not tried again with autoRetry: false', async () => {
    const { room: r, sent } = room([tooMany('1')]);
    const { outcome, args } = await performRequest({ url: '/api/v2/x', autoRetry: false }, r);
    expect([outcome, sent.length]).toEqual(['fail', 1]);
    expect(args[0]).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
  });
});
