import * as z from 'zod/mini';
import type { PersonData } from '../workflow/ports.ts';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

const text = z.nullish(z.string());
const profileAnswer = z.object({
  user: z.object({
    name: z.string(),
    email: text,
    phone: text,
    locale: text,
    iana_time_zone: text,
    created_at: z.string(),
    last_login_at: text,
    user_fields: z.nullish(z.record(z.string(), z.unknown())),
  }),
});
const identity = z.object({
  type: z.string(),
  value: z.union([z.string(), z.number()]),
  verified: z.nullish(z.boolean()),
  created_at: z.string(),
});
const ticket = z.object({
  id: z.number(),
  subject: text,
  status: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
});
const comment = z.object({
  author_id: z.number(),
  public: z.boolean(),
  created_at: z.string(),
  plain_body: text,
  body: text,
  attachments: z.nullish(z.array(z.object({ file_name: z.string() }))),
});

/**
 * A person's profile, addresses and tickets with their public conversation. An internal note stays inside, and colleagues go without names:
 * neither is the data subject's to read as it stands (Art. 15(4) GDPR).
 */
export async function gatherPerson(rest: Rest, userId: number, requestedTickets: number): Promise<PersonData> {
  const path = `/api/v2/users/${userId}`;
  const { user } = await rest.get(`${path}.json`, { schema: profileAnswer });
  const identities = await listAll(rest, `${path}/identities.json`, { key: 'identities', item: identity });
  const tickets: PersonData['tickets'] = [];
  for (const one of await listAll(rest, `${path}/tickets/requested.json`, { key: 'tickets', item: ticket })) {
    const listed = { key: 'comments', item: comment } as const;
    const comments = await listAll(rest, `/api/v2/tickets/${one.id}/comments.json`, listed);
    tickets.push({
      id: one.id,
      subject: one.subject ?? '',
      status: one.status,
      createdAt: one.created_at,
      updatedAt: one.updated_at,
      comments: comments
        .filter((said) => said.public)
        .map((said) => ({
          at: said.created_at,
          from: said.author_id === userId ? 'data_subject' : 'other',
          text: said.plain_body ?? said.body ?? '',
          attachments: (said.attachments ?? []).map((file) => file.file_name),
        })),
    });
  }
  return {
    profile: {
      name: user.name,
      email: user.email ?? null,
      phone: user.phone ?? null,
      locale: user.locale ?? null,
      timeZone: user.iana_time_zone ?? null,
      createdAt: user.created_at,
      lastLoginAt: user.last_login_at ?? null,
      fields: user.user_fields ?? {},
    },
    identities: identities.map((known) => ({
      type: known.type,
      value: String(known.value),
      verified: known.verified ?? false,
      createdAt: known.created_at,
    })),
    tickets,
    requestedTickets,
  };
}
