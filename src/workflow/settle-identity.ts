import type { IdentityMethod } from '../domain/request.ts';
import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

/** Puts on record how the identity was settled, never with what proof (Art. 12(6) GDPR). Ends the suspension where one was asked for. */
export function settleIdentity(ports: Ports, current: Case, method: IdentityMethod): Promise<Outcome<'overtaken'>> {
  return append(
    ports,
    current,
    { type: 'identity_settled', method },
    { note: `Identity settled: ${method.replaceAll('_', ' ')}.` },
  );
}

/** The data subject has answered a question of ours about what is asked for. */
export function clarificationReceived(ports: Ports, current: Case): Promise<Outcome<'overtaken'>> {
  return append(
    ports,
    current,
    { type: 'clarification_received' },
    { note: 'The data subject has clarified the request.' },
  );
}
