import type { LetterFacts } from '../letters/letter.ts';
import type { Case } from './case.ts';
import type { Ports } from './ports.ts';

/** What the letters of a request are filled from: the record's facts and the settings, never the mail's text. */
export function letterFacts(ports: Pick<Ports, 'settings'>, current: Case, subjectName: string): LetterFacts {
  const { request, clock } = current;
  const { settings } = ports;
  const counts = countsOf(current);
  return {
    subjectName,
    reference: `#${request.ticketId}`,
    receivedOn: clock.receivedOn,
    dueOn: clock.current.dueOn,
    ...(clock.extendedDueOn === null ? {} : { extendedDueOn: clock.extendedDueOn }),
    ...(request.extension === null ? {} : { extensionReason: request.extension.reason }),
    kinds: request.kinds,
    controllerName: settings.controllerName,
    dpoName: settings.dpoName,
    dpoEmail: settings.dpoEmail,
    ...(settings.authority === null ? {} : { authority: settings.authority }),
    ...(request.refusal === null ? {} : { refusalGround: request.refusal.ground }),
    ...(request.nameCorrected === null ? {} : { correctedFields: ['name'] }),
    ...(counts === null ? {} : { counts }),
    recipients: settings.processors,
    ...(Object.keys(request.processors).length === 0 ? {} : { recipientsTold: Object.keys(request.processors) }),
  };
}

/** What an export holds; for a deletion, what was deleted so far. One letter can't say both, so it says neither. */
function countsOf({ request }: Case): { tickets: number; comments: number } | null {
  const exported = request.exportPrepared;
  const deleted = request.plan?.carriedOut;
  if (exported && deleted) return null;
  if (exported) return { tickets: exported.tickets, comments: exported.comments };
  return deleted ? { tickets: deleted.deleted, comments: 0 } : null;
}
