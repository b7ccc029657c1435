/**
 * What words can mean to detection. A language's file says which words mean it (`lexicon/shape.ts` explains each); what
 * meanings speak for together is learnt from the examples and the same in every language.
 */
export const CONCEPTS = [
  'data',
  'personal',
  'my',
  'me',
  'account',
  'you',
  'hold',
  'all',
  'delete',
  'forget',
  'close',
  'give',
  'copy',
  'access',
  'what',
  'origin',
  'correct',
  'change',
  'wrong',
  'field',
  'move',
  'export',
  'portable',
  'provider',
  'marketing',
  'contact',
  'stop',
  'unsubscribe',
  'object',
  'consent',
  'withdraw',
  'profiling',
  'processing',
  'restrict',
  'pending',
  'want',
  'right',
  'law',
  'deadline',
  'request',
  'not',
  'how',
  'may',
  'undone',
  'story',
  'feature',
  'thing',
  'tech',
  'login',
  'done',
  'sales',
  'other',
  'reminder',
  'breach',
  'complaint',
  'behalf',
  'newValue',
  'oldValue',
  // Names of the rights, articles of the GDPR, and the sections of other laws that say the same.
  'accessRight',
  'correctionRight',
  'deletionRight',
  'restrictionRight',
  'portabilityRight',
  'objectionRight',
  // Not words, but how the sentence stands there.
  'link',
  'asking',
  'question',
  'brief',
  'heading',
  'lengthy',
  'impersonal',
] as const;
export type Concept = (typeof CONCEPTS)[number];

export function conceptNumber(concept: Concept): number {
  return CONCEPTS.indexOf(concept);
}

/** One word that means two things at once: "my data" in a language that says it by an ending, "don't delete" in one verb. */
export const COMPOSED: Readonly<Record<'myData' | 'myAccount' | 'notDelete', readonly [Concept, Concept]>> = {
  myData: ['my', 'data'],
  myAccount: ['my', 'account'],
  notDelete: ['not', 'delete'],
};

/** The concepts that act: what is asked to be done, not to what. */
export const ACTING: ReadonlySet<number> = new Set(
  (
    [
      ...([
        'delete',
        'forget',
        'close',
        'give',
        'copy',
        'access',
        'origin',
        'correct',
        'change',
        'wrong',
        'move',
      ] as const),
      ...([
        'export',
        'portable',
        'stop',
        'unsubscribe',
        'object',
        'withdraw',
        'profiling',
        'processing',
        'restrict',
      ] as const),
      ...(['marketing', 'contact', 'reminder', 'breach', 'complaint', 'behalf'] as const),
    ] as const
  ).map(conceptNumber),
);
