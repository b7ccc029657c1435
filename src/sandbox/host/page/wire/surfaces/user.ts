import { PathError, type Surface } from '../surface.ts';

/** The user's page: whose page it is, and the fields of the account's users. */
export function userSurface(
  user: () => Record<string, unknown> | null,
  fields: () => Record<string, unknown>,
): Surface {
  return {
    tree: {
      user: () => {
        const tree = user();
        if (!tree) throw new PathError('The user is not there');
        return tree;
      },
      userFields: () => Object.keys(fields()).map((name) => ({ name, label: name })),
      'userFields:': (name: string) => (name in fields() ? { name, label: name } : undefined),
    },
    setters: {},
    actions: {},
  };
}
