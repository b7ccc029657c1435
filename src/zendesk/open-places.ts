import type { ZendeskClient } from './client.ts';

type Host = Pick<ZendeskClient, 'get'>;

/** The ticket that an agent is writing: nothing of it is saved yet. */
export async function readDraft(client: Host): Promise<{ subject: string; text: string }> {
  const { values } = await client.get(['ticket.subject', 'comment.text']);
  return { subject: textOf(values['ticket.subject']), text: textOf(values['comment.text']) };
}

/** The person whose page is open: an id and the marks that Zendesk keeps on them. */
export async function readUser(client: Host): Promise<{ id: number | null; tags: string[] }> {
  const { values } = await client.get(['user.id', 'user.tags']);
  const tags = values['user.tags'];
  const id = Number(values['user.id']);
  return {
    id: Number.isSafeInteger(id) && id > 0 ? id : null,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
