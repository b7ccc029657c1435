import { describe, expect, test } from 'vitest';
import { hostOrigin, isAllowedOrigin } from '../../src/zendesk/origins.ts';

describe('hosts that may frame the app', () => {
  test.each([
    'https://jxsupport.zendesk.com',
    'https://a.b.zendesk.com',
    'https://jxsupport.zd-staging.com',
    'https://jxsupport.zendesk-dev.com',
    'https://jxsupport.zopim.com',
    'http://localhost:4700',
    'https://localhost',
    'http://127.0.0.1:4700',
  ])('%s', (origin) => {
    expect(isAllowedOrigin(origin)).toBe(true);
  });
});

describe('hosts that may not', () => {
  test.each([
    '',
    'null',
    'https://evil.example',
    'http://jxsupport.zendesk.com',
    'https://zendesk.com',
    'https://evilzendesk.com',
    'https://zendesk.com.evil.example',
    'https://jxsupport.zendesk.com.evil.example',
    'https://jxsupport.zendesk.com/',
    'https://jxsupport.zendesk.com:8443',
    'https://evil.example/.zendesk.com',
    'https://evil.example#.zendesk.com',
    'https://evil.example?.zendesk.com',
    'https://user@evil.example=.zendesk.com',
    'https://evil.example%2F.zendesk.com',
    'https://evil.example\n.zendesk.com',
    'https://jxsupport.zendesk.com\n',
    'http://localhost.evil.example',
    'http://localhost:4700@evil.example',
    'http://127x0.0.1',
  ])('%j', (origin) => {
    expect(isAllowedOrigin(origin)).toBe(false);
  });
});

describe("the origin in the page's address", () => {
  const good = encodeURIComponent('http://localhost:4700');
  const evil = encodeURIComponent('https://evil.example');

  test('in the query or in the hash', () => {
    expect(hostOrigin({ search: `?origin=${good}&app_guid=1`, hash: '' })).toBe('http://localhost:4700');
    expect(hostOrigin({ search: '', hash: `#origin=${good}` })).toBe('http://localhost:4700');
    expect(hostOrigin({ search: '', hash: '' })).toBeNull();
  });

  test("the SDK would take the last of several, or the hash's: none of them passes", () => {
    expect(hostOrigin({ search: `?origin=${good}&origin=${evil}`, hash: '' })).toBeNull();
    expect(hostOrigin({ search: `?origin=${evil}&origin=${good}`, hash: '' })).toBeNull();
    expect(hostOrigin({ search: `?origin=${good}`, hash: `#origin=${evil}` })).toBeNull();
    expect(hostOrigin({ search: '?origin=', hash: `#origin=${evil}` })).toBeNull();
  });

  test('the SDK would cut the value at a second "=": it does not pass', () => {
    expect(hostOrigin({ search: '?origin=https://evil.example=.zendesk.com', hash: '' })).toBeNull();
  });
});
