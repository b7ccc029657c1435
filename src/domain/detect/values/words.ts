import { fold } from '../fold.ts';
import { tokenise } from '../tokens.ts';
import type { RequestedValue } from '../verdict.ts';

export type ValueSort = RequestedValue['sort'];

/**
 * What a value is called, in all languages at once, for these words are much alike: `stem*`, `*ending`, `*inside*` or the whole word. Words
 * of scripts without spaces are looked for in the text. Nothing is detected by them: they only tell which values a correction is about.
 */
const CALLED: Readonly<Record<ValueSort, string>> = {
  name: `name, names, surname*, forename*, *name, *namen, nachname*, vorname*, familienname*, nom, prenom*, nombre*, apellid*, cognome*, nome,
    sobrenome*, apelid*, nume, numele*, numelui, prenume*, isem, ismi, kunjom*, ainm, sloinne*, naam, *naam, navn*, *navn, namn*, *namn,
    nimi, nime*, *nimi, *nimeni, *nimen, nev, nevem*, nevet, *nevem*, ad, adim*, isim*, ismim*, soyad*, vard*, pavard*, uzvard*, imie, imienia,
    imion, nazwisk*, jmen*, prijmen*, meno, mena, priezvisk*, ime, imen*, prezim*, priim*, имя, имени, фамили*, отчеств*, ім, імені, батьков*, прізвищ*, име, имет*,
    ονομ*, επωνυμ*, επιθετ*, اسم*, الاسم, لقب*, 姓名, 名字, 名前, 氏名, 苗字, 이름, 성명, 성함`,
  address: `address*, adres*, *adress*, anschrift*, *anschrift, domicil*, direccion*, indirizz*, enderec*, morada, indirizz, seoladh, osoit*,
    aadress*, lakcim*, cim, cime, cimem*, cimet, bydlist*, bydlisk*, адрес*, διευθυνσ*, عنوان*, العنوان, 地址, 住址, 住所, 주소`,
  email: `email*, mail*, *mail, courriel*, correo*, eposta*, sahkoposti*, epost*, почт*, пошт*, имейл*, ηλεκτρονικ*, بريد*, البريد, postalecim*,
    邮箱, 邮件, 郵箱, メール, 이메일, 메일`,
  phone: `*phone*, telef*, *telefon*, tel, mobil*, handy*, *nummerhandy, gsm, cell, cellphone, celular*, puhelin*, komork*, cep,
    телеф*, τηλεφ*, κινητ*, هاتف*, الهاتف, جوال*, الجوال, 电话, 電話, 手机, 手機, 携帯, 전화, 휴대폰, 핸드폰`,
  date: `birth*, dob, geburt*, geboren*, naissanc*, nacimient*, nacid*, nascit*, nasciment*, nascid*, naster*, twelid*, breith*, geboorte*,
    fodsel*, fodt, fodd, fodelse*, syntyma*, sunni*, szulet*, dogum*, gimim*, dzimsan*, urodz*, narozen*, naroden*, rojst*, rodenj*, rodjen*,
    рожд*, народж*, роден*, γεννησ*, ميلاد*, الميلاد, 出生, 生日, 生年月日, 생년*, 생일*, 출생*`,
};

/** Words beside a value that say whether it is wanted. */
interface LinkWords {
  /** Right before what is wanted: "it is …", "to …". */
  wanted: string;
  /** Right before what is wrong, in "from … to …". */
  from: string;
  /** Right before what is wrong; where it follows a value, that one is wanted: "…, not …". */
  not: string;
  /** The same, but "it says … instead of …" means the opposite: behind a value it proves nothing by itself. */
  instead: string;
  /** A few words before what is wrong: "my old address …". */
  old?: string;
  /** Right behind what is wanted, and behind what is wrong, in languages that say it there. */
  wantedBehind?: string;
  wrongBehind?: string;
}

/** By language, beside `newValue` and `oldValue` of its lexicon: short words that mean much else elsewhere, so that no rule may rest on them. */
const LINKS: Readonly<Record<string, LinkWords>> = {
  en: {
    wanted: "is, it's, its, be, to, into, read, reads, called, spelled, spelt, written",
    from: 'from',
    not: 'not, and not',
    instead: 'instead of, rather than',
    old: 'previous, former, outdated',
  },
  de: {
    wanted: 'ist, lautet, heiße, heißt, heißen, auf, zu, sondern',
    from: 'von, vom',
    not: 'nicht, und nicht',
    instead: 'statt, anstatt, anstelle von',
    old: 'alt, bisherige, bisheriger, frühere, früher',
  },
  fr: {
    wanted: "est, c'est, en, par, m'appelle, s'appelle, s'écrit, devient, devenir, mais",
    from: 'de',
    not: 'pas, et pas, non, et non',
    instead: 'au lieu de, à la place de',
  },
  es: {
    wanted: 'es, a, por, llamo, escribe, sino, ser',
    from: 'de',
    not: 'no, y no',
    instead: 'en lugar de, en vez de',
    old: 'antiguo, antigua, viejo, vieja, anterior',
  },
  it: {
    wanted: "è, e', in, con, chiamo, scrive, ma, bensì",
    from: 'da',
    not: 'non, e non',
    instead: 'invece di, anziché, al posto di',
    old: 'vecchio, vecchia, precedente',
  },
  pt: {
    wanted: 'é, para, por, chamo, escreve, mas, mas sim',
    from: 'de',
    not: 'não, e não',
    instead: 'em vez de, ao invés de',
    old: 'antigo, antiga, velho, velha, anterior',
  },
  ro: {
    wanted: 'este, e, în, cu, numesc, scrie, ci',
    from: 'din',
    not: 'nu, și nu',
    instead: 'în loc de',
    old: 'vechi, veche, vechea, vechiul',
  },
  mt: { wanted: 'huwa, hu, għal, jisimni', from: 'minn', not: 'mhux, u mhux', instead: 'minflok' },
  ga: { wanted: 'is, go, go dtí, ná', from: 'ó', not: 'ní', instead: 'in ionad, seachas' },
  nl: { wanted: 'is, naar, heet, luidt, wordt, maar', from: 'van', not: 'niet, en niet', instead: 'in plaats van' },
  da: { wanted: 'er, til, hedder, staves, men', from: 'fra', not: 'ikke, og ikke', instead: 'i stedet for' },
  no: {
    wanted: 'er, til, heter, staves, skrives, men, være',
    from: 'fra',
    not: 'ikke, og ikke',
    instead: 'i stedet for, istedenfor',
  },
  sv: {
    wanted: 'är, till, heter, stavas, vara, utan',
    from: 'från',
    not: 'inte, och inte',
    instead: 'istället för, i stället för',
  },
  fi: {
    wanted: 'on, muotoon, kirjoitetaan, vaan',
    from: '',
    not: 'ei, eikä',
    instead: '',
    wrongBehind: 'sijaan, asemesta',
  },
  et: { wanted: 'on, vaid', from: '', not: 'mitte, ei', instead: '', wrongBehind: 'asemel' },
  hu: { wanted: 'helyesen, hanem, vagyok', from: '', not: 'nem, és nem', instead: '', wrongBehind: 'helyett' },
  tr: {
    wanted: 'doğrusu',
    from: '',
    not: '',
    instead: '',
    old: 'eski',
    wantedBehind: 'olarak, olmalı, olacak',
    wrongBehind: 'değil, yerine',
  },
  lt: { wanted: 'yra, į, bet, rašoma', from: 'iš', not: 'ne, o ne', instead: 'vietoj' },
  lv: { wanted: 'ir, uz, bet gan', from: 'no', not: 'nevis', instead: '' },
  pl: {
    wanted: 'to, jest, na, brzmi, nazywam się, ma być, lecz, tylko',
    from: 'z, ze',
    not: 'nie, a nie',
    instead: 'zamiast',
  },
  cs: {
    wanted: 'je, na, zní, jmenuji se, ale, nýbrž',
    from: 'z, ze',
    not: 'ne, a ne, nikoli',
    instead: 'místo',
    old: 'starý, stará, staré, starou',
  },
  sk: {
    wanted: 'je, na, znie, volám sa, ale',
    from: 'z, zo',
    not: 'nie, a nie',
    instead: 'namiesto',
    old: 'starý, stará, staré, starú',
  },
  sl: {
    wanted: 'je, v, na, ampak, temveč',
    from: 'iz',
    not: 'ne, in ne',
    instead: 'namesto',
    old: 'stari, stara, staro',
  },
  hr: {
    wanted: 'je, u, na, glasi, nego, već',
    from: 'iz, s, sa',
    not: 'ne, a ne',
    instead: 'umjesto',
    old: 'stari, stara, staro, staru',
  },
  ru: {
    wanted: 'на, это, зовут, пишется, а',
    from: 'с, со',
    not: 'не, а не',
    instead: 'вместо',
    old: 'старый, старая, старое, старой, старого',
  },
  uk: {
    wanted: 'на, це, звати, пишеться, а',
    from: 'з, із',
    not: 'не, а не',
    instead: 'замість',
    old: 'старий, стара, старе',
  },
  bg: {
    wanted: 'на, е, казвам се, а, пише се',
    from: 'от',
    not: 'не, а не',
    instead: 'вместо',
    old: 'стар, стара, старият, старата',
  },
  el: {
    wanted: 'σε, είναι, λέγομαι, αλλά',
    from: 'από',
    not: 'όχι, και όχι',
    instead: 'αντί για, αντί',
    old: 'παλιό, παλιά, παλιός',
  },
  ar: {
    wanted: 'هو, هي, فهو, إلى, بل',
    from: 'من',
    not: 'ليس, وليس, لا, مش',
    instead: 'بدلا من',
    old: 'القديم, القديمة',
  },
  zh: {
    wanted: '改成, 改为, 改為, 更正为, 应为, 应该是, 而是, 是',
    from: '从',
    not: '不是, 而不是',
    instead: '',
    old: '旧, 原来',
  },
  ja: { wanted: '正しくは, は', from: '', not: '', instead: '', wrongBehind: 'ではなく, じゃなく, ではありません' },
  ko: { wanted: '', from: '', not: '', instead: '', wrongBehind: '아니라, 이 아니라, 가 아니라' },
};

const NONE: LinkWords = { wanted: '', from: '', not: '', instead: '' };

/** A link as the words of a mail are compared; as it was written where folding would leave nothing but a letter of it. */
export type Link = { words: readonly string[]; written: string | null };
export type Links = Readonly<Record<keyof LinkWords, readonly Link[]>>;

const linksByLanguage = new Map<string, Links>();

/** The link words of a language; none of one that is not known. */
export function linksOf(language: string): Links {
  const known = linksByLanguage.get(language);
  if (known !== undefined) return known;
  const { wanted, from, not, instead, old = '', wantedBehind = '', wrongBehind = '' } = LINKS[language] ?? NONE;
  const links = {
    wanted: listed(wanted),
    from: listed(from),
    not: listed(not),
    instead: listed(instead),
    old: listed(old),
    wantedBehind: listed(wantedBehind),
    wrongBehind: listed(wrongBehind),
  };
  linksByLanguage.set(language, links);
  return links;
}

function listed(text: string): Link[] {
  return text
    .split(', ')
    .filter((item) => item !== '')
    .map((item) => {
      const words = tokenise(item).map(({ word }) => word);
      // "È" is, "e" and; "ná" but, "na" of the: so short a word says too little without its accent.
      return { words, written: item.length <= 2 && /[^\0-\x7F]/u.test(item) ? item : null };
    });
}

type WordTest = (word: string) => boolean;
let tests: { sort: ValueSort; isWord: WordTest; unspaced: readonly string[] }[] | undefined;

/** What a word calls a value: `namedBy('surname') //=> ['name']`. The word is folded, as tokens have it. */
export function namedBy(word: string): ValueSort[] {
  return sortTests()
    .filter(({ isWord }) => isWord(word))
    .map(({ sort }) => sort);
}

/** The same of a text in a script without spaces. */
export function namedInUnspaced(text: string): ValueSort[] {
  return sortTests()
    .filter(({ unspaced }) => unspaced.some((item) => text.includes(item)))
    .map(({ sort }) => sort);
}

function sortTests() {
  tests ??= (['name', 'address', 'email', 'phone', 'date'] as const).map((sort) => {
    const items = CALLED[sort].split(',').map((item) => item.trim());
    const unspaced = items.filter((item) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(item));
    const whole = new Set<string>();
    const loose: WordTest[] = [];
    for (const item of items.filter((one) => !unspaced.includes(one))) {
      const text = fold(item.replaceAll('*', ''));
      if (item.startsWith('*') && item.endsWith('*')) loose.push((word) => word.includes(text));
      else if (item.endsWith('*')) loose.push((word) => word.startsWith(text));
      // "Username" and "Nachnamen" name it too, so a word may begin with anything.
      else if (item.startsWith('*')) loose.push((word) => word.endsWith(text));
      else whole.add(text);
    }
    return { sort, unspaced, isWord: (word: string) => whole.has(word) || loose.some((test) => test(word)) };
  });
  return tests;
}
