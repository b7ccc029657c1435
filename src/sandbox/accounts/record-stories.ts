import type { Kind } from './conversation.ts';

/** One thing done in a request, as the app would note it. */
export interface Deed {
  /** Hours after what was done before; after the receipt for the first. */
  after: number;
  by: 'mara' | 'jonas' | 'priya';
  /** The event without what is only known when it happens: its id, and the audit of the letter that tells of it. */
  event: { type: string; [detail: string]: unknown };
  note: string;
  stage?: Stage;
  /** Sent to the customer with it. */
  letter?: string;
}

export type Stage = 'in_progress' | 'waiting_for_data_subject' | 'waiting_for_dpo' | 'done';

/** A request that somebody at JX Support has begun, or finished. */
export interface RecordStory {
  /** The conversation's key. */
  of: string;
  kinds: Kind[];
  language: string;
  /** The law, where it is not the EU's. */
  regime?: string;
  confirmedAfter: number;
  confirmedBy: Deed['by'];
  deeds: readonly Deed[];
  /** Months of the period: three once it was extended. */
  months: 1 | 3;
}

const OWN_SYSTEMS = ['Website', 'App', 'Billing'];

function letter(names: string[], text: string, after: number, by: Deed['by'], stage?: Stage): Deed {
  const event = { type: 'letter_sent', letters: names, mailed: true };
  return { after, by, event, letter: text, note: `Letter sent: ${names.join(', ')}.`, ...(stage ? { stage } : {}) };
}

const known: Deed = {
  after: 1,
  by: 'mara',
  event: { type: 'identity_settled', method: 'known_address' },
  note: 'Identity settled: the request came from a known address.',
};

const ended: Deed = {
  after: 1,
  by: 'mara',
  event: { type: 'ended', ending: 'fulfilled' },
  note: 'The request is fulfilled.',
  stage: 'done',
};

const systemsAsked: Deed[] = OWN_SYSTEMS.map((system) => ({
  after: 3,
  by: 'mara',
  event: { type: 'own_system_answered', system, result: system === 'App' ? 'nothing_held' : 'done' },
  note: `${system} has answered.`,
}));

const RECEIVED_EN =
  'Hello,\n\nwe have received your request and will answer it within one month.\n\nKind regards\nJX Support';

const ASKED_WHO =
  'Hello,\n\nyou write from an address that we do not know. Which order did you place last, and when?\n\nKind regards\nJX Support';
const ASKED_WHAT =
  'Hello,\n\nwe hold a great deal of data about you. Which of it, or which time, is your request about?\n\nKind regards\nJX Support';
const ANSWERED = 'Hello,\n\nhere is the copy of your personal data.\n\nKind regards\nJX Support';

const clarified = (after: number): Deed => ({
  after,
  by: 'mara',
  event: { type: 'clarification_received' },
  note: 'The data subject has clarified the request.',
  stage: 'in_progress',
});

/** Requests whose periods are counted in a way worth seeing. */
const CLOCK_STORIES: readonly RecordStory[] = [
  ...['access-31-january-en', 'access-whit-monday-en'].map(
    (of): RecordStory => ({
      of,
      kinds: ['access'],
      language: 'en',
      confirmedAfter: 20,
      confirmedBy: 'mara',
      months: 1,
      deeds: [
        letter(['acknowledgement'], RECEIVED_EN, 1, 'mara'),
        known,
        {
          after: 24,
          by: 'mara',
          event: { type: 'export_prepared', hash: '7e'.repeat(32), tickets: 1, comments: 2 },
          note: 'The export is prepared.',
        },
        ...systemsAsked,
        letter(['access_answer'], ANSWERED, 480, 'mara'),
        ended,
      ],
    }),
  ),
  {
    of: 'access-suspended-twice-en',
    kinds: ['access'],
    language: 'en',
    confirmedAfter: 2,
    confirmedBy: 'mara',
    months: 1,
    deeds: [
      letter(['acknowledgement'], RECEIVED_EN, 1, 'mara'),
      letter(['identity_check'], ASKED_WHO, 20, 'mara', 'waiting_for_data_subject'),
      { ...known, after: 72, stage: 'in_progress' },
      letter(['clarification'], ASKED_WHAT, 24, 'mara', 'waiting_for_data_subject'),
      clarified(96),
    ],
  },
  {
    of: 'access-late-extension-en',
    kinds: ['access'],
    language: 'en',
    confirmedAfter: 5,
    confirmedBy: 'priya',
    months: 1,
    deeds: [
      letter(['acknowledgement'], RECEIVED_EN, 1, 'priya'),
      known,
      {
        after: 840,
        by: 'priya',
        event: { type: 'letter_sent', letters: ['extension'], mailed: true, extensionReason: 'complexity' },
        letter:
          'Hello,\n\nbecause your request is complex, we need up to two more months to answer it.\n\nKind regards\nJX Support',
        note: 'Letter sent: extension. It came after the period had ended.',
      },
    ],
  },
  {
    of: 'access-uk-en',
    kinds: ['access'],
    language: 'en',
    regime: 'UK-GDPR',
    confirmedAfter: 3,
    confirmedBy: 'mara',
    months: 1,
    deeds: [
      letter(['acknowledgement'], RECEIVED_EN, 1, 'mara'),
      known,
      letter(['clarification'], ASKED_WHAT, 30, 'mara', 'waiting_for_data_subject'),
      clarified(100),
    ],
  },
];

/** The requests that are under way or done in the made-up account. */
export const RECORD_STORIES: readonly RecordStory[] = [
  ...CLOCK_STORIES,
  {
    of: 'deletion-extended-en',
    kinds: ['deletion'],
    language: 'en',
    confirmedAfter: 20,
    confirmedBy: 'mara',
    months: 3,
    deeds: [
      letter(['acknowledgement'], RECEIVED_EN, 1, 'mara'),
      known,
      {
        after: 480,
        by: 'jonas',
        event: { type: 'letter_sent', letters: ['extension'], mailed: true, extensionReason: 'complexity' },
        letter:
          'Hello,\n\nbecause your request concerns many accounts, we need up to two more months to answer it.\n\nKind regards\nJX Support',
        note: 'Letter sent: extension. Period extended by two months.',
      },
    ],
  },
  {
    of: 'access-suspended-en',
    kinds: ['access'],
    language: 'en',
    confirmedAfter: 3,
    confirmedBy: 'priya',
    months: 1,
    deeds: [
      letter(['acknowledgement'], RECEIVED_EN, 1, 'priya'),
      letter(
        ['identity_check'],
        'Hello,\n\nyou write from an address that we do not know. Which order did you place last, and when?\n\nKind regards\nJX Support',
        24,
        'mara',
        'waiting_for_data_subject',
      ),
    ],
  },
  {
    of: 'access-overdue-en',
    kinds: ['access'],
    language: 'en',
    confirmedAfter: 300,
    confirmedBy: 'mara',
    months: 1,
    deeds: [letter(['acknowledgement'], RECEIVED_EN, 2, 'mara'), known],
  },
  {
    of: 'deletion-overdue-de',
    kinds: ['deletion'],
    language: 'de',
    confirmedAfter: 90,
    confirmedBy: 'priya',
    months: 1,
    deeds: [
      letter(
        ['acknowledgement'],
        'Guten Tag,\n\nwir haben Ihre Anfrage erhalten und beantworten sie innerhalb eines Monats.\n\nFreundliche Grüße\nJX Support',
        2,
        'priya',
      ),
      {
        after: 30,
        by: 'priya',
        event: { type: 'flagged', reason: 'unclear' },
        note: 'Flagged for the DPO: unclear.',
        stage: 'waiting_for_dpo',
      },
    ],
  },
  {
    of: 'access-done-de',
    kinds: ['access'],
    language: 'de',
    confirmedAfter: 4,
    confirmedBy: 'mara',
    months: 1,
    deeds: [
      letter(
        ['acknowledgement'],
        'Guten Tag,\n\nwir haben Ihre Anfrage erhalten und beantworten sie innerhalb eines Monats.\n\nFreundliche Grüße\nJX Support',
        1,
        'mara',
      ),
      known,
      {
        after: 30,
        by: 'mara',
        event: { type: 'export_prepared', hash: '5d'.repeat(32), tickets: 1, comments: 3 },
        note: 'The export is prepared.',
      },
      ...systemsAsked,
      letter(
        ['access_answer'],
        'Guten Tag,\n\nanbei erhalten Sie die Auskunft über Ihre bei uns gespeicherten Daten.\n\nFreundliche Grüße\nJX Support',
        20,
        'mara',
      ),
      ended,
    ],
  },
  {
    of: 'objection-done-en',
    kinds: ['objection'],
    language: 'en',
    confirmedAfter: 2,
    confirmedBy: 'mara',
    months: 1,
    deeds: [
      letter(['acknowledgement'], RECEIVED_EN, 1, 'mara'),
      known,
      { after: 1, by: 'mara', event: { type: 'marketing_stopped' }, note: 'Marketing stopped.' },
      ...systemsAsked,
      letter(
        ['objection_done'],
        'Hello,\n\nyou will get no more advertising from us.\n\nKind regards\nJX Support',
        2,
        'mara',
      ),
      ended,
    ],
  },
];
