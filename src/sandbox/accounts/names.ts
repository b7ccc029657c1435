import type { Random } from './random.ts';

type Names = readonly [string, ...string[]];

/** First names and surnames that go together in a language; a text that has a gender needs the women. */
interface NamesOfLanguage {
  women: Names;
  men?: Names;
  surnames: Names;
}

const NAMES: Record<string, NamesOfLanguage> = {
  en: {
    women: ['Nora', 'Grace', 'Hannah', 'Imogen', 'Ruth', 'Alice', 'Maeve', 'Tessa', 'Olivia', 'Joan'],
    men: ['Daniel', 'Victor', 'Owen', 'Callum', 'Harvey', 'Simon', 'Felix', 'Rory', 'Miles', 'Edwin'],
    surnames: [
      'Ashdown',
      'Birch',
      'Calloway',
      'Dunmore',
      'Everly',
      'Fenwick',
      'Garrick',
      'Holloway',
      'Kerrigan',
      'Lockhart',
      'Merrow',
      'Pembroke',
    ],
  },
  de: {
    women: ['Jutta', 'Katrin', 'Anke', 'Sabine', 'Miriam', 'Heike', 'Lotte', 'Birgit'],
    men: ['Holger', 'Matthias', 'Uwe', 'Florian', 'Bernd', 'Till', 'Ansgar', 'Veit'],
    surnames: [
      'Ahrens',
      'Brückner',
      'Dörfler',
      'Eichhorn',
      'Grünwald',
      'Hagedorn',
      'Köster',
      'Lüders',
      'Möbius',
      'Reinhardt',
    ],
  },
  fr: {
    women: ['Amélie', 'Chloé', 'Élodie', 'Margaux', 'Solène', 'Hélène', 'Agathe'],
    surnames: ['Bellerose', 'Charpentier', 'Delorme', 'Fontaine', 'Gauthier', 'Lemoine', 'Perrin', 'Vasseur'],
  },
  es: {
    women: ['Lucía', 'Marta', 'Inés', 'Carmen', 'Pilar'],
    men: ['Álvaro', 'Javier', 'Hugo', 'Rubén'],
    surnames: ['Alonso', 'Benítez', 'Castaño', 'Domínguez', 'Ferrer', 'Ibáñez', 'Peña'],
  },
  it: {
    women: ['Chiara', 'Federica', 'Giada', 'Ilaria', 'Serena', 'Lucia'],
    surnames: ['Barbieri', 'Colombo', 'De Santis', 'Galli', 'Marchetti', 'Rinaldi', 'Testa'],
  },
  nl: {
    women: ['Femke', 'Sanne', 'Marijke', 'Lieke'],
    men: ['Daan', 'Joost', 'Ruben', 'Sjoerd'],
    surnames: ['Bakker', 'De Wit', 'Hoekstra', 'Kuipers', 'Mulder', 'Van Dijk', 'Visser'],
  },
  pl: {
    women: ['Agnieszka', 'Ewa', 'Kinga', 'Małgorzata', 'Zofia'],
    surnames: ['Dąbrowska', 'Jabłońska', 'Kowalczyk', 'Majewska', 'Wójcik', 'Zalewska'],
  },
  sv: {
    women: ['Astrid', 'Elin', 'Maja'],
    men: ['Gustav', 'Nils'],
    surnames: ['Bergström', 'Ekdahl', 'Lundqvist', 'Öberg'],
  },
  pt: {
    women: ['Beatriz', 'Inês', 'Leonor'],
    men: ['Duarte', 'Tiago'],
    surnames: ['Almeida', 'Carvalho', 'Magalhães', 'Teixeira'],
  },
  da: {
    women: ['Freja', 'Karen', 'Signe'],
    men: ['Mads', 'Søren'],
    surnames: ['Dahl', 'Kjær', 'Møller', 'Vestergaard'],
  },
  cs: { women: ['Hana', 'Jitka', 'Tereza'], surnames: ['Dvořáková', 'Horáková', 'Němcová', 'Šimková'] },
  fi: {
    women: ['Aino', 'Kaisa', 'Päivi'],
    men: ['Eero', 'Jukka'],
    surnames: ['Heikkinen', 'Järvinen', 'Mäkelä', 'Virtanen'],
  },
  hu: { women: ['Eszter', 'Katalin'], men: ['Gábor', 'Zoltán'], surnames: ['Balogh', 'Kovács', 'Molnár', 'Szűcs'] },
  ro: {
    women: ['Ioana', 'Mihaela'],
    men: ['Andrei', 'Radu'],
    surnames: ['Dumitrescu', 'Ionescu', 'Munteanu', 'Șerban'],
  },
  el: { women: ['Δήμητρα', 'Ελένη', 'Κατερίνα'], surnames: ['Γεωργίου', 'Νικολάου', 'Παπαδοπούλου'] },
};

export interface PersonName {
  first: string;
  last: string;
}

/** A name of that language. */
export function nameOf(random: Random, language: string, gender?: 'woman' | 'man'): PersonName {
  const names = NAMES[language];
  if (!names) throw new Error(`No names for ${language}`);
  const { women, men = women, surnames } = names;
  const chosen = gender ?? random.pick(['woman', 'man']);
  return { first: random.pick(chosen === 'woman' ? women : men), last: random.pick(surnames) };
}

/** The part of an address before the @: `solene.lemoine`. Letters outside the Latin script give `kunde`. */
export function mailboxOf({ first, last }: PersonName): string {
  const plain = `${first}.${last}`
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s]/g, '');
  return /^[a-z]+\.[a-z]+$/.test(plain) ? plain : 'kunde';
}
