import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRequest } from '../../src/domain/fold.ts';
import type { ExtensionReason, StoredEvent } from '../../src/domain/request.ts';
import { AGENT, confirmed, DPO, stored } from './events.ts';

const HASH = 'a'.repeat(64);
const extension = (extensionReason: ExtensionReason) => ({
  type: 'letter_sent' as const,
  letters: ['extension' as const],
  auditId: 8,
  mailed: true,
  extensionReason,
});
const plan = stored(2, { type: 'plan_proposed', hash: HASH, attachmentId: 5, tickets: 3 });

describe('the fold from events to a request', () => {
  it('says null where nothing was ever confirmed', () => {
    expect(foldRequest([])).toBeNull();
    expect(foldRequest([stored(1, { type: 'restricted' })])).toBeNull();
  });

  it('counts an event once although it was stored twice, because an answer got lost', () => {
    const twice = [
      confirmed(['access']),
      stored(2, { id: 'x', type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: true }),
      stored(3, { id: 'x', type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: true }),
    ];
    const request = foldRequest(twice);
    expect(request?.clockEntries).toHaveLength(1);
    expect(request?.history).toHaveLength(2);
    expect(request?.ignored.map((item) => item.why)).toEqual(['repeated']);
  });

  it('a second confirmation by a colleague changes nothing and is shown', () => {
    const second = stored(2, {
      type: 'confirmed',
      ticketId: 7,
      dataSubjectId: 99,
      kinds: ['deletion'],
      receivedAt: '2026-03-05T00:00:00Z',
      language: 'de',
      how: 'by_hand',
    });
    const request = foldRequest([confirmed(['access']), second]);
    expect(request?.kinds).toEqual(['access']);
    expect(request?.ignored.map((item) => item.why)).toEqual(['already_confirmed']);
  });

  it('a letter that Zendesk mailed to nobody neither counts as sent nor suspends the period', () => {
    const request = foldRequest([
      confirmed(['access']),
      stored(2, { type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: false }),
    ]);
    expect(request?.letters.identity_check?.mailed).toBe(false);
    expect(request?.clockEntries).toEqual([]);
  });

  it('a question sent suspends the period, the settled identity ends the suspension', () => {
    const request = foldRequest([
      confirmed(['access']),
      stored(2, { type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: true }),
      stored(3, { type: 'identity_settled', method: 'known_facts' }),
    ]);
    expect(request?.clockEntries.map((entry) => entry.type)).toEqual(['id_requested', 'id_received']);
  });

  it('an identity settled without a question moves no date', () => {
    const request = foldRequest([
      confirmed(['access']),
      stored(2, { type: 'identity_settled', method: 'known_address' }),
    ]);
    expect(request?.clockEntries).toEqual([]);
  });

  it('only the first extension counts', () => {
    const request = foldRequest([
      confirmed(['access']),
      stored(2, extension('complexity')),
      stored(3, extension('number_of_requests')),
    ]);
    expect(request?.extension?.reason).toBe('complexity');
    expect(request?.clockEntries.filter((entry) => entry.type === 'extension_notified')).toHaveLength(1);
  });

  it('after the end nothing counts but taking it up again, which keeps the receipt and starts the steps anew', () => {
    const events = [
      confirmed(['access']),
      stored(2, { type: 'identity_settled', method: 'known_address' }),
      stored(3, { type: 'ended', ending: 'withdrawn' }),
      stored(4, { type: 'identity_settled', method: 'known_facts' }),
    ];
    const ended = foldRequest(events);
    expect(ended?.ended?.ending).toBe('withdrawn');
    expect(ended?.ignored.map((item) => item.why)).toEqual(['already_ended']);
    const again = foldRequest([...events, stored(5, { type: 'reopened' })]);
    expect(again).toMatchObject({ ended: null, identity: null, reopenedTimes: 1, receivedAt: '2026-03-02T08:00:00Z' });
  });
});

describe('what has happened outside', () => {
  it('counts although the request was ended meanwhile: the letter went out', () => {
    const request = foldRequest([
      confirmed(['access']),
      stored(2, { type: 'ended', ending: 'withdrawn' }),
      stored(3, { type: 'letter_sent', letters: ['acknowledgement'], auditId: 1, mailed: true }),
    ]);
    expect(request?.letters.acknowledgement?.mailed).toBe(true);
    expect(request?.ignored).toEqual([]);
  });

  it('counts although the plan was sent back during the run: the history says that the tickets are gone', () => {
    const request = foldRequest([
      confirmed(['deletion']),
      plan,
      stored(3, { type: 'plan_sent_back', hash: HASH }),
      stored(4, { type: 'plan_carried_out', hash: HASH, deleted: 3, approver: DPO }),
    ]);
    expect(request?.plan).toBeNull();
    expect(request?.history.at(-1)?.event.type).toBe('plan_carried_out');
  });
});

describe('a further ticket of the same matter', () => {
  const linked = (auditId: number, ticketId: number, id = `event-${auditId}`) =>
    stored(auditId, { id, type: 'ticket_linked', ticketId, how: 'by_hand' });
  const unlinked = (auditId: number, ticketId: number) =>
    stored(auditId, { type: 'ticket_unlinked', ticketId, reason: 'no_request' });
  const whys = (request: ReturnType<typeof foldRequest>) => request?.ignored.map((item) => item.why);

  it('belongs to the request and moves neither its receipt nor its clock', () => {
    const before = foldRequest([confirmed(['access'])]);
    const request = foldRequest([confirmed(['access']), linked(2, 12)]);
    expect(request?.linkedTicketIds).toEqual([12]);
    expect(request?.receivedAt).toBe(before?.receivedAt);
    expect(request?.clockEntries).toEqual([]);
  });

  it('that was stored twice, because an answer got lost, is linked once', () => {
    const request = foldRequest([confirmed(['access']), linked(2, 12, 'x'), linked(3, 12, 'x')]);
    expect(request?.linkedTicketIds).toEqual([12]);
    expect(whys(request)).toEqual(['repeated']);
  });

  it('that two agents link is linked once; the first ticket of all can be none', () => {
    const request = foldRequest([confirmed(['access']), linked(2, 12), linked(3, 12), linked(4, 7)]);
    expect(request?.linkedTicketIds).toEqual([12]);
    expect(whys(request)).toEqual(['already_done', 'already_done']);
  });

  it('goes when the link is taken back, once, and can be linked again', () => {
    const events = [confirmed(['access']), linked(2, 12), linked(3, 15), unlinked(4, 12), unlinked(5, 12)];
    const request = foldRequest(events);
    expect(request?.linkedTicketIds).toEqual([15]);
    expect(whys(request)).toEqual(['already_done']);
    expect(foldRequest([...events, linked(6, 12)])?.linkedTicketIds).toEqual([15, 12]);
  });

  it('linked and taken back within one second has the state of the order in which Zendesk kept it', () => {
    const at = '2026-03-02T10:00:00.000Z';
    const fold = (...events: StoredEvent[]) =>
      foldRequest([confirmed(['access']), ...events.map((item) => ({ ...item, at }))])?.linkedTicketIds;
    expect(fold(linked(2, 12), unlinked(3, 12))).toEqual([]);
    expect(fold(unlinked(3, 12), linked(2, 12))).toEqual([]);
    expect(fold(unlinked(2, 12), linked(3, 12))).toEqual([12]);
    expect(fold(linked(3, 12), unlinked(2, 12))).toEqual([12]);
  });

  it('is linked and taken back after the end as well, and the request stays ended', () => {
    const ended = [confirmed(['access']), stored(2, { type: 'ended', ending: 'withdrawn' }), linked(3, 12)];
    expect(foldRequest(ended)).toMatchObject({ linkedTicketIds: [12], ended: { ending: 'withdrawn' } });
    expect(foldRequest([...ended, unlinked(4, 12)])).toMatchObject({ linkedTicketIds: [], ignored: [] });
  });

  it('stays one when the request is taken up again', () => {
    const request = foldRequest([
      confirmed(['access']),
      linked(2, 12),
      stored(3, { type: 'ended', ending: 'withdrawn' }),
      stored(4, { type: 'reopened' }),
    ]);
    expect(request?.linkedTicketIds).toEqual([12]);
  });
});

describe('an approval', () => {
  const approve = (about: Partial<StoredEvent>, hash = HASH) =>
    foldRequest([confirmed(['deletion']), plan, stored(3, { type: 'plan_approved', hash }, about)]);

  it('by another person, without a comment, for this plan, counts', () => {
    expect(approve({ authorId: DPO })?.plan?.approval?.by).toBe(DPO);
  });

  it('in an update with a comment never counts, because a comment can name another author', () => {
    const request = approve({ authorId: DPO, hasComment: true });
    expect(request?.plan?.approval).toBeNull();
    expect(request?.ignored[0]?.why).toBe('approval_with_comment');
  });

  it('made by a trigger never counts', () => {
    expect(approve({ authorId: DPO, byRule: true })?.ignored[0]?.why).toBe('approval_by_rule');
  });

  it('by the one who put the plan forward never counts', () => {
    expect(approve({ authorId: AGENT })?.ignored[0]?.why).toBe('own_approval');
  });

  it('of another plan never counts', () => {
    expect(approve({ authorId: DPO }, 'b'.repeat(64))?.ignored[0]?.why).toBe('other_plan');
  });

  it('older than the plan never counts', () => {
    const request = foldRequest([
      confirmed(['deletion']),
      stored(2, { type: 'plan_approved', hash: HASH }),
      stored(3, { type: 'plan_proposed', hash: HASH, attachmentId: 5, tickets: 3 }),
    ]);
    expect(request?.plan?.approval).toBeNull();
  });

  it('of a refusal is tied to the very proposal', () => {
    const proposal = stored(2, { id: 'p1', type: 'refusal_proposed', ground: 'excessive' });
    const fresh = stored(3, { id: 'p2', type: 'refusal_proposed', ground: 'excessive' });
    const approval = stored(4, { type: 'refusal_approved', ground: 'excessive', proposal: 'p1' });
    expect(foldRequest([confirmed(['access']), proposal, approval])?.refusal?.approval?.by).toBe(DPO);
    expect(foldRequest([confirmed(['access']), proposal, fresh, approval])?.refusal?.approval).toBeNull();
  });

  it('a new plan needs a new approval', () => {
    const other = 'c'.repeat(64);
    const request = foldRequest([
      confirmed(['deletion']),
      plan,
      stored(3, { type: 'plan_approved', hash: HASH }),
      stored(4, { type: 'plan_proposed', hash: other, attachmentId: 6, tickets: 4 }),
    ]);
    expect(request?.plan).toMatchObject({ hash: other, approval: null });
  });
});

describe('whatever the order in which Zendesk lists the audits', () => {
  const events: StoredEvent[] = [
    confirmed(['deletion', 'access']),
    stored(2, { type: 'letter_sent', letters: ['acknowledgement'], auditId: 1, mailed: true }),
    stored(3, { type: 'letter_sent', letters: ['identity_check'], auditId: 2, mailed: true }),
    stored(4, { type: 'identity_settled', method: 'known_facts' }),
    stored(5, { type: 'plan_proposed', hash: HASH, attachmentId: 5, tickets: 3 }),
    stored(6, { type: 'plan_approved', hash: HASH }),
    stored(7, { type: 'own_system_answered', system: 'App', result: 'nothing_held' }),
    stored(8, { type: 'ended', ending: 'withdrawn' }),
  ];

  it('and however often an event is repeated, the state is the same', () => {
    const { ignored: _none, ...expected } = { ...foldRequest(events) };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
        (shuffled, repeats) => {
          const later = repeats.map((item) => ({ ...item, auditId: item.auditId + 100, at: '2026-04-01T00:00:00Z' }));
          const { ignored: _repeats, ...state } = { ...foldRequest([...later, ...shuffled]) };
          expect(state).toEqual(expected);
        },
      ),
    );
  });
});
