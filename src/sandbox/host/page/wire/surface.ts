/**
 * What an app may read, set and invoke in one place of the workspace. Surfaces are put together: every location has
 * the core one, a ticket's sidebar has the ticket's as well, and so on.
 */
export interface Surface {
  /**
   * A tree of values by path segment. A function in it is called when it is reached, so that costly values are made
   * only on demand; it may give a promise. A key that ends in a colon (`customField:`) takes an argument.
   */
  tree: Record<string, unknown>;
  /** By path, with the argument left out after its colon (`ticket.customField:`). */
  setters: Record<string, (value: unknown, argument: string) => void>;
  actions: Record<string, (args: unknown[], argument: string) => unknown>;
}

/** Why one path of a call could not be served; the SDK puts the path before the message. */
export class PathError extends Error {
  override readonly name = 'APIPathError';
}

/** The framework's own words for a path that it does not know, or not in this place. */
export function noSuchApi(): PathError {
  return new PathError('No such Api');
}

/** One surface out of several; where two offer the same, the later one counts. */
export function mergeSurfaces(surfaces: Surface[]): Surface {
  const merged: Surface = { tree: {}, setters: {}, actions: {} };
  for (const surface of surfaces) {
    Object.assign(merged.tree, surface.tree);
    Object.assign(merged.setters, surface.setters);
    Object.assign(merged.actions, surface.actions);
  }
  return merged;
}
