import type { Ports } from '../../../workflow/ports.ts';
import { type Loaded, useLoad } from '../../kit/use-load.ts';

/** Whether the person who looks belongs to the DPO group now. */
export function useIsDpo(ports: Ports): Loaded<boolean> {
  return useLoad(String(ports.me.id), () => ports.people.isDpo(ports.me.id));
}

/** The same, asked only where something waits for the DPO; false until it is known. */
export function useDecides(ports: Ports, isNeeded: boolean): boolean {
  const asked = useLoad(`${ports.me.id} ${isNeeded}`, async () => isNeeded && (await ports.people.isDpo(ports.me.id)));
  return asked.state === 'ready' && asked.value;
}
