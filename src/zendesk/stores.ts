import type {
  CorrectionStore,
  HandOverStore,
  PersonStore,
  PlanStore,
  RecordStore,
  Staff,
  TicketStore,
} from '../workflow/ports.ts';
import { createCorrectionStore } from './corrections.ts';
import { createDpoGroup } from './dpo-group.ts';
import { createHandOverStore } from './hand-overs.ts';
import type { FieldIds } from './names.ts';
import { createPersonStore } from './people.ts';
import { createPlanStore } from './plans.ts';
import { createRecordStore } from './records.ts';
import type { Send } from './request-options.ts';
import { createRest, type RestOptions } from './rest.ts';
import { createTicketStore } from './tickets.ts';

export interface Stores {
  records: RecordStore;
  tickets: TicketStore;
  people: PersonStore;
  plans: PlanStore;
  corrections: CorrectionStore;
  handOvers: HandOverStore;
}

/** All that calls the REST API, in one chunk that is loaded with the first call. */
export function createStores(
  client: { request: Send },
  options: RestOptions & { me: Staff; dpoGroup: string; fields: FieldIds },
): Stores {
  const rest = createRest((call) => client.request(call), options);
  const dpoGroup = createDpoGroup(rest, options.dpoGroup);
  return {
    records: createRecordStore(rest, { dpoGroup, meId: options.me.id }),
    tickets: createTicketStore(rest, options.fields),
    people: createPersonStore(rest, dpoGroup, options.fields),
    plans: createPlanStore(rest),
    corrections: createCorrectionStore(rest),
    handOvers: createHandOverStore(rest, dpoGroup),
  };
}
