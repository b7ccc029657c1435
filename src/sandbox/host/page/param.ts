import { isRecord } from './wire/message.ts';

/**
 * Writes a value as a form, the way jQuery does with `data` that is no string: `{a: [1, 2]}` gives `a[]=1&a[]=2`.
 * A Blob has become `{}` on its way through JSON, and so gives nothing: that is how binary data gets lost.
 */
export function formEncoded(value: unknown): string {
  const pairs: [string, string][] = [];
  const write = (name: string, inner: unknown): void => {
    if (Array.isArray(inner)) {
      inner.forEach((item, index) => {
        write(isRecord(item) || Array.isArray(item) ? `${name}[${index}]` : `${name}[]`, item);
      });
    } else if (isRecord(inner)) {
      for (const [key, item] of Object.entries(inner)) write(name === '' ? key : `${name}[${key}]`, item);
    } else {
      pairs.push([name, inner === null || inner === undefined ? '' : String(inner)]);
    }
  };
  if (isRecord(value)) write('', value);
  return pairs.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join('&');
}
