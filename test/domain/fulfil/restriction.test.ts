import { describe, expect, test } from 'vitest';
import { foldRequest } from '../../../src/domain/fold.ts';
import { restrictionThatFollows } from '../../../src/domain/fulfil/restriction.ts';
import type { RequestEvent, RequestKind } from '../../../src/domain/request.ts';

function requestOf(kinds: RequestKind[], ...later: RequestEvent[]) {
  const first: RequestEvent = {
    id: 'first',
    type: 'confirmed',
    ticketId: 1,
    dataSubjectId: 2,
    kinds,
    receivedAt: '2026-03-02T08:00:00Z',
    language: 'en',
    how: 'detected',
  };
  const request = foldRequest(
    [first, ...later].map((event, index) => ({
      event,
      auditId: index + 1,
      authorId: 7,
      at: `2026-03-0${index + 2}T09:00:00Z`,
      hasComment: true,
      byRule: false,
    })),
  );
  if (!request) throw new Error('a confirmation begins a request');
  return request;
}

describe('a restriction that nobody asked for by its name', () => {
  test('follows from contested accuracy, until the data is corrected (Art. 18(1)(a))', () => {
    expect(restrictionThatFollows(requestOf(['correction']))).toEqual({
      because: 'accuracy_contested',
      article: 'Art. 18(1)(a) GDPR',
    });
    expect(restrictionThatFollows(requestOf(['correction'], { id: 'b', type: 'name_corrected' }))).toBeNull();
  });

  test('follows from a pending objection, until it is carried out (Art. 18(1)(d))', () => {
    expect(restrictionThatFollows(requestOf(['objection']))?.article).toBe('Art. 18(1)(d) GDPR');
    expect(restrictionThatFollows(requestOf(['objection'], { id: 'b', type: 'marketing_stopped' }))).toBeNull();
  });

  test('is not said twice: once it is set, or asked for anyhow', () => {
    expect(restrictionThatFollows(requestOf(['correction'], { id: 'b', type: 'restricted' }))).toBeNull();
    expect(restrictionThatFollows(requestOf(['correction', 'restriction']))).toBeNull();
  });

  test.each(['access', 'deletion', 'portability'] as const)('does not follow from %s', (kind) => {
    expect(restrictionThatFollows(requestOf([kind]))).toBeNull();
  });

  test('ends with the request', () => {
    expect(
      restrictionThatFollows(requestOf(['correction'], { id: 'b', type: 'ended', ending: 'withdrawn' })),
    ).toBeNull();
  });
});
