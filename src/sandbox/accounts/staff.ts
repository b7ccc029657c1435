import { type Account, nextId, type User } from '../api/account.ts';
import { createUser } from '../api/users/create.ts';
import type { UserInput } from '../api/users/input.ts';

interface StaffMember extends UserInput {
  key: string;
  name: string;
  email: string;
  groups: ('Support' | 'Privacy')[];
}

/** The first four are always there, and the first is whom the page signs in; the others answer ordinary tickets. */
const STAFF: readonly StaffMember[] = [
  { key: 'mara', name: 'Mara Lindqvist', email: 'mara@jxsupport.com', role: 'agent', groups: ['Support'] },
  {
    key: 'tomas',
    name: 'Tomas Novak',
    email: 'tomas@jxsupport.com',
    role: 'agent',
    ticket_restriction: 'groups',
    groups: ['Support'],
  },
  { key: 'jonas', name: 'Jonas Schäffer', email: 'jonas@jxsupport.com', role: 'admin', groups: ['Privacy', 'Support'] },
  { key: 'lea', name: 'Lea Brandt', email: 'lea@jxsupport.com', role: 'agent', role_type: 1, groups: ['Support'] },
  { key: 'priya', name: 'Priya Nair', email: 'priya@jxsupport.com', role: 'agent', groups: ['Support'] },
  { key: 'oskar', name: 'Oskar Lind', email: 'oskar@jxsupport.com', role: 'agent', groups: ['Support'] },
  { key: 'camille', name: 'Camille Roux', email: 'camille@jxsupport.com', role: 'agent', groups: ['Support'] },
];

/** How many of the staff every account has, the empty one too. */
const ALWAYS = 4;

/** Makes groups, staff and their memberships, and gives the staff by key. */
export function hireStaff(account: Account, at: string, all: boolean): Map<string, User> {
  const groups = new Map(
    [
      { name: 'Support', description: 'Everything that customers write', default: true },
      { name: 'Privacy', description: 'The data protection officer and deputies', default: false },
    ].map((described) => {
      const group = {
        id: nextId(account),
        ...described,
        is_public: true,
        deleted: false,
        created_at: at,
        updated_at: at,
      };
      account.groups.set(group.id, group);
      return [described.name, group.id];
    }),
  );
  const staff = new Map<string, User>();
  for (const { key, groups: names, ...input } of STAFF.slice(0, all ? STAFF.length : ALWAYS)) {
    const user = createUser(account, { ...input, verified: true, locale: 'en-US' }, { at });
    staff.set(key, user);
    names.forEach((name, index) => {
      const id = nextId(account);
      const group_id = groups.get(name) ?? 0;
      account.memberships.set(id, {
        id,
        user_id: user.id,
        group_id,
        default: index === 0,
        created_at: at,
        updated_at: at,
      });
    });
  }
  return staff;
}
