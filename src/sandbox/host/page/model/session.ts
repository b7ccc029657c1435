import * as z from 'zod/mini';
import type { ApiClient } from '../api/client.ts';
import {
  type Group,
  GroupSchema,
  type Identity,
  IdentitySchema,
  type Membership,
  MembershipSchema,
  type TicketField,
  TicketFieldSchema,
  type User,
  UserSchema,
} from '../api/schemas.ts';
import { type AccountFacts, type InstalledApp, loadListing } from './installed-app.ts';

const StaffSchema = z.object({
  staff: z.array(z.object({ id: z.number(), name: z.string(), role: z.string(), role_type: z.nullish(z.number()) })),
});
export type StaffMember = z.infer<typeof StaffSchema>['staff'][number];

/** What the page knows for as long as it is open: who is signed in, and the account's furniture. */
export interface Session {
  me: User;
  identities: Identity[];
  staff: StaffMember[];
  groups: Group[];
  memberships: Membership[];
  fields: TicketField[];
  account: AccountFacts;
  app: InstalledApp | null;
}

const MeSchema = z.object({ user: z.union([UserSchema, z.looseObject({ id: z.null() })]) });
const Anything = z.unknown();

/** Who is signed in; the first staff member is signed in where nobody is. */
async function signedIn(api: ApiClient, staff: StaffMember[]): Promise<User> {
  const { user } = await api.get('/api/v2/users/me.json', MeSchema);
  if (user.id !== null) return user;
  const agent = staff[0];
  if (!agent) throw new Error('The account has no staff.');
  await signIn(api, agent.id);
  const again = await api.get('/api/v2/users/me.json', MeSchema);
  if (again.user.id === null) throw new Error('Signing in did not work: the browser keeps no cookies here.');
  return again.user;
}

/** Makes somebody else the agent; the page must be loaded afresh afterwards. */
export async function signIn(api: ApiClient, userId: number): Promise<void> {
  await api.send('POST', '/sandbox/sign-in', { user_id: userId }, Anything);
}

/** Everything that the page needs before it can show anything. */
export async function loadSession(api: ApiClient): Promise<Session> {
  const { staff } = await api.get('/sandbox/staff', StaffSchema);
  const me = await signedIn(api, staff);
  const [listing, identities, groups, memberships, fields] = await Promise.all([
    loadListing(api),
    api.list(`/api/v2/users/${me.id}/identities.json`, 'identities', IdentitySchema),
    api.list('/api/v2/groups.json', 'groups', GroupSchema),
    api.list('/api/v2/group_memberships.json', 'group_memberships', MembershipSchema),
    api.list('/api/v2/ticket_fields.json', 'ticket_fields', TicketFieldSchema),
  ]);
  return { me, identities, staff, groups, memberships, fields, ...listing };
}

/** What a role is called where people read it. */
export function roleTitle(person: { role: string; role_type?: number | null | undefined }): string {
  if (person.role === 'admin') return 'Administrator';
  if (person.role === 'agent') return person.role_type === 1 ? 'Light agent' : 'Agent';
  return 'Customer';
}
