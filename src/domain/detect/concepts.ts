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
  'brief',
  'heading',
  'lengthy',
  'impersonal',
] as const;
export type Concept = (typeof CONCEPTS)[number];

export function conceptNumber(concept: Concept): number {
  return CONCEPTS.indexOf(concept);
}

/** One word that means two things at once: "my data" in a language that says it by an ending. */
export const COMPOSED: Readonly<Record<'myData' | 'myAccount', readonly [Concept, Concept]>> = {
  myData: ['my', 'data'],
  myAccount: ['my', 'account'],
};
