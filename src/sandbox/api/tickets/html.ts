/**
 * HTML of comments: made from plain text, cleaned as Zendesk cleans it, and turned into the plain text of `body`.
 * Mail is hostile input, so everything here reads its text once from front to end.
 */

const DROPPED_WITH_CONTENT = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'math', 'title']);
const DROPPED = new Set(['html', 'head', 'body', 'meta', 'link', 'base', 'input', 'button', 'textarea', 'select']);
const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'alt',
  'title',
  'style',
  'class',
  'dir',
  'width',
  'height',
  'colspan',
  'rowspan',
]);
const BREAKING = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'ul',
  'ol',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
]);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

interface Piece {
  kind: 'text' | 'tag';
  source: string;
  /** Of a tag: its name in lower case, without the slash of a closing one. */
  name: string;
  closing: boolean;
}

/** The HTML that Zendesk makes of a comment's plain text. */
export function htmlOfText(text: string): string {
  const paragraphs = text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => `<p dir="auto">${escapeHtml(paragraph).replaceAll(/\r?\n/g, '<br>')}</p>`);
  return `<div class="zd-comment" dir="auto">${paragraphs.join('')}</div>`;
}

/** The plain text of HTML, as `body` gives it: what CSS hides is in it. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  for (const piece of visiblePieces(html)) {
    if (piece.kind === 'text') parts.push(decodeEntities(piece.source.replaceAll(/\s+/g, ' ')));
    else if (BREAKING.has(piece.name)) parts.push('\n');
  }
  const lines = parts.join('').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** HTML without scripts, frames, forms, event handlers and script links. */
export function cleanHtml(html: string): string {
  const parts: string[] = [];
  for (const piece of visiblePieces(html)) {
    if (piece.kind === 'text') parts.push(piece.source.replaceAll('<', '&lt;'));
    else if (!DROPPED.has(piece.name)) parts.push(cleanTag(piece));
  }
  return parts.join('');
}

/** A text made safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The pieces in order, without the elements that go together with their content. */
function* visiblePieces(html: string): Generator<Piece> {
  let inside: string | null = null;
  for (const piece of pieces(html)) {
    if (inside !== null) {
      if (piece.kind === 'tag' && piece.closing && piece.name === inside) inside = null;
    } else if (piece.kind === 'tag' && DROPPED_WITH_CONTENT.has(piece.name)) {
      if (!piece.closing && !piece.source.endsWith('/>')) inside = piece.name;
    } else {
      yield piece;
    }
  }
}

function* pieces(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : html.startsWith('<!--', open) ? commentEnd(html, open) : html.indexOf('>', open);
    if (close < 0) {
      yield { kind: 'text', source: html.slice(at), name: '', closing: false };
      return;
    }
    if (open > at) yield { kind: 'text', source: html.slice(at, open), name: '', closing: false };
    const source = html.slice(open, close + 1);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(source)?.[1]?.toLowerCase();
    if (name !== undefined) yield { kind: 'tag', source, name, closing: source.startsWith('</') };
    else if (!/^<[!?/]/.test(source)) yield { kind: 'text', source, name: '', closing: false };
    at = close + 1;
  }
}

function commentEnd(html: string, open: number): number {
  const end = html.indexOf('-->', open + 4);
  return end < 0 ? html.length - 1 : end + 2;
}

function cleanTag(piece: Piece): string {
  if (piece.closing) return `</${piece.name}>`;
  const attributes: string[] = [];
  for (const match of piece.source.matchAll(/\s([a-z-]{1,20})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = decodeEntities(match[2] ?? match[3] ?? match[4] ?? '');
    if (!KEPT_ATTRIBUTES.has(name)) continue;
    if ((name === 'href' || name === 'src') && !isHarmlessLink(value)) continue;
    attributes.push(` ${name}="${escapeHtml(value)}"`);
  }
  return `<${piece.name}${attributes.join('')}>`;
}

function isHarmlessLink(link: string): boolean {
  return /^(https?:|mailto:|tel:|cid:|\/|#|data:image\/(png|jpeg|gif);)/i.test(link.trim());
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? whole;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
