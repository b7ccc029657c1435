/** Paths of the apps framework: `ticket.requester.name`, `ticket.customField:custom_field_7`, `assetURL:icon.svg`. */

/** Names whose argument runs to the end of the path, dots and all. */
const ARGUMENT_TO_END = /^(assetURL|requirement):(.*)$/s;

interface Segment {
  /** With a colon at its end where an argument follows. */
  name: string;
  argument: string;
}

/** The segments of a path. //=> `ticket.customField:a` gives ticket and customField: with the argument a */
export function pathSegments(path: string): Segment[] {
  const whole = ARGUMENT_TO_END.exec(path);
  if (whole) return [{ name: `${whole[1]}:`, argument: whole[2] ?? '' }];
  return path.split('.').map((part) => {
    const colon = part.indexOf(':');
    return colon < 0
      ? { name: part, argument: '' }
      : { name: part.slice(0, colon + 1), argument: part.slice(colon + 1) };
  });
}

/** A path without its arguments, and the first argument. //=> ticketFields:due.hide gives ticketFields:.hide and due */
export function pathKey(path: string): { key: string; argument: string } {
  const segments = pathSegments(path);
  return {
    key: segments.map((segment) => segment.name).join('.'),
    argument: segments.find((segment) => segment.name.endsWith(':'))?.argument ?? '',
  };
}
