import type { ComponentChild } from 'preact';
import { loadDetect } from '../../src/domain/detect/load-detect.ts';
import { type DeletionPlan, planDeletion, planHash } from '../../src/domain/fulfil/deletion-plan.ts';
import type { HandOver } from '../../src/domain/hand-over.ts';
import type { RequestKind, StoredEvent } from '../../src/domain/request.ts';
import { Desk } from '../../src/screens/desk/desk.tsx';
import { PlanModal } from '../../src/screens/modal/plan-modal.tsx';
import { Person } from '../../src/screens/person/person.tsx';
import { NewTicket } from '../../src/screens/sidebar/new-ticket.tsx';
import type { Host } from '../../src/screens/sidebar/props.ts';
import { Sidebar } from '../../src/screens/sidebar/sidebar.tsx';
import { StartProblem } from '../../src/screens/start-problem.tsx';
import type { OpenTicket } from '../../src/workflow/ports.ts';
import { OutsideProblem } from '../../src/workflow/problems.ts';
import { aTicket, DELETION_MAIL, JONAS, NOW, RECORD, SUBJECT, TICKET, ZONE } from '../builders.ts';
import { DPO, stored } from '../domain/events.ts';
import { aListed, type FakeAccount, fakeAccount } from './fake-ports.ts';

/** A quiet host that does nothing. */
export const NO_HOST: Host = { resize() {}, notify() {}, openTicket() {}, openModal() {}, onWait: () => () => {} };

function aDesk(account: FakeAccount, locale: string) {
  return <Desk ports={account.ports} locale={locale} timeZone={ZONE} host={NO_HOST} saveFile={() => {}} />;
}

const MANY = Array.from({ length: 34 }, (_, index) => 1200 + index * 7);
/** The plan of a deletion with many tickets. */
export const PLAN: DeletionPlan = planDeletion({
  dataSubjectId: SUBJECT,
  requestedTicketIds: [...MANY, TICKET],
  copiedTicketIds: [88, 91],
  matterTicketIds: [TICKET],
});
export const PLAN_HASH = await planHash(PLAN);

type Draft = Parameters<typeof stored>[1];

/** A confirmation of these kinds, then these events, an hour apart. */
export function story(
  kinds: RequestKind[],
  drafts: readonly Draft[] = [],
  receivedAt = '2026-03-02T08:00:00Z',
): StoredEvent[] {
  const first: Draft = {
    type: 'confirmed',
    ticketId: TICKET,
    dataSubjectId: SUBJECT,
    kinds,
    receivedAt,
    language: 'en',
    how: 'detected',
  };
  const begun = Date.parse(receivedAt);
  return [first, ...drafts].map((draft, index) =>
    stored(index + 1, draft, { at: new Date(begun + (index + 1) * 3_600_000).toISOString() }),
  );
}

export const sent = (...letters: Extract<Draft, { type: 'letter_sent' }>['letters']): Draft => ({
  type: 'letter_sent',
  letters,
  auditId: 900,
  mailed: true,
});
export const IDENTITY: Draft = { type: 'identity_settled', method: 'known_address' };
export const PROPOSED: Draft = { type: 'plan_proposed', hash: PLAN_HASH, attachmentId: 2, tickets: PLAN.delete.length };
export const APPROVED: Draft = { type: 'plan_approved', hash: PLAN_HASH };
export const CARRIED_OUT: Draft = {
  type: 'plan_carried_out',
  hash: PLAN_HASH,
  deleted: PLAN.delete.length,
  approver: JONAS.id,
};
const OWN = ['Website', 'App', 'Billing'].map(
  (system): Draft => ({ type: 'own_system_answered', system, result: system === 'App' ? 'nothing_held' : 'done' }),
);
const TOLD = ['Mail delivery', 'Hosting'].map((processor): Draft => ({ type: 'processor_told', processor }));
const BEGUN = [sent('acknowledgement'), IDENTITY];
const DELETED = [...BEGUN, PROPOSED, APPROVED, CARRIED_OUT, ...OWN, ...TOLD];

const REQUEST = aTicket({ subject: 'Delete my account', text: DELETION_MAIL });
export const BREACH_MAIL =
  'I found a list with the names and passwords of your customers, mine among them, on the internet. My data has been leaked.';
export const COMPLAINT_MAIL =
  'Nobody answers my calls about my parcel. I will lodge a complaint with the data protection authority.';
const BREACH = aTicket({ subject: 'Leak', text: BREACH_MAIL, createdAt: '2026-03-11T08:00:00Z' });
const HANDED_OVER: HandOver = {
  reason: 'breach',
  toldAt: '2026-03-11T08:00:00Z',
  given: { by: DPO, at: '2026-03-11T09:30:00Z' },
  settled: null,
  hasReachedGroup: true,
};
const handedOver =
  (about: Partial<HandOver>, ...tags: string[]): Scenario =>
  (locale) =>
    sidebar(
      { ...BREACH, tags },
      fakeAccount({ handOvers: new Map([[TICKET, [{ ...HANDED_OVER, ...about }]]]) }),
      locale,
    );
const REMINDER = aTicket({
  id: 12,
  subject: 'Reminder of my request',
  text: 'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.',
  createdAt: '2026-03-10T08:00:00Z',
});
const LINK = { type: 'ticket_linked', ticketId: REMINDER.id, how: 'by_hand' } as const;
const LINKED = { ...REMINDER, tags: ['privacy_request'], mirroredRecordId: RECORD };
const CORRECTION = aTicket({
  subject: 'My name',
  text: 'Please correct my personal data. My name is spelt Zoë Müller. My new e-mail address is zoe@example.org.',
});

function sidebar(ticket: OpenTicket, account: FakeAccount, locale: string, detect = loadDetect()): ComponentChild {
  return (
    <Sidebar
      ticket={ticket}
      ports={account.ports}
      detect={detect}
      locale={locale}
      settingProblems={[]}
      onRefreshWanted={() => {}}
      host={NO_HOST}
    />
  );
}

type Scenario = (locale: string) => ComponentChild;

const onRecord =
  (events: StoredEvent[], options: Parameters<typeof fakeAccount>[0] = {}): Scenario =>
  (locale) =>
    sidebar(REQUEST, fakeAccount({ events, plan: PLAN, ...options }), locale);

const broken =
  (
    call: string,
    how: Parameters<FakeAccount['broken']['set']>[1],
    options: Parameters<typeof fakeAccount>[0] = {},
  ): Scenario =>
  (locale) => {
    const account = fakeAccount({ plan: PLAN, ...options });
    account.broken.set(call, how);
    return sidebar(REQUEST, account, locale);
  };

/** Everything that the app can show, for the gallery and for the tests. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  reading: (locale) => sidebar(aTicket(), fakeAccount(), locale, new Promise(() => {})),
  not_a_request: (locale) => sidebar(aTicket(), fakeAccount(), locale),
  not_a_request_possible: (locale) =>
    sidebar(aTicket({ text: 'Please cancel my account, I do not order any more.' }), fakeAccount(), locale),
  breach: (locale) => sidebar(BREACH, fakeAccount(), locale),
  complaint: (locale) => sidebar(aTicket({ text: COMPLAINT_MAIL }), fakeAccount(), locale),
  breach_handed_over: handedOver({}, 'privacy_breach'),
  breach_not_reached: handedOver({ hasReachedGroup: false }, 'privacy_breach'),
  breach_settled: handedOver(
    { settled: { by: DPO, at: '2026-03-12T08:00:00Z', result: 'notified' } },
    'privacy_breach_settled',
  ),
  breach_on_record: (locale) =>
    sidebar({ ...BREACH, tags: ['privacy_request'] }, fakeAccount({ events: story(['access'], BEGUN) }), locale),
  suspected_looking: broken('records.find', 'never'),
  suspected: (locale) => sidebar(REQUEST, fakeAccount(), locale),
  suspected_german: (locale) =>
    sidebar(
      aTicket({
        subject: 'Konto',
        text: 'Guten Tag, bitte löschen Sie alle meine personenbezogenen Daten. Ich widerrufe meine Einwilligung.',
      }),
      fakeAccount(),
      locale,
    ),
  suspected_overdue: (locale) =>
    sidebar({ ...aTicket({ text: DELETION_MAIL, createdAt: '2026-02-02T08:00:00Z' }) }, fakeAccount(), locale),
  suspected_reminder: (locale) =>
    sidebar(REMINDER, fakeAccount({ events: story(['deletion', 'access'], BEGUN) }), locale),
  suspected_correction: (locale) => sidebar(CORRECTION, fakeAccount(), locale),
  linked: (locale) =>
    sidebar(LINKED, fakeAccount({ events: story(['deletion'], [sent('acknowledgement'), LINK]) }), locale),
  linked_done: (locale) =>
    sidebar(LINKED, fakeAccount({ events: story(['deletion'], [LINK, { type: 'ended', ending: 'refused' }]) }), locale),
  with_further_tickets: onRecord(story(['deletion'], [LINK, { ...LINK, ticketId: 15 }])),
  correct_name_suggested: (locale) =>
    sidebar(CORRECTION, fakeAccount({ events: story(['correction'], BEGUN) }), locale),
  dismissed: (locale) =>
    sidebar(
      { ...REQUEST, tags: ['privacy_request_dismissed'] },
      fakeAccount({ dismissal: { by: DPO, at: '2026-03-04T09:30:00Z' } }),
      locale,
    ),
  acknowledge: onRecord(story(['deletion', 'access'])),
  identity: onRecord(story(['access'], [sent('acknowledgement')])),
  identity_asked: onRecord(story(['access'], [sent('acknowledgement'), sent('identity_check')])),
  prepare_export: onRecord(story(['access', 'portability'], BEGUN)),
  correct_name: onRecord(story(['correction'], BEGUN)),
  objection: onRecord(story(['objection'], [sent('acknowledgement')])),
  objection_marketing: onRecord(story(['objection'], BEGUN)),
  restriction: onRecord(story(['restriction'], BEGUN)),
  plan_deletion: onRecord(story(['deletion'], BEGUN)),
  approve_waits: onRecord(story(['deletion'], [...BEGUN, PROPOSED, ...OWN])),
  approve_dpo: onRecord(story(['deletion'], [...BEGUN, PROPOSED]), { me: JONAS }),
  delete_tickets: onRecord(story(['deletion'], [...BEGUN, PROPOSED, APPROVED])),
  own_system: onRecord(story(['access'], [...BEGUN, { type: 'export_prepared', hash: 'a', tickets: 3, comments: 6 }])),
  processor: onRecord(story(['deletion'], [...BEGUN, PROPOSED, APPROVED, CARRIED_OUT, ...OWN])),
  answer: onRecord(story(['deletion'], DELETED)),
  answer_export: onRecord(
    story(['access', 'deletion'], [...BEGUN, { type: 'export_prepared', hash: 'a', tickets: 3, comments: 6 }]),
  ),
  delete_last: onRecord(story(['deletion'], [...DELETED, sent('deletion_done')])),
  close: onRecord(
    story(['deletion'], [...DELETED, sent('deletion_done'), { type: 'last_deleted', tickets: 1, approver: JONAS.id }]),
  ),
  flagged: onRecord(story(['access'], [{ type: 'flagged', reason: 'third_party' }]), { me: JONAS }),
  refusal_proposed: onRecord(story(['access'], [{ type: 'refusal_proposed', ground: 'excessive' }]), { me: JONAS }),
  extended: onRecord(
    story(
      ['access'],
      [
        sent('acknowledgement'),
        { type: 'letter_sent', letters: ['extension'], auditId: 900, mailed: true, extensionReason: 'complexity' },
      ],
    ),
  ),
  due_soon: onRecord(story(['access'], [], '2026-02-16T08:00:00Z')),
  due_today: onRecord(story(['access'], [], '2026-02-12T08:00:00Z')),
  overdue: onRecord(story(['access'], [], '2026-02-02T08:00:00Z')),
  done: onRecord(story(['access'], [...BEGUN, sent('access_answer'), { type: 'ended', ending: 'fulfilled' }])),
  done_late: onRecord(
    story(['access'], [...BEGUN, { type: 'ended', ending: 'withdrawn' }], '2026-01-02T08:00:00Z').map((item) => ({
      ...item,
      at: item.event.type === 'ended' ? '2026-03-01T10:00:00Z' : item.at,
    })),
  ),
  failed: broken('records.find', 'Unavailable'),
  failed_fault: broken('records.find', 'fault'),
  trouble: broken('tickets.postLetter', 'TooManyCalls', { events: story(['access']) }),
  letter_missing_parts: onRecord(story(['access'])),
  desk: (locale) => aDesk(fakeAccount({ open: OPEN }), locale),
  desk_hand_overs: (locale) =>
    aDesk(
      fakeAccount({
        me: JONAS,
        open: OPEN,
        handOvers: new Map([
          [7, [HANDED_OVER]],
          [12, [{ ...HANDED_OVER, toldAt: '2026-03-09T10:30:00Z' }]],
          [15, [{ ...HANDED_OVER, toldAt: '2026-03-08T10:30:00Z' }]],
          [17, [{ ...HANDED_OVER, reason: 'complaint' }]],
          [18, []],
        ]),
        closed: [18],
      }),
      locale,
    ),
  desk_empty: (locale) => aDesk(fakeAccount(), locale),
  desk_failed: (locale) => {
    const account = fakeAccount();
    account.broken.set('records.listOpen', 'Refused');
    return aDesk(account, locale);
  },
  person: (locale) => (
    <Person
      userId={44}
      tags={['privacy_restricted', 'privacy_no_marketing']}
      ports={fakeAccount().ports}
      locale={locale}
      timeZone={ZONE}
      host={NO_HOST}
    />
  ),
  person_none: (locale) => (
    <Person userId={44} tags={[]} ports={fakeAccount().ports} locale={locale} timeZone={ZONE} host={NO_HOST} />
  ),
  modal: (locale) => (
    <PlanModal
      recordId={RECORD}
      ports={fakeAccount({ events: story(['deletion'], [...BEGUN, PROPOSED]), plan: PLAN }).ports}
      locale={locale}
      timeZone={ZONE}
      host={NO_HOST}
    />
  ),
  new_ticket: (locale) => (
    <NewTicket
      subject="Phone call"
      text="She wants us to delete all her data. Please delete my data."
      detect={loadDetect()}
      locale={locale}
      timeZone={ZONE}
      now={NOW.toISOString()}
      host={NO_HOST}
    />
  ),
  start_problem: () => <StartProblem thrown={new OutsideProblem('NotInZendesk')} again={() => {}} />,
};

const OPEN = {
  records: [
    aListed({ recordId: 4711, ticketId: 7, dueAt: '2026-03-10T22:59:59Z', kinds: ['deletion', 'access'] }),
    aListed({
      recordId: 4712,
      ticketId: 8,
      dueAt: '2026-03-12T22:59:59Z',
      kinds: ['correction'],
      stage: 'waiting_for_data_subject',
    }),
    aListed({ recordId: 4713, ticketId: 9, dueAt: '2026-03-17T22:59:59Z', kinds: ['access'] }),
    aListed({
      recordId: 4714,
      ticketId: 10,
      dueAt: '2026-04-02T21:59:59Z',
      kinds: ['deletion'],
      stage: 'waiting_for_dpo',
      tags: ['privacy_flagged'],
    }),
    aListed({ recordId: 4715, ticketId: null, dueAt: null, kinds: ['objection'] }),
  ],
  total: 12,
};
