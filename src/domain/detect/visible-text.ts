import { isIndented, isSeen, type Look, PLAIN_LOOK, styleOf } from './inline-style.ts';
import type { Meter } from './mentions.ts';

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
const PARAGRAPHS = new Set([
  'p',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'ul',
  'ol',
  'dl',
  'pre',
  'hr',
]);
const LINES = new Set([
  'br',
  'div',
  'li',
  'tr',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'center',
  'form',
  'fieldset',
  'figure',
  'figcaption',
  'caption',
  'dt',
  'dd',
  'address',
]);
/** An end tag reaches no element outside of the table cell or the like that it stands in. */
const SCOPES = new Set(['html', 'table', 'td', 'th', 'caption', 'template', 'object', 'marquee']);
/** Inline elements that end where their end tag is, even inside of another block. */
const FORMATTING = new Set('a,b,big,code,em,font,i,nobr,s,small,strike,strong,tt,u'.split(','));
/** A browser puts into the body what comes after these end tags. */
const NEVER_CLOSED = new Set(['html', 'body']);
/** What may stand in the head. Anything else ends it. */
const OF_HEAD = new Set('base,basefont,bgsound,link,meta,title,style,script,noscript,template'.split(','));
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
const LOOKED_AT = new Set(['style', 'hidden', 'color', 'size', 'bgcolor', 'background']);
/** More signs of a quotation are not written before a line. */
const DEEPEST_QUOTATION = 5;

type Open = { name: string; isHidden: boolean; quotes: boolean; look: Look; isClosed: boolean };

/**
 * What a person reads of an HTML mail, as plain text: no scripts, styles or comments, nothing that inline styles or the `hidden`
 * attribute hide; block elements break lines, a `blockquote` of a reply is marked with `>` as in plain mail. String work only,
 * linear in the length, never throws. Style sheets are not applied: what only they hide stays.
 * @param meter counts the steps, for tests
 */
export function visibleText(html: string, meter: Meter = { visits: 0 }): string {
  return new Reader(html, meter).read();
}

class Reader {
  private readonly html: string;
  private readonly meter: Meter;
  private readonly parts: string[] = [];
  private readonly open: Open[] = [];
  /** Where in `open` the elements of a name are, and those that end tags do not reach beyond. */
  private readonly places = new Map<string, number[]>();
  private readonly blocks: number[] = [];
  private readonly scopes: number[] = [];
  private hidden = 0;
  private quoted = 0;
  private lineBreaks = 2;
  private spaceDue = false;

  constructor(html: string, meter: Meter) {
    this.html = html;
    this.meter = meter;
  }

  read(): string {
    let at = 0;
    while (at < this.html.length) {
      this.meter.visits += 1;
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

  private get look(): Look {
    return this.open.at(-1)?.look ?? PLAIN_LOOK;
  }

  /** Reads what begins with "<" and says where to go on. */
  private markup(tag: number): number {
    const next = this.html[tag + 1] ?? '';
    // "<!-->" is a whole comment.
    if (this.html.startsWith('<!--', tag)) return this.after('-->', tag + 2);
    if (next === '!' || next === '?') return this.after('>', tag + 2);
    const isEnd = next === '/';
    const nameStart = tag + (isEnd ? 2 : 1);
    if (!/[a-z]/iu.test(this.html[nameStart] ?? '')) {
      this.text('<');
      return tag + 1;
    }
    const nameEnd = this.endOf(/[^\s/>]*/y, nameStart);
    const name = this.html.slice(nameStart, nameEnd).toLowerCase();
    const { attributes, end } = this.readAttributes(nameEnd);
    if (isEnd) this.closeElement(name);
    else {
      const isWhole = name === 'svg' && this.html[end - 2] === '/';
      if (!isWhole) this.openElement(name, attributes);
      if (RAW.has(name)) return this.rawEnd(name, end);
    }
    return end;
  }

  private after(mark: string, from: number): number {
    const found = this.html.indexOf(mark, from);
    return found === -1 ? this.html.length : found + mark.length;
  }

  private endOf(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    pattern.test(this.html);
    return pattern.lastIndex;
  }

  /** The attributes of a tag, decoded, the first of each name; and where the tag ends. As in a browser, a ">" in quotes ends none. */
  private readAttributes(from: number): { attributes: Map<string, string>; end: number } {
    const attributes = new Map<string, string>();
    let at = from;
    for (;;) {
      this.meter.visits += 1;
      at = this.endOf(/[\s/]*/y, at);
      if (at >= this.html.length || this.html[at] === '>') return { attributes, end: at + 1 };
      const nameEnd = this.endOf(/=?[^\s/>=]*/y, at);
      const name = this.html.slice(at, nameEnd).toLowerCase();
      at = this.endOf(/\s*/y, nameEnd);
      let value = '';
      if (this.html[at] === '=') {
        const start = this.endOf(/\s*/y, at + 1);
        const quote = this.html[start];
        const isQuoted = quote === '"' || quote === "'";
        const valueEnd = isQuoted ? this.after(quote, start + 1) : this.endOf(/[^\s>]*/y, start);
        value = isQuoted ? this.html.slice(start + 1, valueEnd - 1) : this.html.slice(start, valueEnd);
        at = valueEnd;
      }
      if (LOOKED_AT.has(name) && !attributes.has(name)) attributes.set(name, decode(value));
    }
  }

  /** Raw text ends at its own end tag only; a missing one swallows the rest, as in a browser. */
  private rawEnd(name: string, from: number): number {
    for (let at = this.html.indexOf('</', from); at !== -1; at = this.html.indexOf('</', at + 2)) {
      this.meter.visits += 1;
      if (this.html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    }
    return this.html.length;
  }

  private openElement(name: string, attributes: Map<string, string>): void {
    if (this.open.at(-1)?.name === 'head' && !OF_HEAD.has(name)) this.closeElement('head');
    this.closeBefore(name);
    this.breakFor(name);
    if (name === 'td' || name === 'th') this.spaceDue = true;
    if (VOID.has(name)) return;
    const { isHidden, look } = styleOf(name, attributes, this.look);
    const element = {
      name,
      isHidden: isHidden || UNREAD.has(name),
      quotes: name === 'blockquote' && !isIndented(attributes),
      look,
      isClosed: false,
    };
    const place = this.open.push(element) - 1;
    const places = this.places.get(name);
    if (places === undefined) this.places.set(name, [place]);
    else places.push(place);
    if (isBlock(name) || SCOPES.has(name)) this.blocks.push(place);
    if (SCOPES.has(name)) this.scopes.push(place);
    if (element.isHidden) this.hidden += 1;
    if (element.quotes) this.quoted += 1;
  }

  /** As in a browser: what needs no end tag ends where the next of its kind begins, a hidden one included. */
  private closeBefore(name: string): void {
    const scope = this.scopes.at(-1) ?? -1;
    if (isBlock(name) || name === 'hr') this.closeLast(['p'], scope);
    if (name === 'li') this.closeLast(['li'], Math.max(scope, this.lastOf('ul'), this.lastOf('ol')));
    if (name === 'td' || name === 'th') this.closeLast(['td', 'th'], Math.max(this.lastOf('tr'), this.lastOf('table')));
    if (name === 'tr') this.closeLast(['tr'], this.lastOf('table'));
  }

  private closeLast(names: readonly string[], within: number): void {
    const place = Math.max(...names.map((name) => this.lastOf(name)));
    if (place > within) this.closeFrom(place);
  }

  private lastOf(name: string): number {
    return this.places.get(name)?.at(-1) ?? -1;
  }

  private closeElement(name: string): void {
    this.breakFor(name);
    const place = this.lastOf(name);
    if (place === -1 || NEVER_CLOSED.has(name)) return;
    const isOfTable = SCOPES.has(name) || name === 'tr';
    const wall = isOfTable ? this.lastOf('table') : (isBlock(name) ? this.scopes : this.blocks).at(-1);
    if (place >= (wall ?? -1)) this.closeFrom(place);
    else if (FORMATTING.has(name)) this.close(this.open[place]);
  }

  private closeFrom(place: number): void {
    while (this.open.length > place || this.open.at(-1)?.isClosed) {
      this.meter.visits += 1;
      this.close(this.open.at(-1));
      this.open.pop();
      for (const walls of [this.blocks, this.scopes]) if (walls.at(-1) === this.open.length) walls.pop();
    }
  }

  private close(element: Open | undefined): void {
    if (element === undefined || element.isClosed) return;
    element.isClosed = true;
    this.places.get(element.name)?.pop();
    if (element.isHidden) this.hidden -= 1;
    if (element.quotes) this.quoted -= 1;
  }

  private breakFor(name: string): void {
    if (this.hidden > 0) return;
    // Two <br> make a paragraph, nested blocks do not.
    if (name === 'br') this.breakLines(Math.min(2, this.lineBreaks + 1));
    else this.breakLines(PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0);
  }

  private breakLines(wanted: number): void {
    for (; this.lineBreaks < wanted; this.lineBreaks += 1) {
      this.parts.push('\n');
      this.spaceDue = false;
    }
  }

  private text(raw: string): void {
    // Words end a head that nothing else ended.
    if (this.open.at(-1)?.name === 'head' && raw.trim() !== '') this.closeElement('head');
    const { look } = this;
    if (this.hidden > 0 || !isSeen(look)) return;
    const text = decode(raw);
    for (const [index, line] of (look.keepsLines ? text.split(/\r\n?|\n/u) : [text]).entries()) {
      if (index > 0) this.breakLines(Math.min(2, this.lineBreaks + 1));
      this.words(line);
    }
  }

  private words(line: string): void {
    const text = line.replaceAll(/[ \t\r\n\f]+/gu, ' ');
    const trimmed = text.startsWith(' ') ? text.slice(1) : text;
    if (trimmed !== text) this.spaceDue = true;
    if (trimmed === '') return;
    if (this.lineBreaks > 0)
      this.parts.push(this.quoted > 0 ? `${'>'.repeat(Math.min(this.quoted, DEEPEST_QUOTATION))} ` : '');
    else if (this.spaceDue) this.parts.push(' ');
    const endsInSpace = trimmed.endsWith(' ');
    this.parts.push(endsInSpace ? trimmed.slice(0, -1) : trimmed);
    this.spaceDue = endsInSpace;
    this.lineBreaks = 0;
  }
}

const isBlock = (name: string) => (PARAGRAPHS.has(name) || LINES.has(name)) && name !== 'br' && name !== 'hr';

/** Decodes the entities that mails use. An unknown one stays as written. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
