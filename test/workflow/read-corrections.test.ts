import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestKind, RulesByKind } from '../../src/domain/request.ts';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import { changeRequest, confirmRequest } from '../../src/workflow/confirm-request.ts';
import { dismiss, undoDismissal } from '../../src/workflow/dismiss.ts';
import { correctionsFile, type Reading, readCorrections } from '../../src/workflow/read-corrections.ts';
import { aVerdict } from '../builders.ts';
import { aTicket } from '../sandbox/builders.ts';
import { aMail, aRoom, lastAudit, problem, type Room } from '../zendesk/room.ts';
import { done, openTicket, storedTypes } from './case-room.ts';

let room: Room;
beforeEach(async () => {
  room = await aRoom();
});

const DELETION: RulesByKind = { deletion: ['delete my data 5'] };

const aReading = (about: Partial<Reading> = {}): Reading => ({
  found: new Map(),
  onProgress: () => {},
  isWanted: () => true,
  ...about,
});

async function gathered(ports = room.ports) {
  const read = await readCorrections(ports, aReading());
  if (!read) throw new Error('nobody wanted it');
  return read;
}

/** Mara confirms these kinds where detection had said others, or the same. */
async function confirm(kinds: RequestKind[], verdict = aVerdict(DELETION)) {
  const outcome = await confirmRequest(
    room.ports,
    openTicket(room),
    { kinds, receivedAt: room.ticket.created_at, language: 'en', how: 'detected' },
    verdict,
  );
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.case;
}

describe('a ticket that an agent calls no request', () => {
  it('is a corrected verdict: day, language, kinds and rules; no text, no person, no number', async () => {
    const verdict = aVerdict(DELETION, { access: ['give my data 5'] }, { language: 'de' });
    await dismiss(room.ports, openTicket(room), verdict);
    const { corrections, ...rest } = await gathered();
    expect(corrections).toEqual([
      {
        on: room.ticket.updated_at.slice(0, 10),
        language: 'de',
        kinds: { deletion: ['delete my data 5'] },
        possible: { access: ['give my data 5'] },
        decided: [],
      },
    ]);
    expect(rest).toEqual({ notNoted: 0, notRead: 0, seesAllTickets: true });
    const file = correctionsFile(corrections);
    expect(file.split('\n')).toHaveLength(2);
    for (const secret of [room.customer.name, room.customer.email ?? '', room.ticket.subject, 'words of the mail']) {
      expect(file).not.toContain(secret);
    }
  });

  it('is none any more once that is taken back', async () => {
    await dismiss(room.ports, openTicket(room), aVerdict());
    await undoDismissal(room.ports, openTicket(room));
    expect((await gathered()).corrections).toEqual([]);
  });

  it('a mark that was taken off behind the search’s back does not count', async () => {
    await dismiss(room.ports, openTicket(room), aVerdict());
    await undoDismissal(room.ports, openTicket(room));
    room.ticket.tags = ['privacy_request_dismissed'];
    expect(await gathered()).toMatchObject({ corrections: [], notNoted: 0, notRead: 0 });
  });

  it('says so where the mark was set by hand, or before verdicts were noted', async () => {
    updateTicket(room.account, { user: room.dpo, via: 'web' }, room.ticket.id, { tags: ['privacy_request_dismissed'] });
    const older = aMail(room.account, room.customer);
    await room.ports.tickets.setDismissed(older.id, true, 'older');
    expect(await gathered()).toMatchObject({ corrections: [], notNoted: 2 });
  });

  it('names the entries of the lexicon, and passes on none that somebody made up', async () => {
    const verdict = aVerdict(DELETION);
    const entries = ['en delete: delet*', 'en data: data'];
    await dismiss(room.ports, openTicket(room), {
      ...verdict,
      evidence: verdict.evidence.map((one) => ({ ...one, entries })),
    });
    expect((await gathered()).corrections).toMatchObject([{ entries: { deletion: entries } }]);
    const { metadata } = lastAudit(room.account, room.ticket.id);
    metadata.custom.privacy_event = String(metadata.custom.privacy_event).replace('data: data', 'data: ada example');
    expect((await gathered()).corrections).toMatchObject([{ entries: { deletion: ['en delete: delet*'] } }]);
  });

  it.each(['Ada Example 12', 'meet Bob Smith at Elm Road 5'])(
    'a mark with words that only look like a rule is not passed on: %s',
    async (text) => {
      await dismiss(room.ports, openTicket(room), aVerdict());
      const { metadata } = lastAudit(room.account, room.ticket.id);
      metadata.custom.privacy_event = String(metadata.custom.privacy_event).replace('delete my data 5', text);
      expect(await gathered()).toMatchObject({ corrections: [], notNoted: 1 });
    },
  );

  it('a mark that somebody filled with other text is not passed on', async () => {
    await dismiss(room.ports, openTicket(room), aVerdict());
    const { metadata } = lastAudit(room.account, room.ticket.id);
    const text = String(metadata.custom.privacy_event);
    metadata.custom.privacy_event = text.replace('delete my data 5', 'Ada wrote: delete my data');
    expect(await gathered()).toMatchObject({ corrections: [], notNoted: 1 });
  });
});

describe('a request that an agent confirms', () => {
  it('with the kinds that were found is no correction', async () => {
    const { record, request } = await confirm(['deletion']);
    expect(request.history[0]?.event).not.toHaveProperty('detected');
    expect(record.tags).not.toContain('privacy_detection_corrected');
    expect((await gathered()).corrections).toEqual([]);
  });

  it('with other kinds is one: what was added was missed, what was taken away was wrong', async () => {
    const { record } = await confirm(['access', 'objection'], aVerdict({ ...DELETION, access: ['give my data 5'] }));
    expect(record.tags).toContain('privacy_detection_corrected');
    expect((await gathered()).corrections).toMatchObject([
      {
        kinds: { access: ['give my data 5'], deletion: ['delete my data 5'] },
        decided: ['access', 'objection'],
      },
    ]);
  });

  it('by hand, where nothing was found, is one: all of it was missed', async () => {
    await confirm(['correction'], aVerdict({}, { correction: ['correct 3'] }));
    expect((await gathered()).corrections).toMatchObject([
      { kinds: {}, possible: { correction: ['correct 3'] }, decided: ['correction'] },
    ]);
  });

  it('and changes later counts as it stands at last', async () => {
    const current = await confirm(['deletion']);
    const changed = done(
      await changeRequest(room.ports, current, { kinds: ['access'], regime: 'EU-GDPR' }, aVerdict(DELETION)),
    );
    expect((await gathered()).corrections).toMatchObject([{ kinds: DELETION, decided: ['access'] }]);
    done(await changeRequest(room.ports, changed, { kinds: ['deletion'], regime: 'EU-GDPR' }, aVerdict(DELETION)));
    expect((await gathered()).corrections).toEqual([]);
    expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'kinds_changed', 'kinds_changed']);
  });

  it('keeps the tag while the request goes on', async () => {
    const current = await confirm(['access']);
    const changed = done(
      await changeRequest(room.ports, current, { kinds: ['access', 'objection'], regime: 'EU-GDPR' }),
    );
    expect(changed.record.tags.filter((tag) => tag === 'privacy_detection_corrected')).toHaveLength(1);
  });

  it('is read all the same where what detection had said was spoilt; only that is lost', async () => {
    const { record } = await confirm(['access']);
    const { metadata } = lastAudit(room.account, record.id);
    metadata.custom.privacy_event = String(metadata.custom.privacy_event).replace('delete my data 5', '<b>');
    const read = await room.ports.records.read(record.id);
    expect(read.unreadable).toBe(0);
    expect(read.events[0]?.event).toMatchObject({ type: 'confirmed', detected: null });
    expect(await gathered()).toMatchObject({ corrections: [], notRead: 1 });
  });
});

describe('reading them', () => {
  async function dismissMany(count: number): Promise<number[]> {
    const ids = Array.from({ length: count }, () => aMail(room.account, room.customer).id);
    for (const id of ids) await dismiss(room.ports, openTicket(room, { id }), aVerdict());
    return ids;
  }

  it('goes beyond the 1,000 that a search shows', { timeout: 60_000 }, async () => {
    for (let count = 0; count < 1050; count += 1) {
      aTicket(room.account, room.customer, { tags: ['privacy_request_dismissed'], status: 'closed' });
    }
    expect((await room.ports.corrections.list()).dismissed).toHaveLength(1050);
  });

  it('leaves out the second record of one ticket', async () => {
    aTicket(room.account, room.customer, { tags: ['privacy_detection_corrected', 'privacy_request_duplicate'] });
    expect((await room.ports.corrections.list()).changed).toEqual([]);
  });

  it('tells how far it is, and stops when nobody waits any more', async () => {
    await dismissMany(3);
    const seen: string[] = [];
    const onProgress = (read: number, total: number) => void seen.push(`${read} of ${total}`);
    await readCorrections(room.ports, aReading({ onProgress }));
    expect(seen).toEqual(['0 of 3', '1 of 3', '2 of 3']);
    room.calls.clear();
    await expect(readCorrections(room.ports, aReading({ isWanted: () => seen.length < 0 }))).resolves.toBeNull();
    expect(room.calls.list().filter(({ path }) => path.includes('/audits'))).toEqual([]);
  });

  it('one ticket that can’t be read stops nothing and is counted', async () => {
    const [first] = await dismissMany(2);
    room.faults.order({ path: `/api/v2/tickets/${first}/audits`, effect: { status: 403 } });
    const read = await gathered();
    expect(read.corrections).toHaveLength(1);
    expect(read.notRead).toBe(1);
  });

  it('Zendesk is down half-way: it fails, and the next time goes on where it broke off', async () => {
    // The newest is read first.
    const [second, first] = await dismissMany(2);
    room.faults.order({ path: `/api/v2/tickets/${second}/audits`, times: 2, effect: { status: 503 } });
    const reading = aReading();
    await expect(readCorrections(room.ports, reading)).rejects.toMatchObject(problem('Unavailable'));
    room.calls.clear();
    await expect(readCorrections(room.ports, reading)).resolves.toMatchObject({ corrections: [{}, {}] });
    const paths = room.calls.list().map(({ path }) => path);
    expect(paths.some((path) => path.includes(`/tickets/${first}/audits`))).toBe(false);
    expect(paths.some((path) => path.includes(`/tickets/${second}/audits`))).toBe(true);
  });

  it('whoever sees a part of the tickets is told so', async () => {
    expect(await gathered(await room.portsOf(room.restricted))).toMatchObject({ seesAllTickets: false });
  });
});
