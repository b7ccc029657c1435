import { randomInt } from 'node:crypto';

/** A seed for the wordings of this run; STORY_SEED repeats a run that failed. */
export const seed = Number(process.env.STORY_SEED ?? randomInt(1_000_000));

const NAMES = ['Nora Falk', 'Emil Sorensen', 'Ana Ribeiro', 'Pavel Horak', 'Maeve Doyle', 'Luca Ferri'];
const GREETINGS = ['Hello,', 'Dear team,', 'Hi there,', 'Good morning,'];
const REASONS = [
  'I closed my subscription last month.',
  'I no longer use your service.',
  'I have moved to another company.',
  'I read your privacy policy again.',
];
const DELETIONS = [
  'please delete all the personal data you hold about me.',
  'I would like you to erase my personal data completely.',
  'please remove all my personal information from your systems.',
  'I want my personal data deleted under Article 17 GDPR.',
];
const ACCESSES = [
  'please send me a copy of all the personal data you hold about me.',
  'I would like to know what personal data you have stored about me.',
  'under Article 15 GDPR I request access to my personal data.',
];
const CORRECTIONS = [
  'my name is misspelt in your records, please correct my personal data.',
  'please correct my name in your records, it is spelt wrong.',
];

/** Draws from a list, the same way for the same seed and place. */
function draw<T>(list: readonly T[], place: number): T {
  const item = list[(seed * 31 + place * 17) % list.length];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}

export interface Letter {
  name: string;
  address: string;
  from: string;
  subject: string;
  text: string;
}

/** A mail that asks for something, in a wording of this run. */
export function letter(asks: 'deletion' | 'access' | 'correction', place: number): Letter {
  const name = draw(NAMES, place);
  const address = `${name.toLowerCase().replaceAll(' ', '.')}.${place}@example.org`;
  const plea = { deletion: DELETIONS, access: ACCESSES, correction: CORRECTIONS }[asks];
  return {
    name,
    address,
    from: `${name} <${address}>`,
    subject: draw(['My data', 'A request', 'Question about my data'], place),
    text: `${draw(GREETINGS, place)}\n\n${draw(plea, place)} ${draw(REASONS, place)}\n\nKind regards\n${name}\n`,
  };
}
