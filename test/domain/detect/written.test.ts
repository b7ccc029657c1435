import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import { writtenRanges } from '../../../src/domain/detect/written.ts';
import { FORWARDS, HEADER_BLOCKS, PROGRAM_LINES, REPLY_HEADERS } from './mail-programs.ts';
import { kindsOf } from './says.ts';

const lexicon = await loadLexicon();

/** The stretches that count as written. */
const written = (body: string, subject = '') =>
  writtenRanges(body, lexicon.quoteMarks, subject).map(({ start, end }) => body.slice(start, end));
const quoted = (text: string) => text.replaceAll(/^/gmu, '> ');

describe('what the writer did not write does not count', () => {
  it.each([
    ['quoted lines', 'Thanks for the answer.\n> Please delete my data.'],
    ['a reply header', 'Thanks!\n\nOn Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\nPlease delete my data.'],
    [
      'a reply header over two lines',
      'Thanks!\n\nOn Mon, 2 Mar 2026 at 10:12, Ada Example\n<ada@example.com> wrote:\nPlease delete my data.',
    ],
    ['a German reply header', 'Danke!\n\nAm 02.03.26 um 10:12 schrieb Ada Beispiel:\nBitte löschen Sie meine Daten.'],
    ['an Outlook block', 'Thanks!\n\nFrom: Ada\nSent: Monday\nTo: Support\nSubject: hello\n\nPlease delete my data.'],
    [
      'a German Outlook block',
      'Danke!\n\nVon: Ada\nGesendet: Montag\nAn: Support\nBetreff: Hallo\n\nBitte löschen Sie meine Daten.',
    ],
    ['an original message', 'Thanks!\n-----Original Message-----\nPlease delete my data.'],
    [
      'the line above which to reply',
      'Thanks!\n##- Please type your reply above this line -##\nPlease delete my data.',
    ],
    ['a signature', 'My printer is broken.\n-- \nAda Example\nPlease delete my data.'],
    [
      'a disclaimer',
      'My printer is broken.\n\nIf you received this e-mail in error, please delete it and all my data in it.',
    ],
    ['an unsubscribe footer', 'Our offers of the week.\n\nTo unsubscribe from this newsletter, click here.'],
    [
      'a German unsubscribe footer',
      'Unsere Angebote.\n\nWenn Sie keinen Newsletter mehr möchten, können Sie sich hier vom Newsletter abmelden.',
    ],
    [
      'the rights in a privacy footer',
      'My printer is broken.\n\nYou have the right to access, rectification and erasure of your personal data under Art. 15 to 17 GDPR.',
    ],
  ])('%s', (_name, body) => {
    expect(kindsOf(body, lexicon)).toEqual([]);
  });
});

describe('what the writer did write counts', () => {
  it.each([
    [
      'above a quotation',
      'Please delete my data.\n\nOn Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\n> Hello',
    ],
    ['between quoted lines', '> What can we do for you?\nPlease delete my data.\n> Regards'],
    ['a sentence that begins like a reply header', 'On Monday I wrote to you: please delete my data.'],
    ['a forwarded mail with nothing above it', '---------- Forwarded message ----------\nPlease delete my data.'],
    ['a contact form', 'Name: Ada\nSubject: data\nMessage: Please delete my data.'],
    ['below a dashed line', '--\nPlease delete my data.'],
    ['above a phone’s own line', 'Please delete my data.\nSent from my phone'],
    ['broken over lines', 'Please delete\nmy personal\ndata.'],
  ])('%s', (_name, body) => {
    expect(kindsOf(body, lexicon)).toEqual(['deletion']);
  });
});

describe.each([...REPLY_HEADERS, ...HEADER_BLOCKS])('a reply with %s in %s', (_program, _language, header) => {
  it('is what stands above the earlier mail, whether that is marked or not', () => {
    expect(written(`Mine.\n\n${header}\n\nTheirs.\n\nMore of theirs.`)).toEqual(['Mine.']);
    expect(written(`Mine.\n\n${header}\n${quoted('Theirs.\n\nMore of theirs.')}\n`)).toEqual(['Mine.']);
    expect(written(`Mine.\n-- \nAda\n\n${header}\n${quoted('Theirs.')}\n`)).toEqual(['Mine.']);
    expect(written(`Mine.\r\n\r\n${header.replaceAll('\n', '\r\n')}\r\nTheirs.`)).toEqual(['Mine.\r']);
  });

  it('is what stands below the earlier mail', () => {
    expect(written(`${header}\n\n${quoted('Theirs.\n\nMore of theirs.')}\n\nMine.`)).toEqual(['Mine.']);
    expect(written(`Hello,\n\n${header}\n${quoted('Theirs.')}\n\nMine.`)).toEqual(['Hello,', 'Mine.']);
  });

  it('is what stands between its lines', () => {
    expect(written(`${header}\n> Theirs.\nMine.\n> Theirs.\nMine too.\n> Theirs.`)).toEqual(['Mine.', 'Mine too.']);
  });

  it('is all of it, if nothing is above and nothing marked', () => {
    expect(written(`${header}\nAll there is.`).join()).toContain('All there is.');
  });
});

describe.each(FORWARDS)('a mail passed on with %s in %s', (_program, _language, above) => {
  const mail = `${above}\n\nTheirs.`;
  const marked = mail.replace(/\n\nFrom:.*$/su, (rest) => quoted(rest).replace('> \n> \n', '\n\n'));

  it.each(['', 'FYI\n\n', 'Zur Info, bitte bearbeiten.\n\n', 'FYI\n-- \nBob Example\nExample Ltd\n\n'])(
    'is read below %j',
    (note) => {
      expect(written(note + mail).join()).toContain('Theirs.');
      expect(written(note + marked).join()).toContain('Theirs.');
    },
  );

  it('is not read below a letter', () => {
    const letter = 'You sent me the mail below although I have never been a customer of yours.';
    expect(written(`${letter}\n\n${mail}`)).toEqual([letter]);
    expect(written(`${letter}\n\n${marked}`)).toEqual([letter]);
  });

  it('is read without the mail that it answers', () => {
    const all = written(`FYI\n\n${mail}\n\nOn Sun, 1 Mar 2026 at 10:12, Bob <bob@example.com> wrote:\nEarlier.`).join();
    expect(all).toContain('Theirs.');
    expect(all).not.toContain('Earlier.');
  });
});

describe('a mail that Outlook passes on', () => {
  const below = 'Von: Ada\nGesendet: Montag, 2. März 2026 10:12\nAn: Support\nBetreff: Hallo\n\nTheirs.';

  it.each(['WG: Hallo', 'FW: Hallo', 'Fwd: Hallo', 'TR : Bonjour', 'RV: Hola', '转发：你好'])(
    'is known by its subject: %s',
    (subject) => {
      expect(written(`Zur Info\n\n${below}`, subject).join()).toContain('Theirs.');
    },
  );

  it.each(['Zur Info', 'FYI', 'Pour information', 'Para su información', 'Do informacji', 'Zur Kenntnis, Gruß Bob'])(
    'is known by the line above it: %s',
    (note) => {
      expect(written(`${note}\n\n${below}`).join()).toContain('Theirs.');
    },
  );

  it.each(['Thanks for the info!', 'Danke für die Info', 'Info fehlt noch.', 'Danke!'])(
    'is not one below an answer: %s',
    (note) => {
      expect(written(`${note}\n\n${below}`)).toEqual([note]);
    },
  );

  it.each(['AW: Hallo', 'Re: Fwd: Hallo', 'Hallo', '', 'Frage: wie geht es'])('is not one: %j', (subject) => {
    expect(written(`Danke!\n\n${below}`, subject)).toEqual(['Danke!']);
  });
});

describe('what looks like a mail program’s line and is the writer’s', () => {
  it.each([
    [
      'a contact form with a message',
      'New message from your website\n\nFrom: Ada\nEmail: ada@example.com\nDate: 2 March 2026\nSubject: data\nMessage: Mine.',
    ],
    [
      'a contact form with a time',
      'New message\n\nFrom: Ada <ada@example.com>\nDate: 2 March 2026 10:12\nSubject: data\nMessage: Mine.',
    ],
    [
      'a contact form with addresses of both',
      'Contact\n\nFrom: Ada <ada@example.com>\nTo: Support <support@example.com>\nDate: 2 March 2026 10:12\nSubject: data\nMessage: Mine.',
    ],
    [
      'a German contact form',
      'Neue Nachricht\n\nVon: Ada <ada@example.com>\nDatum: 2. März 2026 10:12\nBetreff: Daten\n\nNachricht:\nMine.',
    ],
    [
      'a German contact form with a name that no mail header has',
      'Neue Nachricht\n\nVon: Ada\nE-Mail: ada@example.com\nGesendet: 2. März 2026 10:12 Uhr\nBetreff: Daten\n\nMine.',
    ],
    ['a contact form of two lines', 'Website\n\nFrom: Ada <ada@example.com>\nSubject: data\n\nMessage Body:\nMine.'],
    ['a contact form that says who wrote', 'Contact form\n\nAda Example <ada@example.com> wrote:\n\nMine.'],
    [
      'a contact form that says when it was sent',
      'Contact form\n\nMessage from Ada (ada@example.com), received on 2 March 2026 at 10:12:\n\nMine.',
    ],
    [
      'the head of a letter',
      'Antrag auf Löschung\n\nAn: Beispiel GmbH\nVon: Ada Beispiel\nDatum: 2.3.2026\nBetreff: Löschung\n\nMine.',
    ],
    ['an order with its time', 'Guten Tag,\n\nBestellung vom 02.03.2026, 10:12 Uhr:\nMine.'],
    ['an account', 'Hello,\n\nI have an account under ada@example.com and want this:\nMine.'],
    ['a reminder', 'Hello,\n\nI wrote to you on 2 March 2026 at 10:12 and have had no answer, so once more:\nMine.'],
    ['a call', 'Hello,\n\nOn 2 March 2026 at 10:12 I asked you to erase this:\nMine.'],
    ['a heading between dashes', 'Hello\n\n--- My request ---\nMine.'],
    [
      'a word on what was forwarded',
      'This is what I have got from your own people.\nHere is the forwarded mail:\nMine.',
    ],
    ['a list', 'I have moved and therefore I write to you about this:\n- I forwarded my passport already\n- Mine.'],
    [
      'the line above a quotation',
      'I refer to my order of 2 March 2026 10:12\nAda <ada@example.com> wrote:\n> Theirs.\nMine.',
    ],
    ['a line after many spaces', `${' '.repeat(1000)}Mine.`],
    ['a body of nothing but a quotation', '> Hello,\n> Mine.\n> > Theirs.'],
    [
      'a reply of nothing but a quotation',
      'On Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\n>> Mine.\n>>> Theirs.',
    ],
  ])('%s', (_name, body) => {
    const all = written(body).join();
    expect(all).toContain('Mine.');
    expect(all).not.toContain('Theirs.');
  });

  it('a sentence runs over the line end of a quotation that is all there is', () => {
    expect(kindsOf('> Please delete\n> my personal\n> data.', lexicon)).toEqual(['deletion']);
  });
});

describe('lines that a program adds', () => {
  it.each(PROGRAM_LINES)('%s: %s', (_language, line) => {
    expect(written(`Mine.\n\n${line}`)).toEqual(['Mine.']);
    expect(written(`Mine.\n${line}\n\nOn 2 Mar 2026, at 10:12, Ada <ada@example.com> wrote:\n> Theirs.`)).toEqual([
      'Mine.',
    ]);
  });

  it.each([
    '##- Please type your reply above this line -##',
    '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein -##',
    '--- Reply above this line ---',
    '-----Original Message-----',
  ])('%s', (line) => {
    expect(written(`Mine.\n\n${line}\n\nTheirs.`)).toEqual(['Mine.']);
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '> ',
      '>>',
      '\n',
      '\n\n',
      '\r\n',
      '--',
      'Mine.',
      'FYI',
      ...REPLY_HEADERS.slice(0, 3).map(([, , header]) => header),
    ),
    fc.constantFrom(
      ...HEADER_BLOCKS.slice(0, 3).map(([, , block]) => block),
      ...FORWARDS.slice(0, 2).map(([, , block]) => block),
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const body = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('\n'));

  it('the stretches lie in it, in its order, and none touches another', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('', 'Fwd: x'), (text, subject) => {
        let last = -1;
        for (const { start, end } of writtenRanges(text, lexicon.quoteMarks, subject)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('something is written wherever a line has a word', () => {
    fc.assert(
      fc.property(body, (text) => {
        if (/^[\s>]*Mine\.\s*$/mu.test(text)) expect(written(text).join()).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'From: a\n',
    'From: a\n\n',
    'a: 1.1.2026 10:00 <a@example.com>\n',
    'a:\n',
    'wrote:\n',
    'On 1.1.2026 10:00 <x@example.com> wrote:\n',
    '> On 1.1.2026 10:00 <x@example.com> wrote:\n>> ',
    '---- Forwarded ----\n',
    'FYI\n---- Forwarded ----\n',
    '--\n',
    '>\n',
    '>',
    '\n',
  ])('the looks at lines grow linearly on nothing but %j', (unit) => {
    const visits = (length: number) => {
      const meter = { visits: 0 };
      writtenRanges(unit.repeat(Math.ceil(length / unit.length)), lexicon.quoteMarks, 'Fwd: x', meter);
      return meter.visits;
    };
    expect(visits(100_000)).toBeLessThan(11 * visits(10_000) + 100);
    expect(visits(100_000)).toBeLessThan(300_000);
  });
});
