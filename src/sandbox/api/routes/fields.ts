import { Hono } from 'hono';
import type { TicketField, UserField } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { createTicketField, createUserField } from '../fields/create.ts';
import { idIn, recordIn } from '../input.ts';
import { pageOf } from '../paging.ts';
import { requireAdmin } from '../permissions.ts';
import { urlOf } from '../urls.ts';

/** The fields of tickets and users: everybody on the staff reads them, administrators make them. */
export function fieldRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get('/ticket_fields', (c) => {
    const { items, paging } = pageOf(c, [...account.ticket_fields.values()]);
    return c.json({ ticket_fields: items.map((field) => presentTicketField(c, field)), ...paging });
  });
  routes.post('/ticket_fields', async (c) => {
    requireAdmin(c.get('actor').user);
    const field = createTicketField(account, await recordIn(c, 'ticket_field'));
    return c.json({ ticket_field: presentTicketField(c, field) }, 201);
  });
  routes.get('/ticket_fields/:id{[0-9]+}', (c) => {
    const field = account.ticket_fields.get(idIn(c));
    if (!field) throw recordNotFound();
    return c.json({ ticket_field: presentTicketField(c, field) });
  });

  routes.get('/user_fields', (c) => {
    const { items, paging } = pageOf(c, [...account.user_fields.values()]);
    return c.json({ user_fields: items.map((field) => presentUserField(c, field)), ...paging });
  });
  routes.post('/user_fields', async (c) => {
    requireAdmin(c.get('actor').user);
    const field = createUserField(account, await recordIn(c, 'user_field'));
    return c.json({ user_field: presentUserField(c, field) }, 201);
  });
  routes.get('/user_fields/:id{[0-9]+}', (c) => {
    const field = account.user_fields.get(idIn(c));
    if (!field) throw recordNotFound();
    return c.json({ user_field: presentUserField(c, field) });
  });

  return routes;
}

function presentTicketField(c: ApiRequest, field: TicketField): Record<string, unknown> {
  const { system, custom_field_options, ...shown } = field;
  const hasOptions = field.type === 'tagger' || field.type === 'multiselect';
  return {
    ...shown,
    url: urlOf(c, `ticket_fields/${field.id}`),
    raw_title: field.title,
    raw_description: field.description,
    title_in_portal: field.title,
    raw_title_in_portal: field.title,
    agent_description: '',
    agent_can_edit: true,
    collapsed_for_agents: false,
    regexp_for_validation: null,
    required_in_portal: false,
    visible_in_portal: false,
    editable_in_portal: false,
    ...(hasOptions ? { custom_field_options: presentOptions(custom_field_options) } : {}),
    ...(system ? { removable: false } : {}),
  };
}

function presentUserField(c: ApiRequest, field: UserField): Record<string, unknown> {
  const { custom_field_options, ...shown } = field;
  return {
    ...shown,
    url: urlOf(c, `user_fields/${field.id}`),
    raw_title: field.title,
    raw_description: field.description,
    system: false,
    regexp_for_validation: null,
    ...(field.type === 'tagger' ? { custom_field_options: presentOptions(custom_field_options) } : {}),
  };
}

function presentOptions(options: TicketField['custom_field_options']): Record<string, unknown>[] {
  return options.map((option) => ({ ...option, raw_name: option.name, default: false }));
}
