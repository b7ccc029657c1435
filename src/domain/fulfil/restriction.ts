import type { PrivacyRequest } from '../request.ts';

/** Why data may not be used for the time being, though nobody asked for a restriction by its name. */
export interface RestrictionThatFollows {
  because: 'accuracy_contested' | 'objection_pending';
  article: string;
}

/**
 * The restriction that follows from a request by itself: while accuracy is checked (Art. 18(1)(a) GDPR), or while an objection is not
 * settled (Art. 18(1)(d)). Null once it is set, where the request asks for one anyhow, or nothing is pending any more.
 * @example restrictionThatFollows(correctionRequest)?.article //=> 'Art. 18(1)(a) GDPR'
 */
export function restrictionThatFollows(request: PrivacyRequest): RestrictionThatFollows | null {
  const { kinds, restricted, ended, refusal, nameCorrected, marketingStopped } = request;
  if (restricted || ended || kinds.includes('restriction')) return null;
  if (kinds.includes('correction') && !nameCorrected && !refusal?.approval)
    return { because: 'accuracy_contested', article: 'Art. 18(1)(a) GDPR' };
  if (kinds.includes('objection') && !marketingStopped)
    return { because: 'objection_pending', article: 'Art. 18(1)(d) GDPR' };
  return null;
}
