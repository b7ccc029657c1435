import type { PrivacyRequest } from '../../../domain/request.ts';

/** Everybody who did something to a request. */
export function peopleOf(request: PrivacyRequest): number[] {
  const events = [...request.history, ...request.ignored.map(({ stored }) => stored)];
  return [...new Set(events.map((stored) => stored.authorId))];
}
