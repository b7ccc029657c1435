import type { HandOverReason } from '../domain/hand-over.ts';

/** The tags that mark tickets in Zendesk. They name no person. */
export const REQUEST_TAG = 'privacy_request';
export const RECORD_TAG = 'privacy_request_record';
export const DISMISSED_TAG = 'privacy_request_dismissed';
/** On records whose request has other kinds than detection had said. */
export const CORRECTED_TAG = 'privacy_detection_corrected';

/** Followed by which reminder was sent: the automations of requirements.json set these tags, and send nothing twice. */
export const REMINDED_TAG_PREFIX = 'privacy_reminded_';

/** Followed by a kind. */
export const KIND_TAG_PREFIX = 'privacy_kind_';
/** Followed by a stage: option values of the mirror's stage field, which Zendesk keeps among the tags. */
export const STAGE_VALUE_PREFIX = 'privacy_is_';

/** On customers' tickets that were handed over to the DPO and wait there, and on records that are flagged for the same. */
export const HAND_OVER_TAG: Readonly<Record<HandOverReason, string>> = {
  breach: 'privacy_breach',
  complaint: 'privacy_complaint',
};
/** On the same once the DPO has settled it. */
export const SETTLED_TAG: Readonly<Record<HandOverReason, string>> = {
  breach: 'privacy_breach_settled',
  complaint: 'privacy_complaint_settled',
};

/** On the same once the group was mailed: the triggers of requirements.json set these tags, and mail nothing twice. */
export const TOLD_TAG: Readonly<Record<HandOverReason, string>> = {
  breach: 'privacy_breach_told',
  complaint: 'privacy_complaint_told',
};

/** Whether a ticket bears the mark of a hand-over, one that waits for the DPO or one that is settled: only then is Zendesk asked about it. */
export function isMarkedFor({ tags }: { tags: readonly string[] }, reason: HandOverReason): boolean {
  // A record has the same tag, so that lists find it; what is flagged on it stands in its events.
  if (tags.includes(RECORD_TAG)) return false;
  return tags.includes(HAND_OVER_TAG[reason]) || tags.includes(SETTLED_TAG[reason]);
}
