import { beforeEach, expect, test } from 'vitest';
import { type DeletionPlan, planDeletion, planHash } from '../../src/domain/fulfil/deletion-plan.ts';
import type { RecordRead } from '../../src/workflow/ports.ts';
import { aRoom, problem, type Room } from './room.ts';

let room: Room;
let record: RecordRead;
const plan = planDeletion({
  dataSubjectId: 5,
  requestedTicketIds: [3, 1, 2],
  copiedTicketIds: [9],
  matterTicketIds: [2],
});

beforeEach(async () => {
  room = await aRoom();
  record = await room.ports.records.open(
    room.ticket.id,
    {
      id: 'first',
      type: 'confirmed',
      ticketId: room.ticket.id,
      dataSubjectId: room.customer.id,
      kinds: ['deletion'],
      receivedAt: '2026-03-02T09:00:00Z',
      language: 'en',
      how: 'by_hand',
    },
    { subject: 'Privacy request', assigneeId: room.agent.id, note: 'Confirmed.', tags: ['privacy_request_record'] },
  );
});

async function propose(stored: DeletionPlan, hash: string): Promise<number> {
  const { token, attachmentId } = await room.ports.plans.put(stored, hash);
  const event = { id: `plan ${attachmentId}`, type: 'plan_proposed', hash, attachmentId, tickets: 2 } as const;
  record = await room.ports.records.append(record, event, { note: 'A plan.', tags: record.tags, upload: token });
  return attachmentId;
}

test('a plan comes back as it was stored', async () => {
  const hash = await planHash(plan);
  await propose(plan, hash);
  await expect(room.ports.plans.get(record.id, hash)).resolves.toEqual(plan);
});

test('no file of the record holds a plan with this hash', async () => {
  await propose(plan, await planHash(plan));
  await expect(room.ports.plans.get(record.id, 'f'.repeat(64))).resolves.toBeNull();
});

test('a file that was exchanged afterwards is not the plan', async () => {
  const hash = await planHash(plan);
  const attachmentId = await propose(plan, hash);
  const file = room.account.attachments.get(attachmentId);
  if (!file) throw new Error('not stored');
  file.content = Buffer.from(JSON.stringify({ ...plan, delete: [1, 3, 4] })).toString('base64');
  await expect(room.ports.plans.get(record.id, hash)).resolves.toBeNull();
  file.content = Buffer.from('<html>').toString('base64');
  await expect(room.ports.plans.get(record.id, hash)).resolves.toBeNull();
});

test('another file of the same name stands before it: the right one is found', async () => {
  const hash = await planHash(plan);
  await propose(plan, hash);
  await propose({ ...plan, delete: [1] }, hash);
  await expect(room.ports.plans.get(record.id, hash)).resolves.toEqual(plan);
});

test('Zendesk does not give the file: an error, not "no plan"', async () => {
  const hash = await planHash(plan);
  await propose(plan, hash);
  room.faults.order({ path: `/api/v2/tickets/${record.id}/comments`, times: 2, effect: { status: 500 } });
  await expect(room.ports.plans.get(record.id, hash)).rejects.toMatchObject(problem('Unavailable'));
});

test('a plan that the note spells out is read from it, also where the file can’t be read', async () => {
  const hash = await planHash(plan);
  const { token, attachmentId } = await room.ports.plans.put(plan, hash);
  const event = { id: 'spelt out', type: 'plan_proposed', hash, attachmentId, tickets: 2 } as const;
  const note = `Put forward.\n\n${JSON.stringify(plan)}`;
  await room.ports.records.append(record, event, { note, tags: record.tags, upload: token });
  room.account.attachments.delete(attachmentId);
  await expect(room.ports.plans.get(record.id, hash)).resolves.toEqual(plan);
  await expect(room.ports.plans.get(record.id, 'f'.repeat(64))).resolves.toBeNull();
});
