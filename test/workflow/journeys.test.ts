import { describe, expect, it } from 'vitest';
import { planDeletion, planHash } from '../../src/domain/fulfil/deletion-plan.ts';
import type { LetterName } from '../../src/domain/request.ts';
import { parseTicketInput } from '../../src/sandbox/api/tickets/input.ts';
import { mergeTicket } from '../../src/sandbox/api/tickets/merge.ts';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import { createUser } from '../../src/sandbox/api/users/create.ts';
import type { Case } from '../../src/workflow/case.ts';
import { caseOf, reread } from '../../src/workflow/case.ts';
import { correctName, restrict, stopMarketing } from '../../src/workflow/change-person.ts';
import { changeRequest, confirmRequest } from '../../src/workflow/confirm-request.ts';
import { deleteLast, deleteTickets } from '../../src/workflow/delete-data.ts';
import { dismiss, undoDismissal } from '../../src/workflow/dismiss.ts';
import { closeRequest, lapse, reopen, withdraw } from '../../src/workflow/end-request.ts';
import { exportFile, gatherExport, prepareExport } from '../../src/workflow/export-data.ts';
import { draftExtension, extend } from '../../src/workflow/extend.ts';
import { flag } from '../../src/workflow/flag.ts';
import { lookUp } from '../../src/workflow/look-up.ts';
import { noteOwnSystem, noteProcessorTold } from '../../src/workflow/note-results.ts';
import { draftPlan, proposePlan } from '../../src/workflow/plan-deletion.ts';
import type { Ports } from '../../src/workflow/ports.ts';
import { PROBLEM_NAMES } from '../../src/workflow/problems.ts';
import { approveRefusal, proposeRefusal } from '../../src/workflow/refuse.ts';
import { approvePlan, sendPlanBack } from '../../src/workflow/review.ts';
import { answerOf, draftLetter, sendLetter } from '../../src/workflow/send-letter.ts';
import { settleIdentity } from '../../src/workflow/settle-identity.ts';
import { aVerdict } from '../builders.ts';
import { aMail, aRoom, type Room } from '../zendesk/room.ts';
import { aCase, done, openTicket, storedTypes } from './case-room.ts';

async function send(ports: Ports, current: Case, ...letters: [LetterName, ...LetterName[]]) {
  return sendLetter(ports, current, await draftLetter(ports, current, letters));
}

/** The letters that went out, Zendesk's own confirmation of receipt apart. */
function letters(room: Room) {
  return room.account.outbox.filter((mail) => !mail.subject.startsWith('[Request received]'));
}

function addNote(room: Room, body: string): void {
  updateTicket(
    room.account,
    { user: room.agent, via: 'web' },
    room.ticket.id,
    parseTicketInput({ comment: { body, public: false } }),
  );
}

/** Puts somebody in copy of the customer's ticket. */
function aCopied(room: Room): string {
  const email = 'boss@example.org';
  const { id } = createUser(room.account, { name: 'Bo Ross', email, verified: true });
  room.account.tickets.get(room.ticket.id)?.email_cc_ids.push(id);
  return email;
}

/** Own systems and processors, all of them. */
async function elsewhere(ports: Ports, begun: Case): Promise<Case> {
  let current = begun;
  for (const system of ports.settings.ownSystems) {
    current = done(await noteOwnSystem(ports, current, system, 'nothing_held'));
  }
  if (!current.steps.some((step) => step.id === 'processor')) return current;
  for (const processor of ports.settings.processors) {
    current = done(await noteProcessorTold(ports, current, processor));
  }
  return current;
}

describe('a request that is confirmed', () => {
  it('has a private task ticket of the DPO group as its record, due at noon, and a mirror on the ticket', async () => {
    const { room, current } = await aCase(['deletion']);
    const record = room.account.tickets.get(current.record.id);
    expect(record).toMatchObject({
      type: 'task',
      external_id: `privacy-request:${room.ticket.id}`,
      is_public: false,
      group_id: room.privacy.id,
      assignee_id: null,
    });
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: room.ports.timeZone, timeStyle: 'short' });
    expect(time.format(new Date(record?.due_at ?? ''))).toBe('12:00');
    expect(JSON.stringify(record)).not.toContain(room.customer.name);
    expect(room.account.tickets.get(room.ticket.id)?.tags).toEqual(
      expect.arrayContaining(['privacy_request', 'privacy_kind_deletion']),
    );
    expect(room.account.outbox.some((mail) => mail.ticket_id === current.record.id)).toBe(false);
  });

  it('by two agents at once ends with one record, and the second sees the first one’s', async () => {
    const room = await aRoom();
    const other = await room.portsOf(room.dpo);
    const confirmation = { receivedAt: room.ticket.created_at, language: 'en', how: 'detected' as const };
    const [one, two] = await Promise.all([
      confirmRequest(room.ports, openTicket(room), { ...confirmation, kinds: ['access'] }),
      confirmRequest(other, openTicket(room), { ...confirmation, kinds: ['deletion'] }),
    ]);
    if (!one.ok || !two.ok) throw new Error('both are confirmed');
    const found = await room.ports.records.find(room.ticket.id);
    expect(found?.events.filter(({ event }) => event.type === 'confirmed').length).toBeGreaterThan(0);
    expect(two.case.record.id).toBe(found?.id);
    expect((await reread(room.ports, one.case)).request.kinds).toEqual(two.case.request.kinds);
  });

  it('can’t have been received in the future, have no kind, or nobody who asks', async () => {
    const room = await aRoom();
    const good = {
      kinds: ['access' as const],
      receivedAt: room.ticket.created_at,
      language: 'en',
      how: 'by_hand' as const,
    };
    const refused = async (ticket = openTicket(room), change: Partial<typeof good> = {}) => {
      const outcome = await confirmRequest(room.ports, ticket, { ...good, ...change });
      return outcome.ok ? 'confirmed' : outcome.why;
    };
    expect(await refused(openTicket(room), { kinds: [] })).toBe('no_kind');
    expect(await refused(openTicket(room), { receivedAt: '2999-01-01T00:00:00Z' })).toBe('received_in_future');
    expect(await refused(openTicket(room, { requester: null }))).toBe('no_requester');
    expect(room.calls.list()).toEqual([]);
  });

  it('is found again from its own record, and its kinds can be changed', async () => {
    const { room, current } = await aCase(['access']);
    const changed = done(
      await changeRequest(room.ports, current, { kinds: ['access', 'correction'], regime: 'EU-GDPR' }),
    );
    expect(changed.request.kinds).toEqual(['access', 'correction']);
    const record = openTicket(room, { id: current.record.id, tags: changed.record.tags });
    expect(await lookUp(room.ports, record)).toMatchObject({
      state: 'request',
      case: { request: { kinds: ['access', 'correction'] } },
    });
  });
});

describe('an agent who sees only a part of the tickets', () => {
  it('is told that there is a record that they may not see, and opens no second one', async () => {
    const { room, current } = await aCase(['access']);
    const record = room.account.tickets.get(current.record.id);
    if (record) record.group_id = room.privacy.id;
    const ports = await room.portsOf(room.restricted);
    const marked = openTicket(room, { tags: ['privacy_request'] });
    await expect(lookUp(ports, marked)).rejects.toMatchObject({ name: 'Refused', codes: ['record_not_visible'] });
  });

  it('who sees everything and finds no record can start anew', async () => {
    const room = await aRoom();
    expect(await lookUp(room.ports, openTicket(room, { tags: ['privacy_request'] }))).toEqual({ state: 'none' });
  });
});

describe('a ticket that is marked as not a request', () => {
  it('says who did so, and can be taken back', async () => {
    const room = await aRoom();
    await dismiss(room.ports, openTicket(room), aVerdict());
    const tags = ['privacy_request_dismissed'];
    expect(await lookUp(room.ports, openTicket(room, { tags }))).toMatchObject({
      state: 'dismissed',
      by: room.agent.id,
    });
    await undoDismissal(room.ports, openTicket(room));
    expect(room.account.tickets.get(room.ticket.id)?.tags).not.toContain('privacy_request_dismissed');
    expect(await lookUp(room.ports, openTicket(room, { tags }))).toEqual({ state: 'none' });
  });
});

describe('an access request', () => {
  it('is answered with the person’s data as a file, and the record holds counts and a hash, no data', async () => {
    const { room, current } = await aCase(['access']);
    const { ports } = room;
    addNote(room, 'Internal: rather impatient.');
    let now = done(await send(ports, current, 'acknowledgement'));
    now = done(await settleIdentity(ports, now, 'known_address'));
    const gathered = await gatherExport(ports, now);
    expect(exportFile(gathered)).toContain(room.customer.email);
    expect(exportFile(gathered)).not.toContain('impatient');
    expect(exportFile(gathered)).not.toContain(room.agent.name);
    now = done(await prepareExport(ports, now, gathered));
    now = await elsewhere(ports, now);
    now = done(await send(ports, now, ...answerOf(room.ports, now)));
    const mail = room.account.outbox.at(-1);
    expect(mail?.to.map((to) => to.address)).toEqual([room.customer.email]);
    expect(mail?.attachment_ids.map((id) => room.account.attachments.get(id)?.file_name)).toEqual(['your-data.json']);
    now = done(await closeRequest(ports, now));
    expect(now.stage).toBe('done');
    expect(room.account.tickets.get(room.ticket.id)?.status).toBe('solved');
    expect(room.account.tickets.get(now.record.id)?.status).toBe('solved');
    const kept = JSON.stringify([...room.account.audits.values()].filter((audit) => audit.ticket_id === now.record.id));
    expect(kept).not.toContain(room.customer.email);
    expect(kept).not.toContain(room.customer.name);
  });

  it('with people in copy goes into a conversation of its own, which nobody else gets', async () => {
    const { room, current } = await aCase(['access']);
    const boss = aCopied(room);
    let now = done(await settleIdentity(room.ports, current, 'known_address'));
    now = done(await prepareExport(room.ports, now, await gatherExport(room.ports, now)));
    const acknowledgement = await draftLetter(room.ports, now, ['acknowledgement']);
    expect(acknowledgement.copies).toBe(1);
    const draft = await draftLetter(room.ports, now, ['access_answer']);
    expect(draft.copies).toBe(0);
    done(await sendLetter(room.ports, now, draft));
    const mails = room.account.outbox.filter((mail) => mail.attachment_ids.length > 0);
    expect(mails).toHaveLength(1);
    expect([...(mails[0]?.to ?? []), ...(mails[0]?.cc ?? [])].map((to) => to.address)).toEqual([room.customer.email]);
    expect(JSON.stringify(mails)).not.toContain(boss);
  });

  it('that asks for deletion too hands the data over first, all of it', async () => {
    const { room, current, dpo } = await aCase(['access', 'deletion']);
    aMail(room.account, room.customer, 'Parcel');
    let now = done(await send(room.ports, current, 'acknowledgement'));
    now = done(await settleIdentity(room.ports, now, 'known_address'));
    now = done(await prepareExport(room.ports, now, await gatherExport(room.ports, now)));
    now = done(await proposePlan(room.ports, now, await draftPlan(room.ports, now)));
    now = done(await approvePlan(dpo, now));
    expect(now.steps.find((step) => step.id === 'delete_tickets')?.state).toBe('later');
    expect(await deleteTickets(room.ports, now)).toMatchObject({ ok: false, why: 'export_not_sent' });
    now = done(await send(room.ports, now, 'access_answer'));
    now = done(await deleteTickets(room.ports, now));
    expect(answerOf(room.ports, now)).toEqual(['deletion_done']);
  });

  it('does not go on where this agent sees fewer tickets than there are', async () => {
    const { room, current } = await aCase(['access']);
    const ports = await room.portsOf(room.restricted);
    const gathered = await gatherExport(ports, current);
    expect(gathered.notSeen).toBeGreaterThan(0);
    expect(await prepareExport(ports, current, gathered)).toMatchObject({ ok: false, why: 'incomplete' });
  });
});

describe('a letter', () => {
  it('that lost a part the law asks for is not sent, and the part is named', async () => {
    const { room, current } = await aCase(['access']);
    const draft = await draftLetter(room.ports, current, ['acknowledgement']);
    const outcome = await sendLetter(room.ports, current, { ...draft, text: 'We got it.' });
    expect(outcome).toMatchObject({ ok: false, why: 'parts_missing' });
    expect(outcome.missing).toContain('dpo_contact');
    expect(letters(room)).toEqual([]);
  });

  it('that a colleague has sent meanwhile does not go out again', async () => {
    const { room, current, dpo } = await aCase(['access']);
    done(await send(room.ports, current, 'acknowledgement'));
    const late = await send(dpo, current, 'acknowledgement');
    expect(late.case.request.letters.acknowledgement?.by).toBe(room.agent.id);
    expect(room.account.outbox.filter((mail) => mail.text.includes('has arrived'))).toHaveLength(1);
    expect(late.case.request.history.filter(({ event }) => event.type === 'letter_sent')).toHaveLength(1);
  });

  it('that Zendesk mails to nobody does not count as sent', async () => {
    const { room, current } = await aCase(['access']);
    room.account.triggers.clear();
    const outcome = await send(room.ports, current, 'acknowledgement');
    expect(outcome).toMatchObject({ ok: false, why: 'not_mailed' });
    expect(outcome.case.steps.find((step) => step.id === 'acknowledge')?.state).toBe('open');
  });

  it.each(['closed', 'deleted'] as const)('goes on in a new conversation where the ticket is %s', async (status) => {
    const { room, current } = await aCase(['access']);
    const ticket = room.account.tickets.get(room.ticket.id);
    if (ticket) ticket.status = status;
    const outcome = done(await send(room.ports, current, 'acknowledgement'));
    const [linked] = outcome.request.linkedTicketIds;
    expect(room.account.tickets.get(linked ?? 0)).toMatchObject({
      requester_id: room.customer.id,
      followup_source_id: status === 'closed' ? room.ticket.id : null,
    });
    expect(room.account.outbox.at(-1)?.to[0]?.address).toBe(room.customer.email);
    const opened = openTicket(room, {
      id: linked ?? 0,
      tags: ['privacy_request'],
      mirroredRecordId: current.record.id,
    });
    expect(await lookUp(room.ports, opened)).toMatchObject({
      state: 'request',
      case: { record: { id: current.record.id } },
    });
    const second = done(await settleIdentity(room.ports, outcome, 'known_address'));
    const clarified = done(await send(room.ports, second, 'clarification'));
    expect(clarified.request.linkedTicketIds).toEqual([linked]);
  });

  it('goes where the ticket was merged to, and that ticket shows the request from then on', async () => {
    const { room, current } = await aCase(['access']);
    const target = aMail(room.account, room.customer, 'The other one');
    mergeTicket(room.account, { user: room.agent, via: 'web' }, target.id, room.ticket.id, { ids: [room.ticket.id] });
    const sent = done(await send(room.ports, current, 'acknowledgement'));
    expect(letters(room).at(-1)?.ticket_id).toBe(target.id);
    expect(sent.request.linkedTicketIds).toEqual([target.id]);
    const marked = room.account.tickets.get(target.id)?.tags ?? [];
    const opened = openTicket(room, { id: target.id, tags: marked, mirroredRecordId: current.record.id });
    expect(await lookUp(room.ports, opened)).toMatchObject({ state: 'request' });
  });

  it('to a deleted user is not sent', async () => {
    const { room, current } = await aCase(['access']);
    room.account.users.delete(room.customer.id);
    const draft = await draftLetter(room.ports, current, ['acknowledgement']);
    expect(await sendLetter(room.ports, current, draft)).toMatchObject({ ok: false, why: 'person_gone' });
  });
});

describe('a deletion request', () => {
  async function planned() {
    const { room, current, dpo } = await aCase(['deletion']);
    const others = [aMail(room.account, room.customer, 'Parcel').id, aMail(room.account, room.customer, 'Invoice').id];
    let now = done(await send(room.ports, current, 'acknowledgement'));
    now = done(await settleIdentity(room.ports, now, 'known_address'));
    const plan = await draftPlan(room.ports, now);
    expect(plan.plan).toMatchObject({ delete: others, deleteLast: [room.ticket.id] });
    now = done(await proposePlan(room.ports, now, plan));
    return { room, dpo, others, current: now };
  }

  it('is planned by one, approved by another, carried out, answered, and then the conversation and the person go', async () => {
    const { room, dpo, others, current } = await planned();
    let now = done(await approvePlan(dpo, current));
    now = done(await deleteTickets(room.ports, now));
    for (const id of others) expect(room.account.tickets.has(id)).toBe(false);
    expect(room.account.tickets.get(room.ticket.id)?.status).not.toBe('deleted');
    now = await elsewhere(room.ports, now);
    now = done(await send(room.ports, now, ...answerOf(room.ports, now)));
    now = done(await deleteLast(dpo, now));
    expect(room.account.tickets.has(room.ticket.id)).toBe(false);
    expect(room.account.users.get(room.customer.id)?.permanently_deleted).toBe(true);
    now = done(await closeRequest(dpo, now));
    expect(now.request.ended?.ending).toBe('fulfilled');
  });

  it('is not approved by the one who planned it, nor by somebody outside the DPO group', async () => {
    const { room, current } = await planned();
    const outsider = await room.portsOf(room.owner);
    expect(await approvePlan(room.ports, current)).toMatchObject({ ok: false, why: 'own_plan' });
    expect(await approvePlan(outsider, current)).toMatchObject({ ok: false, why: 'not_a_dpo' });
    expect(await deleteTickets(room.ports, current)).toMatchObject({ ok: false, why: 'not_approved' });
    expect(room.account.job_statuses.size).toBe(0);
  });

  it('is not carried out on an approval whose giver has left the DPO group since', async () => {
    const { room, dpo, current } = await planned();
    const approved = done(await approvePlan(dpo, current));
    for (const [id, membership] of room.account.memberships) {
      if (membership.user_id === room.dpo.id) room.account.memberships.delete(id);
    }
    const fresh = await room.portsOf(room.agent);
    expect(await deleteTickets(fresh, approved)).toMatchObject({ ok: false, why: 'approver_not_dpo' });
  });

  it('goes on where a run was cut off, and deletes nothing that came later', async () => {
    const { room, dpo, others, current } = await planned();
    const approved = done(await approvePlan(dpo, current));
    const later = aMail(room.account, room.customer, 'One more thing').id;
    room.faults.order({ method: 'DELETE', path: `/api/v2/tickets/${others[1]}`, times: 3, effect: { status: 500 } });
    await expect(deleteTickets(room.ports, approved)).rejects.toMatchObject({ name: 'Unavailable' });
    room.faults.clear();
    const now = done(await deleteTickets(room.ports, approved));
    for (const id of others) expect(room.account.tickets.has(id)).toBe(false);
    expect(room.account.tickets.has(later)).toBe(true);
    expect(storedTypes(room, now.record.id).filter((type) => type === 'plan_carried_out')).toHaveLength(1);
  });

  it('that is somebody else’s is not carried out, although it was approved', async () => {
    const { room, dpo, current } = await planned();
    const back = done(await sendPlanBack(dpo, current));
    const victim = createUser(room.account, { name: 'Vic Tim', email: 'vic@example.org', verified: true });
    const plan = planDeletion({
      dataSubjectId: victim.id,
      requestedTicketIds: [],
      copiedTicketIds: [],
      matterTicketIds: [],
    });
    const forged = done(await proposePlan(room.ports, back, { plan, hash: await planHash(plan), notSeen: 0 }));
    const approved = done(await approvePlan(dpo, forged));
    expect(await deleteTickets(room.ports, approved)).toMatchObject({ ok: false, why: 'plan_unreadable' });
    expect(room.account.users.get(victim.id)?.active).toBe(true);
  });

  it('leaves a ticket alone that was given to somebody else since', async () => {
    const { room, dpo, others, current } = await planned();
    const approved = done(await approvePlan(dpo, current));
    const given = room.account.tickets.get(others[0] ?? 0);
    if (given) given.requester_id = createUser(room.account, { name: 'New', email: 'new@example.org' }).id;
    expect(await deleteTickets(room.ports, approved)).toMatchObject({ ok: false, why: 'not_theirs' });
    expect(room.account.tickets.has(others[1] ?? 0)).toBe(true);
  });

  it('whose answer opened a new conversation needs a new plan for it, and then comes to its end', async () => {
    const { room, dpo, current } = await planned();
    let now = done(await approvePlan(dpo, current));
    now = done(await deleteTickets(room.ports, now));
    now = await elsewhere(room.ports, now);
    const ticket = room.account.tickets.get(room.ticket.id);
    if (ticket) ticket.status = 'closed';
    now = done(await send(room.ports, now, ...answerOf(room.ports, now)));
    const stuck = await deleteLast(dpo, now);
    expect(stuck).toMatchObject({ ok: false, why: 'not_in_plan' });
    expect(room.account.tickets.has(room.ticket.id)).toBe(true);
    now = done(await sendPlanBack(room.ports, stuck.case));
    now = done(await proposePlan(room.ports, now, await draftPlan(room.ports, now)));
    now = done(await approvePlan(dpo, now));
    now = done(await deleteTickets(room.ports, now));
    now = done(await deleteLast(dpo, now));
    expect(room.account.users.get(room.customer.id)?.permanently_deleted).toBe(true);
  });

  it('whose last step was cut off after the person was gone comes to its end when it is run again', async () => {
    const { room, dpo, current } = await planned();
    let now = done(await approvePlan(dpo, current));
    now = done(await deleteTickets(room.ports, now));
    now = await elsewhere(room.ports, now);
    now = done(await send(room.ports, now, ...answerOf(room.ports, now)));
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${now.record.id}`, times: 9, effect: { status: 503 } });
    await expect(deleteLast(dpo, now)).rejects.toMatchObject({ name: expect.stringMatching(/AnswerLost|Unavailable/) });
    expect(room.account.users.get(room.customer.id)?.permanently_deleted).toBe(true);
    room.faults.clear();
    expect(done(await deleteLast(dpo, now)).request.lastDeleted?.by).toBe(room.dpo.id);
  });

  it('is not begun by somebody who may not delete people: the conversation stays', async () => {
    const { room, dpo, current } = await planned();
    let now = done(await approvePlan(dpo, current));
    now = done(await deleteTickets(room.ports, now));
    now = await elsewhere(room.ports, now);
    now = done(await send(room.ports, now, ...answerOf(room.ports, now)));
    expect(await deleteLast(room.ports, now)).toMatchObject({ ok: false, why: 'no_right_to_delete' });
    expect(room.account.tickets.get(room.ticket.id)?.status).not.toBe('deleted');
  });

  it('is approved although something else waits for the DPO as well', async () => {
    const { dpo, room, current } = await planned();
    const flagged = done(await flag(room.ports, current, 'complaint'));
    expect(done(await approvePlan(dpo, flagged)).request.plan?.approval?.by).toBe(room.dpo.id);
  });

  it('can be sent back and planned anew', async () => {
    const { room, dpo, current } = await planned();
    const back = done(await sendPlanBack(dpo, current));
    expect(back.steps.find((step) => step.id === 'plan_deletion')?.state).toBe('open');
    expect((await proposePlan(room.ports, back, await draftPlan(room.ports, back))).ok).toBe(true);
  });

  it('of somebody on the staff is not planned', async () => {
    const { room, current } = await aCase(['deletion']);
    const now = done(await settleIdentity(room.ports, current, 'known_address'));
    room.customer.role = 'agent';
    const plan = { ...(await draftPlan(room.ports, now)), notSeen: 0 };
    expect(await proposePlan(room.ports, now, plan)).toMatchObject({ ok: false, why: 'person_is_staff' });
  });

  it('is not answered as done before the tickets are deleted, nor the person deleted before the answer', async () => {
    const { dpo, current } = await planned();
    const approved = done(await approvePlan(dpo, current));
    expect(await deleteLast(dpo, approved)).toMatchObject({ ok: false, why: 'answer_not_sent' });
  });
});

describe('the other rights', () => {
  it('a name is corrected on the profile, and the record does not say what it was', async () => {
    const { room, current } = await aCase(['correction']);
    const now = done(await settleIdentity(room.ports, current, 'known_facts'));
    const corrected = done(await correctName(room.ports, now, '  Ada Moreaux '));
    expect(room.account.users.get(room.customer.id)?.name).toBe('Ada Moreaux');
    expect(JSON.stringify(corrected.record.events)).not.toContain('Moreau');
    expect(await correctName(room.ports, corrected, '  ')).toMatchObject({ ok: false, why: 'no_name' });
  });

  it('marketing stops at once, restriction after the identity', async () => {
    const { room, current } = await aCase(['objection', 'restriction']);
    let now = done(await stopMarketing(room.ports, current));
    now = done(await settleIdentity(room.ports, now, 'known_address'));
    done(await restrict(room.ports, now));
    expect(room.account.users.get(room.customer.id)?.tags).toEqual(
      expect.arrayContaining(['privacy_no_marketing', 'privacy_restricted']),
    );
  });
});

describe('the clock of a request', () => {
  it('is suspended by a question that went out and goes on with the settled identity', async () => {
    const { room, current } = await aCase(['access']);
    const asked = done(await send(room.ports, current, 'identity_check'));
    expect(asked.stage).toBe('waiting_for_data_subject');
    expect(asked.clock.suspendedSinceOn).not.toBeNull();
    const settled = done(await settleIdentity(room.ports, asked, 'known_facts'));
    expect(settled.clock.suspendedSinceOn).toBeNull();
    expect(settled.stage).toBe('in_progress');
  });

  it('is extended once, by a letter with the reason, within the first period', async () => {
    const { room, current } = await aCase(['access']);
    const draft = await draftExtension(room.ports, current, 'complexity');
    const extended = done(await extend(room.ports, current, draft));
    expect(extended.clock.isExtended).toBe(true);
    expect(extended.clock.current.dueOn > current.clock.dueOn).toBe(true);
    expect(await extend(room.ports, extended, draft)).toMatchObject({
      ok: false,
      why: 'already_extended',
    });
  });

  it('is not extended after the first period', async () => {
    const { room, current } = await aCase(['access']);
    const late = await room.portsOf(room.agent, { now: () => new Date(Date.parse(current.clock.dueAt)) });
    const draft = await draftExtension(room.ports, current, 'complexity');
    expect(await extend(late, current, draft)).toMatchObject({ ok: false, why: 'too_late' });
    expect(letters(room)).toEqual([]);
  });
});

describe('endings', () => {
  it('a refusal is proposed by one, approved by another of the DPO group, told with its letter, and closed as refused', async () => {
    const { room, current, dpo } = await aCase(['access']);
    let now = done(await send(room.ports, current, 'acknowledgement'));
    now = done(await proposeRefusal(room.ports, now, 'excessive'));
    expect(now.stage).toBe('waiting_for_dpo');
    expect(await approveRefusal(room.ports, now)).toMatchObject({ ok: false, why: 'own_proposal' });
    now = done(await approveRefusal(dpo, now));
    const members = [...room.account.memberships].filter(([, one]) => one.user_id === room.dpo.id);
    for (const [id] of members) room.account.memberships.delete(id);
    expect(await send(await room.portsOf(room.agent), now, 'refusal')).toMatchObject({
      ok: false,
      why: 'approver_not_dpo',
    });
    for (const [id, membership] of members) room.account.memberships.set(id, membership);
    now = done(await send(room.ports, now, ...answerOf(room.ports, now)));
    expect(room.account.outbox.at(-1)?.text).toContain('supervisory authority');
    now = done(await closeRequest(room.ports, now));
    expect(now.request.ended?.ending).toBe('refused');
  });

  it('a withdrawn request ends, can be taken up again, and keeps its period', async () => {
    const { room, current } = await aCase(['access']);
    const ended = done(await withdraw(room.ports, current, null));
    expect(ended.request.ended?.ending).toBe('withdrawn');
    const again = done(await reopen(room.ports, ended));
    expect(again.stage).toBe('in_progress');
    expect(again.clock.dueOn).toBe(current.clock.dueOn);
    expect(room.account.tickets.get(again.record.id)?.status).toBe('open');
    expect(room.account.tickets.get(room.ticket.id)?.status).toBe('open');
  });

  it('a request lapses only where somebody was asked who they are and did not answer', async () => {
    const { room, current } = await aCase(['access']);
    expect(await lapse(room.ports, current, null)).toMatchObject({ ok: false, why: 'nothing_asked' });
    const asked = done(await send(room.ports, current, 'identity_check'));
    const draft = await draftLetter(room.ports, asked, ['lapsed']);
    expect(done(await lapse(room.ports, asked, draft)).request.ended?.ending).toBe('lapsed');
    // That nothing is done must be told, with the remedies (Art. 12(4)).
    expect(room.account.outbox.at(-1)?.text).toContain('supervisory authority');
  });

  it('nothing is closed while steps are open', async () => {
    const { room, current } = await aCase(['access']);
    expect(await closeRequest(room.ports, current)).toMatchObject({ ok: false, why: 'steps_open' });
  });
});

describe('two people at once', () => {
  it('the second one’s act is added to what the first one did, and nothing is lost', async () => {
    const { room, current, dpo } = await aCase(['access']);
    const mine = done(await settleIdentity(room.ports, current, 'known_address'));
    const theirs = done(await noteOwnSystem(dpo, current, 'App', 'done'));
    expect(theirs.request.identity?.by).toBe(room.agent.id);
    expect(theirs.request.ownSystems.App?.by).toBe(room.dpo.id);
    expect(mine.record.id).toBe(theirs.record.id);
  });

  it('an act on a request that a colleague has ended meanwhile does not count, and shows the end', async () => {
    const { room, current, dpo } = await aCase(['access']);
    done(await withdraw(dpo, current, null));
    const late = await settleIdentity(room.ports, current, 'known_address');
    expect(late).toMatchObject({ ok: false, why: 'overtaken' });
    expect(late.case.request.ended?.by).toBe(room.dpo.id);
    expect(late.case.request.identity).toBeNull();
  });
});

/** What an act has stored, whatever went wrong on the way. */
function storedOnce(room: Room, recordId: number, type: string): boolean {
  return storedTypes(room, recordId).filter((item) => item === type).length <= 1;
}

describe('whatever the API does', () => {
  const EFFECTS = [
    ['answers 403', { status: 403, body: { error: { title: 'Forbidden', message: 'no' } } }],
    ['answers 404', { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } }],
    ['answers 409', { status: 409, body: { error: 'UpdateConflict', description: 'changed' } }],
    [
      'answers 422',
      { status: 422, body: { error: 'RecordInvalid', description: 'no', details: { status: [{ description: 'x' }] } } },
    ],
    ['answers 429', { status: 429, headers: { 'Retry-After': '1' } }],
    ['answers 500', { status: 500, body: 'oops' }],
    ['answers nonsense', { status: 200, body: 'nonsense' }],
    ['answers nothing', { drop: 'before' }],
    ['does what was asked and loses the answer', { drop: 'after' }],
  ] as const;

  it.each(EFFECTS)(
    'and %s, an event is stored once or not at all, and the next try goes through',
    async (_name, effect) => {
      for (const times of [1, 9]) {
        const { room, current } = await aCase(['access']);
        room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${current.record.id}`, times, effect });
        const first = await settleIdentity(room.ports, current, 'known_address').catch((thrown: Error) => thrown);
        if (first instanceof Error) expect(PROBLEM_NAMES).toContain(first.name);
        expect(storedOnce(room, current.record.id, 'identity_settled')).toBe(true);
        room.faults.clear();
        const now = await reread(room.ports, current);
        if (!now.request.identity) done(await settleIdentity(room.ports, now, 'known_address'));
        expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'identity_settled']);
      }
    },
  );

  it.each(EFFECTS)(
    'and %s, a letter goes out once or not at all, and the next try goes through',
    async (_name, effect) => {
      const { room, current } = await aCase(['access']);
      room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, times: 9, effect });
      await send(room.ports, current, 'acknowledgement').catch((thrown: Error) =>
        expect(PROBLEM_NAMES).toContain(thrown.name),
      );
      room.faults.clear();
      const now = await reread(room.ports, current);
      if (!now.request.letters.acknowledgement) done(await send(room.ports, now, 'acknowledgement'));
      expect(room.account.outbox.filter((mail) => mail.text.includes('has arrived'))).toHaveLength(1);
      expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'letter_sent']);
    },
  );

  it.each(EFFECTS)(
    'and %s, a request is confirmed once or not at all, and the next try goes through',
    async (_name, effect) => {
      const room = await aRoom();
      const confirm = () =>
        confirmRequest(room.ports, openTicket(room), {
          kinds: ['access'],
          receivedAt: room.ticket.created_at,
          language: 'en',
          how: 'detected',
        });
      room.faults.order({ method: 'POST', path: '/api/v2/tickets', times: 9, effect });
      await confirm().catch((thrown: Error) => expect(PROBLEM_NAMES).toContain(thrown.name));
      room.faults.clear();
      expect((await confirm()).ok).toBe(true);
      const records = [...room.account.tickets.values()].filter((ticket) =>
        ticket.external_id?.startsWith('privacy-request:'),
      );
      expect(records).toHaveLength(1);
      expect(caseOf(room.ports, await room.ports.records.read(records[0]?.id ?? 0))?.request.kinds).toEqual(['access']);
    },
  );
});
