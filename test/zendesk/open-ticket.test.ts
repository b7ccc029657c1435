import { describe, expect, test } from 'vitest';
import { readOpenTicket, readSurroundings } from '../../src/zendesk/open-ticket.ts';
import { problem } from './room.ts';

const AROUND = {
  'currentUser.id': 7,
  'currentUser.name': 'Mara Lindqvist',
  'currentUser.role': 'agent',
  'currentUser.locale': 'de',
  'currentAccount.subdomain': 'jxsupport',
  'currentAccount.timeZone': { name: 'Berlin', ianaName: 'Europe/Berlin' },
  colorScheme: 'dark',
  'requirement:privacy_record': { requirement_id: 501, requirement_type: 'ticket_fields' },
  'requirement:privacy_due_on': { requirement_id: '502', requirement_type: 'ticket_fields' },
};
const TICKET = {
  'ticket.id': 12,
  'ticket.subject': 'Delete my data',
  'ticket.description': 'Please delete everything.',
  'ticket.conversation': [
    {
      author: { id: '31', name: 'Ada', role: 'end-user', avatar: '' },
      channel: { name: 'email' },
      message: { content: '<p>Please</p>', contentType: 'text/html' },
      timestamp: '2026-03-02T09:00:00Z',
    },
    { author: { id: 7, role: 'agent' }, message: { content: '1 < 2', contentType: 'text/plain' } },
  ],
  'ticket.status': 'open',
  'ticket.tags': ['vip'],
  'ticket.externalId': null,
  'ticket.createdAt': '2026-03-02T09:00:00Z',
  'ticket.recipient': 'privacy@jxsupport.com',
  'ticket.requester.id': 31,
  'ticket.requester.name': 'Ada Moreau',
  'ticket.requester.email': 'ada@example.com',
};

/** A host that has these values and an error for every other path. */
function host(values: Record<string, unknown>) {
  const asked: string[][] = [];
  return {
    asked,
    get: async (paths: readonly string[]) => {
      asked.push([...paths]);
      const has = (path: string) => path in values;
      return {
        values: Object.fromEntries(paths.filter(has).map((path) => [path, values[path]])),
        errors: Object.fromEntries(paths.filter((path) => !has(path)).map((path) => [path, 'APIPathError'])),
      };
    },
  };
}

describe('the open ticket', () => {
  test('everything in one message', async () => {
    const client = host({ ...AROUND, ...TICKET });
    await expect(readOpenTicket(client)).resolves.toEqual({
      me: { id: 7, name: 'Mara Lindqvist', role: 'agent', locale: 'de' },
      account: { subdomain: 'jxsupport', timeZone: 'Europe/Berlin' },
      fields: { privacy_record: 501, privacy_due_on: 502, privacy_stage: null },
      colorScheme: 'dark',
      ticket: {
        id: 12,
        subject: 'Delete my data',
        description: 'Please delete everything.',
        conversation: [
          { authorId: 31, byEndUser: true, html: '<p>Please</p>', at: '2026-03-02T09:00:00Z' },
          { authorId: 7, byEndUser: false, html: '1 &lt; 2', at: null },
        ],
        status: 'open',
        tags: ['vip'],
        externalId: null,
        createdAt: '2026-03-02T09:00:00Z',
        recipient: 'privacy@jxsupport.com',
        requester: { id: 31, name: 'Ada Moreau', email: 'ada@example.com' },
        mirroredRecordId: null,
        mirroredDueOn: null,
        mirroredStage: null,
      },
    });
    expect(client.asked).toHaveLength(1);
  });

  test("a ticket with our tag: the record's number is read from the field as well", async () => {
    const tagged = {
      ...AROUND,
      ...TICKET,
      'ticket.tags': ['privacy_request'],
      'ticket.customField:custom_field_501': '77',
    };
    const client = host(tagged);
    await expect(readOpenTicket(client)).resolves.toMatchObject({ ticket: { mirroredRecordId: 77 } });
    expect(client.asked).toHaveLength(2);
    await expect(
      readOpenTicket(host({ ...tagged, 'ticket.customField:custom_field_501': null })),
    ).resolves.toMatchObject({
      ticket: { mirroredRecordId: null },
    });
  });

  test('paths that the host does not have are empty values', async () => {
    const bare = {
      'currentUser.id': 7,
      'ticket.id': '12',
      'ticket.createdAt': '2026-03-02T09:00:00Z',
      'ticket.conversation': 'nonsense',
    };
    await expect(readOpenTicket(host(bare))).resolves.toMatchObject({
      account: { subdomain: null, timeZone: null },
      fields: { privacy_record: null, privacy_due_on: null, privacy_stage: null },
      colorScheme: 'light',
      ticket: { id: 12, subject: '', description: '', conversation: [], tags: [], recipient: null, requester: null },
    });
  });

  test("without the ticket's number or the signed-in person there is nothing to show", async () => {
    await expect(readOpenTicket(host(AROUND))).rejects.toMatchObject(
      problem('UnexpectedAnswer', { codes: ['ticket.id'] }),
    );
    await expect(readSurroundings(host({}))).rejects.toMatchObject(problem('UnexpectedAnswer'));
  });

  test('a page without a ticket asks for none', async () => {
    const client = host(AROUND);
    await expect(readSurroundings(client)).resolves.toMatchObject({ me: { id: 7 }, colorScheme: 'dark' });
    expect(client.asked.flat().filter((path) => path.startsWith('ticket'))).toEqual([]);
  });
});
