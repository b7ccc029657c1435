/** The options of one HTTP call through the host, as narrow as we use them: text only, no retries of the host's own. */
export interface RequestOptions {
  url: string;
  type: 'GET' | 'POST' | 'PUT' | 'DELETE';
  dataType: 'json' | 'text';
  contentType?: string;
  data?: string;
  /** So that the status comes with the answer. */
  httpCompleteResponse: true;
  /** The host would repeat calls that may have had their effect. */
  autoRetry: false;
  timeout: number;
}

/** Sends one call; resolves and rejects with whatever the host gives. */
export type Send = (options: RequestOptions) => Promise<unknown>;
