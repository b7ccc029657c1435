/** How the text of an element looks, as far as it decides whether anybody sees it. What children inherit. */
export type Look = {
  readonly isTiny: boolean;
  readonly isInvisible: boolean;
  /** As `#rrggbb` or by name; empty where none was stated. */
  readonly color: string;
  readonly background: string;
  /** Line ends of the source are line ends of the text, as in `<pre>`. */
  readonly keepsLines: boolean;
};

export const PLAIN_LOOK: Look = { isTiny: false, isInvisible: false, color: '', background: '', keepsLines: false };

/** Letters of this size and boxes of this height show nothing. In pixels. */
const TINY = 1;
/** Text this far from its place is off the screen. In pixels. */
const OFF_SCREEN = -999;
const PIXELS: Record<string, number> = {
  px: 1,
  '': 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  '%': 1,
  vw: 10,
  vh: 10,
};
const RELATIVE_SIZES = new Set(['em', 'ex', 'ch', '%', 'smaller', 'larger', 'inherit', 'unset']);
const ROOM = ['min-height', 'padding', 'padding-top', 'padding-bottom'];
/** Longer ones hold an image, whose address says no more. */
const LONGEST_VALUE = 200;
const CELLS = new Set(['table', 'tbody', 'tr', 'td', 'th']);

/** What the attributes of an element say: whether it hides all that is in it, and else how its text looks. */
export function styleOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: Look,
): { isHidden: boolean; look: Look } {
  const inherited = name === 'pre' && !parent.keepsLines ? { ...parent, keepsLines: true } : parent;
  if (attributes.size === 0) return { isHidden: false, look: inherited };
  const style = declarationsOf(attributes.get('style') ?? '');
  const display = style.get('display');
  const isHidden = display === 'none' || (display === undefined && attributes.has('hidden')) || hidesAll(style, name);
  return { isHidden, look: lookOf(name, attributes, style, inherited) };
}

/** Whether text of such a look can be seen. */
export function isSeen({ isTiny, isInvisible, color, background }: Look): boolean {
  return !isTiny && !isInvisible && color !== 'transparent' && (color === '' || color !== background);
}

/** Whether a block quote only moves the text to the right, as the button of a mail program does. */
export function isIndented(attributes: ReadonlyMap<string, string>): boolean {
  return /^(?:none|0)/u.test(declarationsOf(attributes.get('style') ?? '').get('border') ?? '');
}

type Style = ReadonlyMap<string, string>;

function declarationsOf(text: string): Style {
  const style = new Map<string, string>();
  for (const declaration of withoutComments(text).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration
      .slice(colon + 1, colon + LONGEST_VALUE)
      .replace('!important', '')
      .trim();
    if (value !== '') style.set(declaration.slice(0, colon).trim(), value);
  }
  return style;
}

function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('/*');
  return first + rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : '')).join('');
}

function hidesAll(style: Style, name: string): boolean {
  if (style.get('mso-hide') === 'all') return true;
  if (Number.parseFloat(style.get('opacity') ?? '1') <= 0) return true;
  const clips = ['overflow', 'overflow-y'].some((property) => /^(?:hidden|clip)/u.test(style.get(property) ?? ''));
  const isFlat = ['height', 'max-height'].some((property) => pixelsOf(style.get(property)) <= TINY);
  // The cells of a table grow with what is in them, and a padding has room for it.
  if (clips && isFlat && !CELLS.has(name) && !ROOM.some((property) => pixelsOf(style.get(property)) > TINY))
    return true;
  if (/^rect\((?:[01](?:px)?[\s,]{0,9}){4}\)$/u.test(style.get('clip') ?? '')) return true;
  return ['left', 'right', 'top', 'bottom', 'text-indent', 'margin-left', 'margin-top'].some(
    (property) => pixelsOf(style.get(property)) <= OFF_SCREEN,
  );
}

function lookOf(name: string, attributes: ReadonlyMap<string, string>, style: Style, parent: Look): Look {
  const isFont = name === 'font';
  const visibility = style.get('visibility');
  const whiteSpace = style.get('white-space');
  const size =
    style.get('font-size') ??
    sizeOfFont(style.get('font')) ??
    (isFont && attributes.has('size') ? 'medium' : undefined);
  const color = colorOf(style.get('color') ?? (isFont ? attributes.get('color') : undefined));
  return {
    isTiny: isTiny(size, parent.isTiny),
    isInvisible: visibility === undefined ? parent.isInvisible : /^(?:hidden|collapse)/u.test(visibility),
    color: color ?? parent.color,
    background: backgroundOf(attributes, style) ?? parent.background,
    keepsLines: whiteSpace === undefined ? parent.keepsLines : /^(?:pre|break-spaces)/u.test(whiteSpace),
  };
}

function isTiny(size: string | undefined, parentIsTiny: boolean): boolean {
  if (size === undefined) return parentIsTiny;
  const pixels = pixelsOf(size);
  const unit = /[a-z%]*$/u.exec(size)?.[0] ?? '';
  if (RELATIVE_SIZES.has(unit)) return parentIsTiny || pixels === 0;
  return pixels <= TINY;
}

/** The size in "bold 0/0 a": what has a unit or is nothing; a bare number is how bold it is. */
function sizeOfFont(font: string | undefined): string | undefined {
  return font
    ?.split(/[\s/]+/u)
    .find((part) =>
      /^(?:0|[\d.]{1,9}(?:px|pt|r?em|ex|%))$|^(?:x{0,2}-?(?:small|large)|medium|smaller|larger|inherit)$/u.test(part),
    );
}

/** Not a number where it is no length. */
function pixelsOf(value: string | undefined): number {
  const parts = /^(-?[\d.]{1,12})([a-z%]{0,3})$/u.exec(value ?? '');
  return Number(parts?.[1] ?? Number.NaN) * (PIXELS[parts?.[2] ?? ''] ?? Number.NaN);
}

function backgroundOf(attributes: ReadonlyMap<string, string>, style: Style): string | undefined {
  const shorthand = style.get('background') ?? '';
  const image = style.get('background-image') ?? attributes.get('background') ?? shorthand;
  // Nobody knows its colours, so text before it is seen.
  if (/url\(|gradient\(/u.test(image) || attributes.has('background')) return 'image';
  const parts = shorthand === '' ? [] : shorthand.split(/\s+(?![^(]*\))/u);
  const color = style.get('background-color') ?? parts.find((part) => colorOf(part) !== undefined);
  const stated = colorOf(color ?? attributes.get('bgcolor'));
  return stated === 'transparent' ? undefined : stated;
}

/** A colour in one way of writing; undefined where the parent's colour stays. */
function colorOf(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase() ?? '';
  if (/^#?(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.test(text)) return fromHex(text.replace('#', ''));
  const channels = /^rgba?\(([\d.,/\s]{5,60})\)$/u.exec(text)?.[1]?.match(/[\d.]+/gu);
  if (channels?.length === 4 && Number(channels[3]) === 0) return 'transparent';
  if (channels) return `#${channels.slice(0, 3).map(hexOf).join('')}`;
  if (text === 'white') return '#ffffff';
  if (text === 'black') return '#000000';
  return /^[a-z]{3,24}$/u.test(text) && !NO_COLORS.has(text) ? text : undefined;
}

const NO_COLORS = new Set(
  'inherit,initial,unset,revert,currentcolor,none,repeat,scroll,fixed,local,center,left,right,top,bottom,cover'.split(
    ',',
  ),
);

const hexOf = (channel: string) =>
  Math.min(255, Math.round(Number(channel)))
    .toString(16)
    .padStart(2, '0');

function fromHex(digits: string): string {
  const long = digits.length < 5 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return long.slice(6) === '00' ? 'transparent' : `#${long.slice(0, 6)}`;
}
