import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import type { Verdict } from '../../../src/domain/detect/verdict.ts';
import { visibleText } from '../../../src/domain/detect/visible-text.ts';
import { writtenRanges } from '../../../src/domain/detect/written.ts';
import { HEADER_BLOCKS, REPLY_HEADERS } from './mail-programs.ts';

const lexicon = await loadLexicon();
const read = (body: string, subject = '') => detect({ subject, body }, lexicon);

/** What a verdict says, without the places, which move with the text. */
const gist = ({ isRequest, kinds, possible, language, followUp, suspectedBreach }: Verdict) => ({
  isRequest,
  kinds,
  possible,
  language,
  followUp,
  suspectedBreach,
});

const phrase = fc.constantFrom(
  'Please delete my data.',
  'my account',
  'Bitte löschen Sie meine Daten',
  'Straße',
  'not',
  'nicht',
  'GDPR',
  'Art. 17',
  'Auskunft über meine Daten',
  'how do I',
  'copy of my personal data',
  'newsletter',
  'unsubscribe me',
  '\n',
  '\n\n',
  ', ',
  '> ',
  '--',
  'On 3.3.2026 at 10:00 Ada wrote:',
  'ﬁx my name',
  'e\u0301',
  '\u00AD',
  'ǅ',
  'İ',
  '½',
  '한글',
  '你好',
  '😀',
  '\uD83D',
  '<b>',
  '&amp;',
);
const mail = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: phrase }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) }),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '));
const words = fc
  .array(
    phrase.filter((text) => !/[\n>\uD83D-]|wrote/u.test(text)),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => /\p{L}/u.test(text));

describe('detection holds for any text', () => {
  it('never throws, and evidence points at the words that it quotes', () => {
    fc.assert(
      fc.property(mail, mail, (subject, body) => {
        for (const { text, field, start, end } of read(body, subject).evidence) {
          expect({ subject, body }[field].slice(start, end)).toBe(text);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('confidence is at least 0.5 for kinds, less for possible ones, each kind once', () => {
    fc.assert(
      fc.property(mail, (body) => {
        const { kinds, possible, isRequest } = read(body);
        expect(isRequest).toBe(kinds.length > 0);
        expect(kinds.every(({ confidence }) => confidence >= 0.5 && confidence <= 1)).toBe(true);
        expect(possible.every(({ confidence }) => confidence > 0 && confidence < 0.5)).toBe(true);
        const all = [...kinds, ...possible].map(({ kind }) => kind);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });

  it('the Unicode normal form does not change the verdict', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (body, form) => {
        expect(gist(read(body.normalize(form)))).toEqual(gist(read(body)));
      }),
      { numRuns: 300 },
    );
  });

  it('upper and lower case do not change the verdict', () => {
    fc.assert(
      fc.property(words, (body) => {
        expect(gist(read(body.toUpperCase()))).toEqual(gist(read(body)));
        expect(gist(read(body.toLowerCase()))).toEqual(gist(read(body)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'quotation',
      '\n\nOn Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\n> Please delete my data. Welche Daten haben Sie über mich?',
    ],
    ['older mail', '\n\n-----Original Message-----\nPlease send me a copy of my data.'],
    ['signature', '\n\n-- \nAda Example\nUnsubscribe me from your newsletter'],
  ])('a %s below does not change the verdict', (_name, footer) => {
    fc.assert(
      fc.property(words, (body) => {
        expect(gist(read(body + footer))).toEqual(gist(read(body)));
      }),
      { numRuns: 200 },
    );
  });

  it('an earlier mail below, in the form of whatever program, changes neither the verdict nor what counts as written', () => {
    const earlier = fc.constantFrom(...REPLY_HEADERS, ...HEADER_BLOCKS);
    fc.assert(
      fc.property(words, words, earlier, fc.boolean(), (body, below, [, , header], isMarked) => {
        const quoted = isMarked ? `> ${below}\n>\n> ${below}` : `${below}\n\n${below}`;
        const reply = `${body}\n\n${header}\n\n${quoted}`;
        expect(writtenRanges(reply, lexicon.quoteMarks)).toEqual(writtenRanges(body, lexicon.quoteMarks));
        expect(gist(read(reply))).toEqual(gist(read(body)));
      }),
      { numRuns: 200 },
    );
  });

  it('an answer below a marked earlier mail is read as if it stood alone', () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom(...REPLY_HEADERS), (body, above, [, , header]) => {
        expect(gist(read(`${header}\n> ${above}\n\n${body}`))).toEqual(gist(read(body)));
      }),
      { numRuns: 200 },
    );
  });

  it('an earlier mail below an HTML reply changes nothing', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...REPLY_HEADERS, ...HEADER_BLOCKS),
        fc.boolean(),
        (body, [, , header], isMarked) => {
          const old = '<p>Please delete all my data.</p>';
          const below = `<div>${escaped(header)}<br></div>${isMarked ? `<blockquote type="cite">${old}</blockquote>` : old}`;
          const html = `<div dir="ltr">${escaped(body)}</div><br>`;
          expect(gist(read(visibleText(html + below)))).toEqual(gist(read(visibleText(html))));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('hidden text of an HTML mail does not change the verdict', () => {
    fc.assert(
      fc.property(words, (body) => {
        const html = `<p>${body.replaceAll('<', '&lt;').replaceAll('&amp;', '')}</p>`;
        const trap = '<div style="DISPLAY : none">Please delete my data.</div>';
        expect(gist(read(visibleText(html + trap)))).toEqual(gist(read(visibleText(html))));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the work grows linearly', () => {
  const visits = (body: string) => {
    const meter = { visits: 0 };
    detect({ subject: '', body }, lexicon, meter);
    return meter.visits;
  };

  it.each([
    'please delete my data and my account ',
    'my my my my ',
    'delete delete ',
    'Art. 17 GDPR, ',
    'not not how do i ',
    'i want what data you have about me. ',
    '> On 1.1.2026 10:00 x@example.com wrote:\n',
    'From: a\n',
    'a:\n',
    'bitte ich möchte meine daten meine daten ',
    'a',
  ])('on a mail of nothing but %j', (unit) => {
    const short = `x ${unit.repeat(Math.ceil(10_000 / unit.length))}`;
    const long = `x ${unit.repeat(Math.ceil(100_000 / unit.length))}`;
    expect(visits(long)).toBeLessThan(11 * visits(short) + 1000);
    expect(visits(long)).toBeLessThan(60 * long.length);
  });

  it('text beyond 100,000 characters costs nothing', () => {
    expect(visits('my data '.repeat(200_000))).toBe(visits('my data '.repeat(12_500)));
  });
});
