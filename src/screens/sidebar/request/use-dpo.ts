import type { Case } from '../../../workflow/case.ts';
import type { Ports } from '../../../workflow/ports.ts';
import { type Loaded, useLoad } from '../../kit/use-load.ts';

/** Whether the person who looks belongs to the DPO group now. */
export function useIsDpo(ports: Ports): Loaded<boolean> {
  return useLoad(String(ports.me.id), () => ports.people.isDpo(ports.me.id));
}

/** Whether a plan waits for just the person who looks: asked only where a plan of somebody else's waits. */
export function useMayDecide(ports: Ports, { request, stage }: Case): boolean {
  const waits =
    stage === 'waiting_for_dpo' &&
    request.plan !== null &&
    request.plan.approval === null &&
    request.plan.proposed.by !== ports.me.id;
  const isDpo = useLoad(`${ports.me.id} ${waits}`, async () => waits && (await ports.people.isDpo(ports.me.id)));
  // Where it can't be found out, the step itself says so when it is opened.
  return isDpo.state === 'ready' && isDpo.value;
}
