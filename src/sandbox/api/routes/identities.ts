import { Hono } from 'hono';
import type { Account, Identity, User } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { forbidden, recordInvalid, recordNotFound } from '../errors.ts';
import { idIn, type JsonObject, recordIn, textOf } from '../input.ts';
import { pageOf } from '../paging.ts';
import { identitiesOf, isOwner, userOfId } from '../users/find.ts';
import {
  addIdentity,
  changeIdentity,
  identityType,
  makePrimary,
  removeIdentity,
  setVerified,
} from '../users/identities.ts';
import { presentIdentity } from '../users/present.ts';
import { requireUserEdit } from '../users/update.ts';

/** A user's addresses and numbers. */
export function identityRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get('/users/:id{[0-9]+}/identities', (c) => {
    const types = [...(c.req.queries('type[]') ?? []), ...(c.req.queries('type') ?? [])];
    const identities = identitiesOf(account, userOfId(account, idIn(c)).id);
    const { items, paging } = pageOf(
      c,
      identities.filter(({ type }) => types.length === 0 || types.includes(type)),
    );
    return c.json({ identities: items.map((identity) => presentIdentity(c, identity)), ...paging });
  });

  routes.post('/users/:id{[0-9]+}/identities', async (c) => {
    const user = editableUser(c, account);
    const body = await recordIn(c, 'identity');
    const type = identityType(body.type);
    if (!type)
      throw recordInvalid({ type: { description: 'Type: is not included in the list', error: 'InvalidValue' } });
    const identity = addIdentity(account, user, {
      type,
      value: textOf(body, 'value') ?? '',
      verified: body.verified === true,
      primary: body.primary === true,
    });
    return c.json({ identity: presentIdentity(c, identity) }, 201);
  });

  routes.get('/users/:id{[0-9]+}/identities/:identity{[0-9]+}', (c) => {
    const user = userOfId(account, idIn(c));
    return c.json({ identity: presentIdentity(c, identityIn(c, account, user)) });
  });

  routes.put('/users/:id{[0-9]+}/identities/:identity{[0-9]+}', async (c) => {
    const user = editableUser(c, account);
    const identity = identityIn(c, account, user);
    changeIdentity(account, user, identity, changesIn(await recordIn(c, 'identity')));
    return c.json({ identity: presentIdentity(c, identity) });
  });

  routes.put('/users/:id{[0-9]+}/identities/:identity{[0-9]+}/make_primary', (c) => {
    const user = editableUser(c, account);
    makePrimary(account, user, identityIn(c, account, user));
    const { items, paging } = pageOf(c, identitiesOf(account, user.id));
    return c.json({ identities: items.map((identity) => presentIdentity(c, identity)), ...paging });
  });

  routes.put('/users/:id{[0-9]+}/identities/:identity{[0-9]+}/verify', (c) => {
    const user = editableUser(c, account);
    const identity = identityIn(c, account, user);
    if (isOwner(account, user)) throw forbidden("The account owner's identities can't be verified this way.");
    setVerified(user, identity, true);
    return c.json({ identity: presentIdentity(c, identity) });
  });

  routes.put('/users/:id{[0-9]+}/identities/:identity{[0-9]+}/request_verification', (c) => {
    identityIn(c, account, editableUser(c, account));
    return c.body(null, 200);
  });

  routes.delete('/users/:id{[0-9]+}/identities/:identity{[0-9]+}', (c) => {
    const user = editableUser(c, account);
    removeIdentity(account, user, identityIn(c, account, user));
    return c.body(null, 204);
  });

  return routes;
}

function editableUser(c: ApiRequest, account: Account): User {
  const user = userOfId(account, idIn(c));
  requireUserEdit(c.get('actor').user, user, {});
  return user;
}

function identityIn(c: ApiRequest, account: Account, user: User): Identity {
  const identity = account.identities.get(idIn(c, 'identity'));
  if (identity?.user_id !== user.id) throw recordNotFound();
  return identity;
}

function changesIn(body: JsonObject): { value?: string; verified?: boolean } {
  const value = textOf(body, 'value');
  return {
    ...(value === undefined ? {} : { value }),
    ...(typeof body.verified === 'boolean' ? { verified: body.verified } : {}),
  };
}
