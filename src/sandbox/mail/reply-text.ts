/** What a person wrote in a reply, without the history that their mail program put below it. */

/** The line that every mail of the help desk begins with; a quoted one has signs before it. */
const DELIMITER_LINE = /^[>\s]*##-.{0,200}-##\s*$/;
const HISTORY_LINES = [
  DELIMITER_LINE,
  /^\s*-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|oryginalna wiadomość|originalmeddelande|mensagem original|oprindelig meddelelse|původní zpráva)\s*-{2,}\s*$/i,
  /^_{20,}\s*$/,
];
/** How mail programs begin the line "On …, … wrote:", which they often wrap. */
const ATTRIBUTION_BEGIN = /^\s*(On|Am|Le|El|Il|Op|W dniu|Dnia|Den|Em|Dne|Pe|Στις|Ha scritto)\s/i;

/** The reply's own text: cut at the delimiter or an "original message" line, and without a quotation at the end. */
export function replyText(text: string): string {
  const lines = text.split('\n');
  const cut = lines.findIndex((line) => HISTORY_LINES.some((pattern) => pattern.test(line)));
  const kept = cut === -1 ? lines : lines.slice(0, cut);
  return withoutQuotedEnd(kept, cut !== -1)
    .join('\n')
    .trim();
}

function withoutQuotedEnd(lines: string[], historyFollowed: boolean): string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('>')) + 1;
  const quoted = lines.slice(end).some((line) => line.trimStart().startsWith('>'));
  if (!quoted && !historyFollowed) return lines;
  return lines.slice(0, end - attributionLines(lines[end - 2] ?? '', lines[end - 1] ?? ''));
}

function attributionLines(before: string, last: string): 0 | 1 | 2 {
  if (!last.trimEnd().endsWith(':') || last.length > 300) return 0;
  if (ATTRIBUTION_BEGIN.test(last)) return 1;
  if (ATTRIBUTION_BEGIN.test(before)) return 2;
  return /[\d<@]/.test(last) ? 1 : 0;
}

const HTML_HISTORY = [
  /##-[^<]{0,200}-##/,
  /<div[^>]{0,200}class="?[^">]{0,100}gmail_quote/i,
  /<blockquote[^>]{0,200}type="?cite/i,
  /<div[^>]{0,200}id="?(divRplyFwdMsg|appendonsend)/i,
];

/** The reply's own HTML. It may end inside open elements: clean it afterwards. */
export function replyHtml(html: string): string {
  const cuts = HTML_HISTORY.map((pattern) => html.search(pattern)).filter((index) => index >= 0);
  return cuts.length === 0 ? html : html.slice(0, Math.min(...cuts));
}
