import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Workspace } from '../model/workspace.ts';
import { type Formats, formatsFor } from './format.ts';

const Current = createContext<Workspace | null>(null);

export const WorkspaceProvider = Current.Provider;

/** The workspace that a component is drawn in. */
export function useWorkspace(): Workspace {
  const workspace = useContext(Current);
  if (!workspace) throw new Error('Drawn outside the workspace');
  return workspace;
}

/** Dates in the agent's language and the account's time zone. */
export function useFormats(): Formats {
  const { me, account } = useWorkspace().session;
  return formatsFor(me.locale ?? 'en-US', account.iana_time_zone);
}
