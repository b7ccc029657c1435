import { type AppCall, isRecord } from './message.ts';
import { pathKey, pathSegments } from './path.ts';
import { noSuchApi, PathError, type Surface } from './surface.ts';

/** How the framework reports one failed path of a call. */
export interface PathFailure {
  name: 'APIPathError';
  path: string;
  message: string;
}

/** The answer to one call: values by path and failures by path, or one error for the whole call. */
export type CallAnswer =
  | { result: Record<string, unknown> & { errors: Record<string, PathFailure> } }
  | { error: { name: string; message: string } };

/** Carries out a get, set or invoke. A path that fails is reported under its name, and the others still count. */
export async function answerCall(call: AppCall, surface: Surface): Promise<CallAnswer> {
  if (call.request === 'invoke' && 'instances.create' in call.actions && Object.keys(call.actions).length > 1) {
    return { error: { name: 'Error', message: 'Illegal bulk call - `instances.create` must be called separately.' } };
  }
  const values: Record<string, unknown> = {};
  const errors: Record<string, PathFailure> = {};
  await Promise.all(
    tasksOf(call, surface).map(async ([path, run]) => {
      try {
        values[path] = (await run()) ?? null;
      } catch (error) {
        errors[path] = { name: 'APIPathError', path, message: messageOf(error) };
      }
    }),
  );
  return { result: { ...values, errors } };
}

function tasksOf(call: AppCall, surface: Surface): [string, () => unknown][] {
  switch (call.request) {
    case 'get':
      return call.paths.map((path) => [path, () => readPath(surface, path)]);
    case 'set':
      return Object.entries(call.values).map(([path, value]) => [path, () => writePath(surface, path, value)]);
    case 'invoke':
      return Object.entries(call.actions).map(([path, args]) => [path, () => runAction(surface, path, args)]);
  }
}

/** The value at a path; throws a PathError where the surface has none. */
export async function readPath(surface: Surface, path: string): Promise<unknown> {
  let node: unknown = surface.tree;
  for (const { name, argument } of pathSegments(path)) {
    // What is empty is empty all the way down: an unassigned ticket has no assignee's name either.
    if (node === null) return null;
    if (!isRecord(node) || !Object.hasOwn(node, name)) throw noSuchApi();
    node = await evaluated(node[name], argument);
    if (node === undefined) throw noSuchApi();
  }
  return whole(node);
}

function writePath(surface: Surface, path: string, value: unknown): unknown {
  const { key, argument } = pathKey(path);
  const setter = Object.hasOwn(surface.setters, key) ? surface.setters[key] : undefined;
  if (!setter) throw noSuchApi();
  setter(value, argument);
  return value;
}

function runAction(surface: Surface, path: string, args: unknown[]): unknown {
  const { key, argument } = pathKey(path);
  const action = Object.hasOwn(surface.actions, key) ? surface.actions[key] : undefined;
  if (!action) throw noSuchApi();
  return action(args, argument);
}

/** A node with all functions below it called, and those that need an argument left out. */
async function whole(node: unknown): Promise<unknown> {
  if (Array.isArray(node)) return Promise.all(node.map((item) => whole(item)));
  if (!isRecord(node)) return node;
  const entries = await Promise.all(
    Object.entries(node)
      .filter(([name]) => !name.endsWith(':'))
      .map(async ([name, value]): Promise<[string, unknown]> => [name, await whole(await evaluated(value, ''))]),
  );
  return Object.fromEntries(entries);
}

async function evaluated(value: unknown, argument: string): Promise<unknown> {
  return typeof value === 'function' ? await value(argument) : value;
}

function messageOf(error: unknown): string {
  if (error instanceof PathError || error instanceof Error) return error.message;
  return 'unavailable';
}
