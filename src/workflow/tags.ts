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
