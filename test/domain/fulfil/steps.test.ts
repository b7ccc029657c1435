import { describe, expect, it } from 'vitest';
import { foldRequest } from '../../../src/domain/fold.ts';
import { isFlagged, stageOf } from '../../../src/domain/fulfil/stage.ts';
import { nextStep, type Step, stepsOf } from '../../../src/domain/fulfil/steps.ts';
import { REQUEST_KINDS, type RequestKind, type StoredEvent } from '../../../src/domain/request.ts';
import { confirmed, stored } from '../events.ts';

const SETTINGS = {
  ownSystems: ['App'],
  processors: ['Hosting'],
  deletionNeedsApproval: true,
  refusalNeedsApproval: true,
};
const HASH = 'a'.repeat(64);

function steps(kinds: RequestKind[], ...events: StoredEvent[]): Step[] {
  const request = foldRequest([confirmed(kinds), ...events]);
  return request ? stepsOf(request, SETTINGS) : [];
}
const keys = (list: Step[]) => list.map((step) => step.key);
const state = (list: Step[], key: string) => list.find((step) => step.key === key)?.state;
const acknowledged = stored(2, { type: 'letter_sent', letters: ['acknowledgement'], auditId: 1, mailed: true });
const identified = stored(3, { type: 'identity_settled', method: 'known_address' });

describe('the steps of a request', () => {
  it('an access request is confirmed, acknowledged, checked, exported, asked for elsewhere, answered and closed', () => {
    expect(keys(steps(['access']))).toEqual([
      'confirm',
      'acknowledge',
      'identity',
      'prepare_export',
      'own_system:App',
      'answer',
      'close',
    ]);
  });

  it('a deletion is planned, approved and carried out, processors are told, and the conversation and the person go last', () => {
    expect(keys(steps(['deletion']))).toEqual([
      'confirm',
      'acknowledge',
      'identity',
      'plan_deletion',
      'approve_deletion',
      'delete_tickets',
      'own_system:App',
      'processor:Hosting',
      'answer',
      'delete_last',
      'close',
    ]);
  });

  it('processors are told of a correction, a deletion and a restriction, not of access, portability or objection (Art. 19)', () => {
    const told = REQUEST_KINDS.filter((kind) => keys(steps([kind])).includes('processor:Hosting'));
    expect(told).toEqual(['correction', 'deletion', 'restriction']);
  });

  it('a mail that invokes several rights has one acknowledgement, one identity check and one answer', () => {
    const list = keys(steps([...REQUEST_KINDS]));
    for (const id of ['acknowledge', 'identity', 'answer', 'close']) {
      expect(list.filter((key) => key === id)).toHaveLength(1);
    }
  });

  it('after confirming, the acknowledgement is next', () => {
    expect(nextStep(steps(['access']))?.key).toBe('acknowledge');
  });

  it('nothing is exported, corrected, restricted or planned before the identity is settled', () => {
    const list = steps(['access', 'correction', 'deletion', 'restriction'], acknowledged);
    for (const key of ['prepare_export', 'correct_name', 'plan_deletion', 'restrict', 'own_system:App']) {
      expect(state(list, key)).toBe('later');
    }
  });

  it('marketing is stopped without an identity check, because an objection to it is absolute (Art. 21(3))', () => {
    expect(state(steps(['objection']), 'stop_marketing')).toBe('open');
  });

  it('while the data subject is asked who they are, the identity step waits for them', () => {
    const asked = stored(2, { type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: true });
    const list = steps(['access'], asked);
    expect(list.find((step) => step.id === 'identity')).toMatchObject({ state: 'waiting', for: 'data_subject' });
  });

  it('a plan waits for the DPO, and nothing is deleted before the approval', () => {
    const proposed = stored(4, { type: 'plan_proposed', hash: HASH, attachmentId: 5, tickets: 3 });
    const list = steps(['deletion'], acknowledged, identified, proposed);
    expect(list.find((step) => step.id === 'approve_deletion')).toMatchObject({ state: 'waiting', for: 'dpo' });
    expect(state(list, 'delete_tickets')).toBe('later');
    const approved = steps(
      ['deletion'],
      acknowledged,
      identified,
      proposed,
      stored(5, { type: 'plan_approved', hash: HASH }),
    );
    expect(state(approved, 'delete_tickets')).toBe('open');
  });

  it('where no approval is asked for, a plan put forward can be carried out', () => {
    const request = foldRequest([
      confirmed(['deletion']),
      identified,
      stored(4, { type: 'plan_proposed', hash: HASH, attachmentId: 5, tickets: 3 }),
    ]);
    const list = request ? stepsOf(request, { ...SETTINGS, deletionNeedsApproval: false }) : [];
    expect(keys(list)).not.toContain('approve_deletion');
    expect(state(list, 'delete_tickets')).toBe('open');
  });

  it('the answer comes after every act, own system and processor; closing after the answer', () => {
    const list = steps(
      ['access'],
      acknowledged,
      identified,
      stored(4, { type: 'export_prepared', hash: HASH, tickets: 1, comments: 1 }),
    );
    expect(list.find((step) => step.id === 'answer')).toMatchObject({ state: 'later', after: ['own_system:App'] });
    const asked = steps(
      ['access'],
      acknowledged,
      identified,
      stored(4, { type: 'export_prepared', hash: HASH, tickets: 1, comments: 1 }),
      stored(5, { type: 'own_system_answered', system: 'App', result: 'nothing_held' }),
    );
    expect(state(asked, 'answer')).toBe('open');
    expect(state(asked, 'close')).toBe('later');
  });

  it('an answer of two letters counts as sent when both went out', () => {
    const one = stored(6, { type: 'letter_sent', letters: ['access_answer'], auditId: 1, mailed: true });
    expect(state(steps(['access', 'objection'], one), 'answer')).not.toBe('done');
    const both = stored(6, {
      type: 'letter_sent',
      letters: ['access_answer', 'objection_done'],
      auditId: 1,
      mailed: true,
    });
    expect(state(steps(['access', 'objection'], both), 'answer')).toBe('done');
  });

  it('data that is asked for and to be deleted is handed over before anything is deleted', () => {
    const list = steps(['access', 'deletion', 'portability']);
    expect(keys(list).indexOf('answer_export')).toBeLessThan(keys(list).indexOf('delete_tickets'));
    expect(list.find((step) => step.id === 'delete_tickets')).toMatchObject({
      after: expect.arrayContaining(['answer_export']),
    });
  });

  it('after a request was taken up again, an old question does not make it wait for the data subject', () => {
    const list = steps(
      ['access'],
      stored(2, { type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: true }),
      stored(3, { type: 'ended', ending: 'lapsed' }),
      stored(4, { type: 'reopened' }),
    );
    expect(state(list, 'identity')).toBe('open');
  });

  it('where no approval is asked for, a proposed refusal can be told at once', () => {
    const request = foldRequest([confirmed(['access']), stored(2, { type: 'refusal_proposed', ground: 'excessive' })]);
    const settings = { ...SETTINGS, refusalNeedsApproval: false };
    const list = request ? stepsOf(request, settings) : [];
    expect(state(list, 'answer')).toBe('open');
    expect(request && isFlagged(request, list, settings)).toBe(false);
  });

  it('an approved refusal needs its letter and nothing else', () => {
    const list = steps(
      ['deletion'],
      stored(2, { id: 'p', type: 'refusal_proposed', ground: 'excessive' }),
      stored(3, { type: 'refusal_approved', ground: 'excessive', proposal: 'p' }),
    );
    expect(keys(list)).toEqual(['confirm', 'answer', 'close']);
    expect(state(list, 'answer')).toBe('open');
  });
});

describe('the stage', () => {
  const of = (...events: StoredEvent[]) => {
    const request = foldRequest([confirmed(['deletion']), ...events]);
    if (!request) throw new Error('a confirmed request folds');
    const list = stepsOf(request, SETTINGS);
    return { stage: stageOf(request, list, SETTINGS), flagged: isFlagged(request, list, SETTINGS) };
  };

  it('is in progress, then waits for the person, then for the DPO, then is done', () => {
    expect(of().stage).toBe('in_progress');
    expect(of(stored(2, { type: 'letter_sent', letters: ['identity_check'], auditId: 1, mailed: true })).stage).toBe(
      'waiting_for_data_subject',
    );
    expect(of(identified, stored(4, { type: 'plan_proposed', hash: HASH, attachmentId: 1, tickets: 1 }))).toEqual({
      stage: 'waiting_for_dpo',
      flagged: true,
    });
    expect(of(stored(4, { type: 'ended', ending: 'fulfilled' }))).toEqual({ stage: 'done', flagged: false });
  });

  it('a proposed refusal and a flag wait for the DPO until they are settled', () => {
    expect(of(stored(2, { type: 'refusal_proposed', ground: 'excessive' })).flagged).toBe(true);
    expect(of(stored(2, { type: 'flagged', reason: 'complaint' })).stage).toBe('waiting_for_dpo');
    expect(
      of(stored(2, { type: 'flagged', reason: 'complaint' }), stored(3, { type: 'flag_settled', reason: 'complaint' }))
        .flagged,
    ).toBe(false);
  });
});
