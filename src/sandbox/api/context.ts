import type { Context } from 'hono';
import type { Account } from './account.ts';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Actor } from './session.ts';

/** What every routes file gets: the account, and the two parts that can refuse a call. */
export interface ApiContext {
  account: Account;
  limits: Limits;
  faults: Faults;
}

/** The hono environment of every route: who is signed in (never anonymous; the server has answered 401 before). */
export interface ApiEnv {
  Variables: { actor: Actor };
}

/** A request inside one of the API's routes. */
export type ApiRequest = Context<ApiEnv>;
