import type { SystemResult } from '../domain/request.ts';
import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

/** Notes what one of the company's own systems answered: done, or nothing held there. */
export function noteOwnSystem(
  ports: Ports,
  current: Case,
  system: string,
  result: SystemResult,
): Promise<Outcome<'overtaken'>> {
  const said = result === 'done' ? 'done' : 'nothing held';
  return append(ports, current, { type: 'own_system_answered', system, result }, { note: `${system}: ${said}.` });
}

/** Notes that a processor was told (Art. 19 GDPR). */
export function noteProcessorTold(ports: Ports, current: Case, processor: string): Promise<Outcome<'overtaken'>> {
  return append(ports, current, { type: 'processor_told', processor }, { note: `Processor told: ${processor}.` });
}
