/** Elements whose content nobody reads. */
const UNREAD = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'iframe',
  'select',
  'textarea',
]);
/** Elements whose content is not markup, up to their end tag. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noscript', 'xmp', 'noembed', 'noframes']);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const PARAGRAPHS = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'pre', 'hr']);
const LINES = new Set(['br', 'div', 'li', 'tr', 'section', 'article', 'header', 'footer', 'dt', 'dd', 'address']);
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  sect: '§',
  copy: '©',
  reg: '®',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  scaron: 'š',
  Agrave: 'À',
  Aacute: 'Á',
  Ccedil: 'Ç',
  Eacute: 'É',
  Egrave: 'È',
  Oslash: 'Ø',
  Aring: 'Å',
  AElig: 'Æ',
  Ntilde: 'Ñ',
  Scaron: 'Š',
};
const DEEPEST = 2000;

type Open = { name: string; hides: boolean; quotes: boolean };

/**
 * What a person reads of an HTML mail, as plain text: no scripts, styles or comments, nothing hidden by an inline style or
 * the `hidden` attribute; block elements break lines, a `blockquote` of a reply is marked with `>` as in plain mail.
 * String work only, linear in the length, never throws. Style sheets are not applied: what only they hide stays.
 */
export function visibleText(html: string): string {
  const reader = new Reader(html);
  return reader.read();
}

class Reader {
  private readonly html: string;
  private readonly parts: string[] = [];
  private readonly open: Open[] = [];
  private hidden = 0;
  private quoted = 0;
  private lineBreaks = 2;
  private spaceDue = false;

  constructor(html: string) {
    this.html = html;
  }

  read(): string {
    let at = 0;
    while (at < this.html.length) {
      const tag = this.html.indexOf('<', at);
      if (tag === -1) {
        this.text(this.html.slice(at));
        break;
      }
      if (tag > at) this.text(this.html.slice(at, tag));
      at = this.markup(tag);
    }
    return this.parts.join('').trimEnd();
  }

  /** Reads what begins with "<" and says where to go on. */
  private markup(tag: number): number {
    const next = this.html[tag + 1] ?? '';
    if (this.html.startsWith('<!--', tag)) return this.after('-->', tag + 4);
    if (next === '!' || next === '?') return this.after('>', tag + 2);
    const isEnd = next === '/';
    const nameStart = tag + (isEnd ? 2 : 1);
    if (!/[a-z]/iu.test(this.html[nameStart] ?? '')) {
      this.text('<');
      return tag + 1;
    }
    const end = this.tagEnd(nameStart);
    const inside = this.html.slice(nameStart, end);
    const name = (/^[a-z0-9:-]+/iu.exec(inside)?.[0] ?? '').toLowerCase();
    if (isEnd) this.closeElement(name);
    else {
      this.openElement(name, inside.slice(name.length));
      if (RAW.has(name)) return this.rawEnd(name, end + 1);
    }
    return end + 1;
  }

  private after(mark: string, from: number): number {
    const found = this.html.indexOf(mark, from);
    return found === -1 ? this.html.length : found + mark.length;
  }

  /** The ">" that closes a tag, quoted values skipped. */
  private tagEnd(from: number): number {
    let quote = '';
    for (let at = from; at < this.html.length; at += 1) {
      const letter = this.html[at] ?? '';
      if (quote !== '') {
        if (letter === quote) quote = '';
      } else if (letter === '"' || letter === "'") {
        if (this.html[at - 1] === '=' || this.html[at - 1] === ' ') quote = letter;
      } else if (letter === '>') return at;
    }
    return this.html.length;
  }

  /** Raw text ends at its own end tag only; a missing one swallows the rest, as in a browser. */
  private rawEnd(name: string, from: number): number {
    for (let at = this.html.indexOf('</', from); at !== -1; at = this.html.indexOf('</', at + 2)) {
      if (this.html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    }
    return this.html.length;
  }

  private openElement(name: string, attributes: string): void {
    // As in a browser: a block element ends the paragraph before it, a hidden one included.
    if ((PARAGRAPHS.has(name) || LINES.has(name)) && name !== 'br' && this.open.at(-1)?.name === 'p')
      this.closeElement('p');
    this.breakFor(name);
    if (name === 'td' || name === 'th') this.spaceDue = true;
    if (VOID.has(name) || this.open.length >= DEEPEST) return;
    const hides = UNREAD.has(name) || isHidden(attributes);
    const quotes = name === 'blockquote';
    this.open.push({ name, hides, quotes });
    if (hides) this.hidden += 1;
    if (quotes) this.quoted += 1;
  }

  private closeElement(name: string): void {
    this.breakFor(name);
    // Only the nearest few: a stray end tag must not cost a walk through a hostile stack each time.
    const lowest = Math.max(0, this.open.length - 12);
    for (let index = this.open.length - 1; index >= lowest; index -= 1) {
      if (this.open[index]?.name !== name) continue;
      for (const closed of this.open.splice(index)) {
        if (closed.hides) this.hidden -= 1;
        if (closed.quotes) this.quoted -= 1;
      }
      return;
    }
  }

  private breakFor(name: string): void {
    if (this.hidden > 0) return;
    const wanted = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
    // Two <br> make a paragraph, nested blocks do not.
    const missing = name === 'br' ? Math.min(1, 2 - this.lineBreaks) : wanted - this.lineBreaks;
    for (let count = 0; count < missing; count += 1) this.parts.push('\n');
    this.lineBreaks += Math.max(0, missing);
    if (missing > 0) this.spaceDue = false;
  }

  private text(raw: string): void {
    if (this.hidden > 0) return;
    const text = decode(raw).replaceAll(/[ \t\r\n\f]+/gu, ' ');
    const trimmed = text.startsWith(' ') ? text.slice(1) : text;
    if (trimmed !== text) this.spaceDue = true;
    if (trimmed === '') return;
    if (this.lineBreaks > 0) this.parts.push(this.quoted > 0 ? '> ' : '');
    else if (this.spaceDue) this.parts.push(' ');
    const endsInSpace = trimmed.endsWith(' ');
    this.parts.push(endsInSpace ? trimmed.slice(0, -1) : trimmed);
    this.spaceDue = endsInSpace;
    this.lineBreaks = 0;
  }
}

/** Whether an element's own attributes hide it. */
function isHidden(attributes: string): boolean {
  if (attributes === '' || attributes === '/') return false;
  const short = attributes.slice(0, 4000);
  if (/(?:^|\s)hidden(?:[\s=/]|$)/iu.test(short)) return true;
  const style = /\sstyle\s{0,9}=\s{0,9}(?:"([^"]{0,3000})|'([^']{0,3000})|([^\s"'>]{1,3000}))/iu.exec(short);
  const css = decode(style?.[1] ?? style?.[2] ?? style?.[3] ?? '')
    .toLowerCase()
    .replaceAll(/\s/gu, '');
  return /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|font-size:0(?:\.0+)?(?:px|pt|em|rem|%)?(?:!important)?(?:;|$)|opacity:0(?:\.0+)?(?:!important)?(?:;|$)|mso-hide:all)/u.test(
    css,
  );
}

/** Decodes the entities that mails use. An unknown one stays as written. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
