/**
 * Hosts that may frame the app: those of the official SDK's list. Our npm package has no list and would talk to anybody.
 * The characters are limited on purpose: the SDK reads the address its own way, and nothing that two readers could take
 * differently (`=`, `@`, `%`) gets through.
 */
const ALLOWED: readonly RegExp[] = [
  /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/,
  /^https:\/\/(?:[a-z0-9-]+\.)+zendesk\.com$/,
  /^https:\/\/(?:[a-z0-9-]+\.)+(?:zd-staging|zd-dev|zd-master|zendesk-staging|zendesk-dev)\.com$/,
  /^https:\/\/(?:[a-z0-9-]+\.)+(?:zopim|futuresimple)\.com$/,
];

/**
 * Whether an origin is one of Zendesk's, or this machine's.
 * @example isAllowedOrigin('https://jxsupport.zendesk.com')  //=> true
 * @example isAllowedOrigin('https://zendesk.com.example.org')  //=> false
 */
export function isAllowedOrigin(origin: string): boolean {
  return ALLOWED.some((pattern) => pattern.test(origin));
}

/**
 * The host's origin as the page's address names it, or null where it names none, several, or one that isn't allowed.
 * The SDK looks into the query and the hash and takes the last of several, so each of them has to be the same.
 */
export function hostOrigin(address: { search: string; hash: string }): string | null {
  const origins = [address.search, address.hash].flatMap((part) =>
    new URLSearchParams(part.replace(/^[?#]/, '')).getAll('origin'),
  );
  const [first] = origins;
  return first !== undefined && isAllowedOrigin(first) && origins.every((origin) => origin === first) ? first : null;
}
