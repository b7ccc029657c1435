/** The part of the npm package `zendesk_app_framework_sdk` 2.0.11 that we use; it brings no types of its own. */
declare module 'zendesk_app_framework_sdk' {
  export type Handler = (payload: unknown) => unknown;

  export interface SdkClient {
    on: (name: string, handler: Handler, context?: unknown) => void;
    off: (name: string, handler: Handler) => unknown;
    /** Resolves with the values and, under `errors`, what went wrong with single paths. A time-out resolves too, with a `TimeoutError`. */
    get(paths: string[]): Promise<unknown>;
    set(values: Record<string, unknown>): Promise<unknown>;
    invoke(name: string, ...args: unknown[]): Promise<unknown>;
    request(options: object): Promise<unknown>;
  }

  const ZAFClient: {
    /** False where `origin` or `app_guid` is missing in the page's address. */
    init(registered: Handler): SdkClient | false;
  };
  export default ZAFClient;
}
