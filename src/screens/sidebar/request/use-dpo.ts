import type { Ports } from '../../../workflow/ports.ts';
import { type Loaded, useLoad } from '../../kit/use-load.ts';

/** Whether the person who looks belongs to the DPO group now. */
export function useIsDpo(ports: Ports): Loaded<boolean> {
  return useLoad(String(ports.me.id), () => ports.people.isDpo(ports.me.id));
}
