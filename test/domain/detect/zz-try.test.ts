import { expect, it, describe } from 'vitest';
import { loadLexicon } from '/work/main/src/domain/detect/load-lexicon.ts';
import { writtenRanges } from '/work/main/src/domain/detect/written.ts';
import { REPLY_HEADERS, HEADER_BLOCKS, FORWARDS } from '/work/main/test/domain/detect/mail-programs.ts';
const { quoteMarks } = await loadLexicon();
const written = (b: string, s = '') => writtenRanges(b, quoteMarks, s).map(({ start, end }) => b.slice(start, end)).join(' | ');
it.each([...REPLY_HEADERS, ...HEADER_BLOCKS])('%s %s %#', (_p, _l, h) => {
  expect(written(`Mine.\n\n${h}\nTheirs, more.`)).toBe('Mine.');
  expect(written(`Mine.\n\n${h}\n\n> Theirs, more.`)).toBe('Mine.');
  expect(written(`${h}\n> Theirs, more.\n\nMine.`)).toBe('Mine.');
});
it.each(FORWARDS)('fwd %s %s %#', (_p, _l, h) => {
  expect(written(`FYI\n\n${h}\n\nTheirs, more.`)).toContain('Theirs');
  expect(written(`${h}\n\nTheirs, more.`)).toContain('Theirs');
  expect(written(`I wrote more than a few words above it, as can be seen.\n\n${h}\n\nTheirs, more.`)).not.toContain('Theirs');
  const q = h.split('\n').map((l,i)=>i<1?l:`> ${l}`).join('\n');
  if (h.includes(':\n\n')) expect(written(`FYI\n\n${q}\n> \n> Theirs, more.`)).toContain('Theirs');
});
describe('own', () => {
it.each([
 ['form1','New message from your website\n\nFrom: Ada\nEmail: ada@example.com\nDate: 2 March 2026\nSubject: data\nMessage: MINE'],
 ['form2','New message from your website\n\nFrom: Ada <ada@example.com>\nDate: 2 March 2026 10:12\nSubject: data\nMessage: MINE'],
 ['form3','Neue Nachricht\n\nVon: Ada <ada@example.com>\nDatum: 2. März 2026 10:12\nBetreff: Daten\n\nNachricht:\nMINE'],
 ['form4','Neue Nachricht\n\nVon: Ada\nE-Mail: ada@example.com\nGesendet: 2. März 2026 10:12 Uhr\nBetreff: Daten\n\nMINE'],
 ['cf7','Website\n\nFrom: Ada <ada@example.com>\nSubject: data\n\nMessage Body:\nMINE'],
 ['to form','Contact\n\nFrom: Ada <ada@example.com>\nTo: Support <support@example.com>\nDate: 2 March 2026 10:12\nSubject: data\nMessage: MINE'],
 ['letter','Antrag auf Löschung\n\nAn: Beispiel GmbH\nVon: Ada Beispiel\nDatum: 2.3.2026\nBetreff: Löschung\n\nMINE'],
 ['wrote form','Contact form\n\nAda Example <ada@example.com> wrote:\n\nMINE'],
 ['form header','Contact form\n\nMessage from Ada Example (ada@example.com), received on 2 March 2026 at 10:12:\n\nMINE'],
 ['order','Guten Tag,\n\nBestellung vom 02.03.2026, 10:12 Uhr:\nMINE'],
 ['my account','Hello,\n\nI have an account under ada@example.com and want this:\nMINE'],
 ['you wrote','Hello,\n\nI wrote to you on 2 March 2026 at 10:12 and have had no answer, so once more:\nMINE'],
 ['erase','Hello,\n\nOn 2 March 2026 at 10:12 I asked you to erase this:\nMINE'],
 ['bullets','Hello, I have moved to another house and therefore I write to you:\n- I forwarded my passport copy already --\n- MINE'],
 ['my original','Hello, I have no answer from you yet, so here it is.\nMy original message:\nMINE'],
 ['weitergeleitet','Hallo liebes Team, wie am Telefon besprochen sende ich das nochmals.\nHier die weitergeleitete Mail:\nMINE'],
 ['dash heading','Hello\n\n--- My request ---\nMINE'],
 ['below','On Mon, 2 Mar 2026 at 10:12, Support <s@example.com> wrote:\n> What can we do for you?\n\nMINE'],
 ['inline','On Mon, 2 Mar 2026 at 10:12, Support <s@example.com> wrote:\n> What?\nx\n> And?\nMINE\n> bye'],
 ['forward de','Zur Info\n\nVon: Ada\nGesendet: Montag, 2. März 2026 10:12\nAn: Support\nBetreff: Hallo\n\nMINE','WG: Hallo'],
 ['all quoted','> Hello\n> MINE'],
 ['all quoted 2','>> Hello\n>> MINE\n>>> THEIRS'],
 ['all header quoted','On Mon, 2 Mar 2026 at 10:12, Support <s@example.com> wrote:\n> MINE'],
 ['reply header top, no quote','On Mon, 2 Mar 2026 at 10:12, Support <s@example.com> wrote:\nMINE'],
 ['nested forward','On Mon, 2 Mar 2026 at 10:12, Support <s@example.com> wrote:\nMINE\n\nOn Mon, 1 Mar 2026 at 10:12, Support <s@example.com> wrote:\nTHEIRS'],
 ['fwd with signature','FYI\n-- \nBob\nExample Ltd\n\n---------- Forwarded message ---------\nFrom: Ada Example <ada@example.com>\nDate: Mon, Mar 2, 2026 at 10:12 AM\nSubject: Hello\nTo: <support@example.com>\n\nMINE\n\nOn Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\n> THEIRS'],
 ['spaces', ' '.repeat(400)+'MINE'],
])('%s', (_n, b, s='') => { const w = written(b,s); expect(w).toContain('MINE'); expect(w).not.toContain('THEIRS'); });
it('linear', () => {
  for (const unit of ['From: a\n','> ','>\n','a:\n','From: a\n\n','On 1.1.2026 10:00 <x@example.com> wrote:\n','On 1.1.2026 10:00\n','\n','Fwd: a\n','---- Forwarded ----\n','> On 1.1.2026 10:00 <x@example.com> wrote:\n>> ', 'a@', '<a@', '1:', '10:10', '10.', 'a ', '-']) {
    const t = (n: number) => { const b = unit.repeat(Math.ceil(n / unit.length)); const m = {visits:0}; const s = performance.now(); writtenRanges(b, quoteMarks, 'Fwd: x', m); return [performance.now() - s, m.visits]; };
    t(1e5); console.log(JSON.stringify(unit), t(1e5), t(1e6));
  }
});
});
