import { beforeEach, describe, expect, test } from 'vitest';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import { aRoom, problem, type Room, storedIds } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await aRoom();
});

const letter = { eventId: 'letter-1', text: 'We have received your request.', uploads: [] };
const publicReplies = () =>
  [...room.account.comments.values()].filter(
    ({ ticket_id, author_id, ...comment }) =>
      ticket_id === room.ticket.id && author_id === room.agent.id && comment.public,
  );
const mails = () => room.account.outbox.filter(({ text }) => text.includes(letter.text));

describe('posting a letter', () => {
  test('it is a public reply, and mailed where a trigger says so', async () => {
    const posted = await room.ports.tickets.postLetter(room.ticket.id, letter);
    expect(posted.mailed).toBe(true);
    expect(publicReplies()).toMatchObject([{ body: letter.text, audit_id: posted.auditId }]);
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.to).toMatchObject([{ address: room.customer.email }]);
  });

  test('no trigger mails it: it is posted, and not seen as sent', async () => {
    for (const trigger of room.account.triggers.values()) trigger.active = false;
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).resolves.toMatchObject({ mailed: false });
    expect(publicReplies()).toHaveLength(1);
  });

  test('a mail to somebody else is none to the requester', async () => {
    const posted = await room.ports.tickets.postLetter(room.ticket.id, letter);
    const audit = room.account.audits.get(posted.auditId);
    for (const event of audit?.events ?? []) if (event.type === 'Notification') event.recipients = [room.dpo.id];
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).resolves.toMatchObject({ mailed: false });
  });

  test('the same letter again is found, not posted again', async () => {
    const first = await room.ports.tickets.postLetter(room.ticket.id, letter);
    const colleague = await room.portsOf(room.dpo);
    await expect(colleague.tickets.postLetter(room.ticket.id, letter)).resolves.toEqual(first);
    expect(publicReplies()).toHaveLength(1);
    expect(mails()).toHaveLength(1);
  });

  test.each([
    ['after the effect', { drop: 'after' }],
    ['before the effect', { drop: 'before' }],
    ['in a gateway', { status: 502 }],
    ['in a fault of Zendesk', { status: 500 }],
    ['as nonsense', { status: 200, body: 'OK' }],
  ])('the answer is lost %s: it is posted once', async (_, effect) => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect });
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).resolves.toMatchObject({ mailed: true });
    expect(publicReplies()).toHaveLength(1);
    expect(mails()).toHaveLength(1);
  });

  test('the answer is lost and nobody can look: it may be posted, and the next try finds out', async () => {
    const path = `/api/v2/tickets/${room.ticket.id}`;
    room.faults.order({ method: 'PUT', path, effect: { drop: 'after' } });
    room.faults.order({ method: 'GET', path: `${path}/audits`, nth: 2, times: 2, effect: { status: 503 } });
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).rejects.toMatchObject(problem('AnswerLost'));
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).resolves.toMatchObject({ mailed: true });
    expect(publicReplies()).toHaveLength(1);
  });

  test('it is posted and nobody can look afterwards: unknown, never "not there"', async () => {
    const path = `/api/v2/tickets/${room.ticket.id}`;
    room.faults.order({ method: 'GET', path: `${path}/audits`, nth: 2, times: 2, effect: { status: 503 } });
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).rejects.toMatchObject(problem('AnswerLost'));
  });

  test('the customer writes in between: the letter goes out all the same, once', async () => {
    let interruptions = 0;
    const ports = await room.portsOf(room.agent, {
      before: ({ type }) => {
        if (type !== 'PUT' || interruptions > 0) return;
        interruptions += 1;
        room.account.clock_offset_seconds += 5;
        const actor = { user: room.customer, via: 'email' } as const;
        updateTicket(room.account, actor, room.ticket.id, { comment: { body: 'Any news?', public: true } });
      },
    });
    await expect(ports.tickets.postLetter(room.ticket.id, letter)).resolves.toMatchObject({ mailed: true });
    expect(interruptions).toBe(1);
    expect(publicReplies()).toHaveLength(1);
  });

  test('a letter that was on its way comes to light after the look: it is not posted again', async () => {
    const path = `/api/v2/tickets/${room.ticket.id}`;
    room.faults.order({ method: 'PUT', path, effect: { drop: 'before' } });
    let sent = 0;
    const ports = await room.portsOf(room.agent, {
      before: ({ type }) => {
        if (type !== 'PUT') return;
        sent += 1;
        if (sent !== 2) return;
        room.account.clock_offset_seconds += 5;
        updateTicket(room.account, { user: room.agent, via: 'api' }, room.ticket.id, {
          comment: { body: letter.text, public: true },
          metadata: { privacy_event: JSON.stringify({ id: letter.eventId, type: 'letter' }) },
        });
      },
    });
    await expect(ports.tickets.postLetter(room.ticket.id, letter)).resolves.toMatchObject({ mailed: true });
    expect(sent).toBe(2);
    expect(publicReplies()).toHaveLength(1);
  });

  test('files go with it', async () => {
    const { token, attachmentId } = await room.ports.tickets.upload('your-data.json', 'application/json', '{}');
    await room.ports.tickets.postLetter(room.ticket.id, { ...letter, uploads: [token] });
    expect(publicReplies()[0]?.attachment_ids).toEqual([attachmentId]);
  });

  test('a closed ticket takes no letter: Zendesk names the status', async () => {
    room.ticket.status = 'closed';
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).rejects.toMatchObject(
      problem('Invalid', { codes: expect.arrayContaining(['status']) }),
    );
    expect(storedIds(room.account, room.ticket.id)).toEqual([]);
  });

  test('a deleted ticket is gone', async () => {
    await room.ports.tickets.softDelete(room.ticket.id);
    await expect(room.ports.tickets.postLetter(room.ticket.id, letter)).rejects.toMatchObject(problem('Gone'));
  });
});
