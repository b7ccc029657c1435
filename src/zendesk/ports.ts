import type { Ports, Staff } from '../workflow/ports.ts';
import type { Settings } from '../workflow/settings.ts';
import type { FieldIds } from './names.ts';
import { createPersonStore } from './people.ts';
import { createPlanStore } from './plans.ts';
import { createRecordStore } from './records.ts';
import type { Send } from './request-options.ts';
import { createRest, type RestOptions } from './rest.ts';
import { createTicketStore } from './tickets.ts';

/** `me`, `fields` and `account` are what `readSurroundings` and `readOpenTicket` give. */
export interface PortsOptions extends RestOptions {
  me: Staff;
  settings: Settings;
  fields: FieldIds;
  account: { timeZone: string | null };
  now?: () => Date;
  newId?: () => string;
}

/** What the workflows need, carried out by Zendesk. Nothing is asked of Zendesk before a workflow does. */
export function makePorts(client: { request: Send }, options: PortsOptions): Ports {
  const { me, settings, fields, account, now = () => new Date(), newId = () => crypto.randomUUID() } = options;
  const rest = createRest((call) => client.request(call), options);
  return {
    records: createRecordStore(rest),
    tickets: createTicketStore(rest, fields),
    people: createPersonStore(rest, settings.dpoGroup),
    plans: createPlanStore(rest),
    me,
    settings,
    timeZone: settings.timeZone ?? account.timeZone ?? 'UTC',
    now,
    newId,
  };
}
