import type { Ports, Staff } from '../workflow/ports.ts';
import type { Settings } from '../workflow/settings.ts';
import type { FieldIds } from './names.ts';
import type { Send } from './request-options.ts';
import type { RestOptions } from './rest.ts';
import type { Stores } from './stores.ts';

/** `me`, `fields` and `account` are what `readSurroundings` and `readOpenTicket` give. */
export interface PortsOptions extends RestOptions {
  me: Staff;
  settings: Settings;
  fields: FieldIds;
  account: { timeZone: string | null };
  now?: () => Date;
  newId?: () => string;
}

/**
 * What the workflows need, carried out by Zendesk. Nothing is asked of Zendesk before a workflow does; and because most tickets need no
 * call at all, the code that calls is loaded with the first one.
 */
export function makePorts(client: { request: Send }, options: PortsOptions): Ports {
  const { me, settings, fields, account, now = () => new Date(), newId = () => crypto.randomUUID() } = options;
  let loading: Promise<Stores> | null = null;
  function stores(): Promise<Stores> {
    loading ??= import('./stores.ts').then(({ createStores }) =>
      createStores(client, { ...options, dpoGroup: settings.dpoGroup, fields }),
    );
    return loading;
  }
  return {
    me,
    settings,
    timeZone: settings.timeZone ?? account.timeZone ?? 'UTC',
    now,
    newId,
    records: {
      find: async (...args) => (await stores()).records.find(...args),
      read: async (...args) => (await stores()).records.read(...args),
      open: async (...args) => (await stores()).records.open(...args),
      append: async (...args) => (await stores()).records.append(...args),
      listOpen: async () => (await stores()).records.listOpen(),
    },
    tickets: {
      read: async (...args) => (await stores()).tickets.read(...args),
      postedLetter: async (...args) => (await stores()).tickets.postedLetter(...args),
      postLetter: async (...args) => (await stores()).tickets.postLetter(...args),
      startConversation: async (...args) => (await stores()).tickets.startConversation(...args),
      mirror: async (...args) => (await stores()).tickets.mirror(...args),
      unmirror: async (...args) => (await stores()).tickets.unmirror(...args),
      setDismissed: async (...args) => (await stores()).tickets.setDismissed(...args),
      dismissal: async (...args) => (await stores()).tickets.dismissal(...args),
      mergedInto: async (...args) => (await stores()).tickets.mergedInto(...args),
      takeUp: async (...args) => (await stores()).tickets.takeUp(...args),
      solve: async (...args) => (await stores()).tickets.solve(...args),
      whereabouts: async (...args) => (await stores()).tickets.whereabouts(...args),
      softDelete: async (...args) => (await stores()).tickets.softDelete(...args),
      deleteForGood: async (...args) => (await stores()).tickets.deleteForGood(...args),
      upload: async (...args) => (await stores()).tickets.upload(...args),
    },
    people: {
      names: async (...args) => (await stores()).people.names(...args),
      read: async (...args) => (await stores()).people.read(...args),
      rename: async (...args) => (await stores()).people.rename(...args),
      gather: async (...args) => (await stores()).people.gather(...args),
      ticketsOf: async (...args) => (await stores()).people.ticketsOf(...args),
      requestsOf: async (...args) => (await stores()).people.requestsOf(...args),
      tag: async (...args) => (await stores()).people.tag(...args),
      deleteUser: async (...args) => (await stores()).people.deleteUser(...args),
      seesAllTickets: async () => (await stores()).people.seesAllTickets(),
      mayDelete: async () => (await stores()).people.mayDelete(),
      isDpo: async (...args) => (await stores()).people.isDpo(...args),
    },
    plans: {
      put: async (...args) => (await stores()).plans.put(...args),
      get: async (...args) => (await stores()).plans.get(...args),
    },
    corrections: {
      list: async () => (await stores()).corrections.list(),
      dismissal: async (...args) => (await stores()).corrections.dismissal(...args),
    },
    handOvers: {
      give: async (...args) => (await stores()).handOvers.give(...args),
      read: async (...args) => (await stores()).handOvers.read(...args),
      settle: async (...args) => (await stores()).handOvers.settle(...args),
      list: async () => (await stores()).handOvers.list(),
    },
  };
}
