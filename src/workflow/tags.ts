/** The tags that mark tickets in Zendesk. They name no person. */
export const REQUEST_TAG = 'privacy_request';
export const RECORD_TAG = 'privacy_request_record';
export const DISMISSED_TAG = 'privacy_request_dismissed';
