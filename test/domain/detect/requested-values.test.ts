import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';

const lexicon = await loadLexicon();
const read = (body: string, subject = '') => detect({ subject, body }, lexicon).requestedValues;
const valuesIn = (body: string) => read(body).map(({ sort, text }) => [sort, text]);

/** Every value that is found, in the mail's order. */
const WANTED: Readonly<
  Record<string, readonly (readonly [body: string, ...values: [sort: string, text: string][]])[]>
> = {
  'e-mail addresses, telephone numbers and dates': [
    ['Please correct my e-mail address: it should be ada@example.org.', ['email', 'ada@example.org']],
    ['Please change my phone number to +49 30 5550100.', ['phone', '+49 30 5550100']],
    ['Please correct my telephone number: 030 5550100.', ['phone', '030 5550100']],
    ['Bitte ändern: Meine neue Telefonnummer lautet 030/5550100, danke', ['phone', '030/5550100']],
    ['Mi nuevo teléfono es 612 345 678, por favor actualizadlo.', ['phone', '612 345 678']],
    ['Please correct my date of birth in your records: it is 4 May 1981.', ['date', '4 May 1981']],
    ['Please correct my date of birth to 1981-05-04.', ['date', '1981-05-04']],
    ['Bitte berichtigen Sie mein Geburtsdatum: 04.05.1981.', ['date', '04.05.1981']],
    ['Bitte berichtigen Sie mein Geburtsdatum, richtig ist der 4. Mai 1981.', ['date', '4. Mai 1981']],
  ],
  'names in many languages': [
    ["Please correct my name, it's O'Brien.", ['name', "O'Brien"]],
    ["My name is misspelt in your records. It's O'Brien.", ['name', "O'Brien"]],
    ['Please correct my name to "Zoë Müller".', ['name', 'Zoë Müller']],
    ['Bitte ändern Sie meinen Namen von Meier in Weber.', ['name', 'Weber']],
    ['Bitte berichtigen Sie meinen Namen, er lautet von Trapp, nicht Trapp.', ['name', 'von Trapp']],
    ['Veuillez corriger mon nom : Lefèvre au lieu de Lefevre.', ['name', 'Lefèvre']],
    ['Por favor, corrijan mi apellido, es Núñez.', ['name', 'Núñez']],
    ['Por favor corrijan mi apellido: es Núñez, no Nunez.', ['name', 'Núñez']],
    ["Vi prego di correggere il mio cognome: è D'Amico, non Damico.", ['name', "D'Amico"]],
    ['Por favor corrijam o meu nome: é João Conceição.', ['name', 'João Conceição']],
    ['Proszę o zmianę mojego nazwiska na Wójcik.', ['name', 'Wójcik']],
    ['Prosím opravte mé jméno z Novak na Novák.', ['name', 'Novák']],
    ['Wilt u mijn naam corrigeren van Jansen naar Janssen?', ['name', 'Janssen']],
    ['Vänligen rätta mitt namn: det stavas Åkesson, inte Akesson.', ['name', 'Åkesson']],
    ['Пожалуйста, исправьте мою фамилию с Петров на Петрова.', ['name', 'Петрова']],
    ['Παρακαλώ διορθώστε το επώνυμό μου σε Παπαδοπούλου.', ['name', 'Παπαδοπούλου']],
    ['Lütfen soyadımı Yılmaz olarak düzeltin.', ['name', 'Yılmaz']],
    ['يرجى تصحيح اسمي إلى محمد علي', ['name', 'محمد علي']],
    ['请把我的名字改成王小明', ['name', '王小明']],
    ['名前を「山田花子」に訂正してください。', ['name', '山田花子']],
    ['私の名前を山田花子に訂正してください。', ['name', '山田花子']],
    ['제 이름을 김영희로 정정해 주세요.', ['name', '김영희']],
  ],
  'postal addresses, to their end and no farther': [
    [
      'Please correct my address:5 Example Road, London N1 9GU. Thanks, Ada',
      ['address', '5 Example Road, London N1 9GU'],
    ],
    [
      'Please update my address. My new address is 5 Example Road, London N1 9GU, please update it by Monday.',
      ['address', '5 Example Road, London N1 9GU'],
    ],
    [
      'Please correct my address to:\n5 Example Road\nLondon N1 9GU\n\nKind regards\nAda',
      ['address', '5 Example Road\nLondon N1 9GU'],
    ],
    [
      'Bitte ändern Sie meine Adresse. Ich wohne jetzt in der Bahnhofstr. 5, 10115 Berlin.',
      ['address', 'Bahnhofstr. 5, 10115 Berlin'],
    ],
    [
      'Veuillez rectifier mon adresse : 12 rue de la Paix, 75002 Paris. Merci',
      ['address', '12 rue de la Paix, 75002 Paris'],
    ],
    ['Proszę zaktualizować mój adres w Państwa ewidencji: ul. Nowa 1.', ['address', 'ul. Nowa 1']],
    ['请更正我的地址，新地址是北京市朝阳区建国路88号。', ['address', '北京市朝阳区建国路88号']],
  ],
  'the new one only, where the old one is named too': [
    ['Please change my e-mail from old@example.com to new@example.com.', ['email', 'new@example.com']],
    ['Please change my e-mail old@example.com to new@example.com.', ['email', 'new@example.com']],
    [
      'Please correct my e-mail address. It currently is old@example.com but it needs to be changed to new@example.com.',
      ['email', 'new@example.com'],
    ],
    ['Please correct my e-mail address: not old@example.com but new@example.com', ['email', 'new@example.com']],
    ['My e-mail old@example.com is wrong, please correct it to new@example.com', ['email', 'new@example.com']],
    ['Bitte ändern Sie meine E-Mail-Adresse statt alt@example.com: neu@example.com', ['email', 'neu@example.com']],
    ['Please correct my date of birth from 4 May 1981 to 5 May 1981.', ['date', '5 May 1981']],
    ['Please rectify my birth date: 04/05/1981 instead of 05/04/1981', ['date', '04/05/1981']],
    [
      'Bitte berichtigen Sie mein Geburtsdatum. Richtig ist der 12.11.1974, gespeichert ist der 11.12.1974.',
      ['date', '12.11.1974'],
    ],
    ['Please correct my name. It is not Olafsdottir but Ólafsdóttir.', ['name', 'Ólafsdóttir']],
    ['私の名前を訂正してください。「山田華子」ではなく「山田花子」です。', ['name', '山田花子']],
  ],
  'several at once, by their labels': [
    [
      'Please correct my data:\nName: Zoë Müller\nE-mail: zoe@example.org\nPhone: 030 5550100',
      ['name', 'Zoë Müller'],
      ['email', 'zoe@example.org'],
      ['phone', '030 5550100'],
    ],
  ],
};

/** Nothing in them is asked to be written. */
const NONE = [
  ['a signature', 'Please correct my date of birth.\n\n-- \nAda Example\nPhone +49 30 5550100\nada@example.com'],
  [
    'a signature without dashes',
    'Please correct my date of birth.\nAda Example\nPhone +49 30 5550100\nada@example.com',
  ],
  ['a name below', 'Please correct my name. Kind regards, Ada Example'],
  [
    'the mail that it answers',
    'Please correct my date of birth.\n\nOn Mon, 2 Mar 2026 at 10:00, Support <support@jxsupport.com> wrote:\n> Born 4 May 1981?',
  ],
  ['a customer number', 'Please correct my phone number. My customer number is 12345678'],
  ['a number of an account', 'Please correct my e-mail address. My IBAN is DE89 3704 0044 0532 0130 00.'],
  ['a day until when', 'Please correct my name by 2 March 2026.'],
  ['a day of a letter', 'Please correct my personal data. I wrote to you on 2 March 2026.'],
  ['somebody to write to', 'Please correct my date of birth. Write to Anna Smith or to anna@example.com.'],
  ['a place', 'Please correct my name in the London office.'],
  ['words with capitals', 'Bitte korrigieren Sie meinen Namen in Ihrer Datenbank und auf Rechnungen.'],
  ['an article before a noun', 'Mein Name ist auf der Website falsch geschrieben, bitte korrigieren.'],
  ['shouting', 'PLEASE CORRECT MY NAME IT IS WRONG IN ALL RECORDS'],
  ['what stands there now', 'Bitte berichtigen Sie meinen Namen. Auf der Rechnung steht Müllner statt Millner.'],
  ['another request', 'Please delete my data. My address is ada@example.org.'],
  ['no request', 'Call me on +49 30 5550100 about the printer.'],
] as const;

describe('what a correction wants to be written', () => {
  for (const [what, mails] of Object.entries(WANTED)) {
    describe(what, () => {
      it.each(mails.map(([body, ...values]) => ({ body, values })))('$body', ({ body, values }) => {
        expect(valuesIn(body)).toEqual(values);
      });
    });
  }

  it.each(NONE)('is not taken from %s', (_what, body) => {
    expect(valuesIn(body)).toEqual([]);
  });

  it('says where it stands, in the subject as well', () => {
    const body = 'Please correct my e-mail address: it should be ada@example.org.';
    expect(read(body)).toEqual([{ sort: 'email', text: 'ada@example.org', field: 'body', start: 47, end: 62 }]);
    expect(read('Thanks, Ada', 'Please correct my name to Zoë Müller')).toEqual([
      { sort: 'name', text: 'Zoë Müller', field: 'subject', start: 26, end: 36 },
    ]);
  });

  it('names a value once, and at most six', () => {
    expect(valuesIn('Please correct my e-mail to a@example.org. My e-mail is a@example.org.')).toHaveLength(1);
    const many = Array.from(
      { length: 12 },
      (_, index) => `Please correct my e-mail address to ada${index}@example.org.`,
    );
    expect(valuesIn(many.join('\n'))).toHaveLength(6);
  });

  it('always stands in what the writer wrote, at its place', () => {
    const piece = fc.constantFrom(
      'Please correct my name',
      'my new e-mail is',
      'Zoë Müller',
      "O'Brien",
      'ada@example.org',
      '+49 30 5550100',
      '4 May 1981',
      '5 Example Road, London',
      'not',
      'from',
      'to',
      'statt',
      ': ',
      '. ',
      '"',
      '\n',
      '\n> ',
      '王小明',
      '改成',
      '「',
      '」',
      'e\u0301',
      '😀',
      '\uD83D',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const body = `Please correct my data ${pieces.join(' ')}`;
        for (const { text, start, end } of read(body)) {
          expect(body.slice(start, end)).toBe(text);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          expect(text).not.toContain('>');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the work of looking for values is bounded', () => {
  /** Visits to words apart, every character that a pattern is tried on is counted. */
  const characters = (body: string) => {
    const [all, without] = [{ visits: 0 }, { visits: 0 }];
    detect({ subject: '', body }, lexicon, all);
    detect({ subject: '', body: body.replaceAll(/correct|name/gu, 'xxxxxxx') }, lexicon, without);
    return all.visits - without.visits;
  };

  it.each([
    'Please correct my name. ',
    'Please correct my name to Ada Bo ',
    'correct my name a.a.a.a.a.a@ ',
    'correct my name 1 1 1 1 1 1 1 1 ',
    'correct my name "“«„ ',
    'correct my name: Label: Label: ',
    `correct my name ${'a'.repeat(3000)} `,
  ])('on a mail of nothing but %j', (unit) => {
    const mail = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    const [short, long] = [characters(mail(30_000)), characters(mail(90_000))];
    expect(long - short).toBeLessThan(4 * 90_000);
  });
});
