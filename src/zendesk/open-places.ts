import type { ZendeskClient } from './client.ts';
import { idOf, textOrNull } from './values.ts';

type Host = Pick<ZendeskClient, 'get'>;

/** The ticket that an agent is writing: nothing of it is saved yet. */
export async function readDraft(client: Host): Promise<{ subject: string; text: string }> {
  const { values } = await client.get(['ticket.subject', 'comment.text']);
  return { subject: textOrNull(values['ticket.subject']) ?? '', text: textOrNull(values['comment.text']) ?? '' };
}

/** The person whose page is open: an id and the marks that Zendesk keeps on them. */
export async function readUser(client: Host): Promise<{ id: number | null; tags: string[] }> {
  const { values } = await client.get(['user.id', 'user.tags']);
  const tags = values['user.tags'];
  return {
    id: idOf(values['user.id']),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
  };
}
