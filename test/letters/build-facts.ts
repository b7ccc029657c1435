import type { LetterFacts } from '../../src/letters/letter.ts';

/** Facts for any letter of an invented person; each test changes what it is about. */
export function factsOf(change: Partial<LetterFacts> = {}): LetterFacts {
  return {
    subjectName: 'Marta Nowak',
    reference: '#4711',
    receivedOn: '2026-03-03',
    dueOn: '2026-04-03',
    extendedDueOn: '2026-06-03',
    extensionReason: 'complexity',
    refusalGround: 'legal_obligation',
    kinds: ['access', 'deletion'],
    controllerName: 'Example Trading GmbH',
    dpoName: 'Ada Beispiel',
    dpoEmail: 'dpo@example.com',
    ...change,
  };
}
