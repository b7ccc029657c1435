import type { Account, User } from '../api/account.ts';
import { createUser } from '../api/users/create.ts';
import { mailboxOf, nameOf, type PersonName } from './names.ts';
import type { Random } from './random.ts';

/** A person of the made-up account, with what texts may say of them. */
export interface Person extends PersonName {
  user: User;
  name: string;
  email: string;
  secondEmail: string | null;
  phone: string;
}

interface Part {
  language: string;
  gender?: 'woman' | 'man';
  /** Has this second address, below the mailbox's own name. */
  secondDomain?: string;
  domain?: string;
  hasPhone?: true;
  suspended?: true;
}

/** Who appears in more than one conversation, or has something special about them. */
const CAST: Record<string, Part> = {
  nora: { language: 'en', gender: 'woman', secondDomain: 'office.example.com', hasPhone: true },
  daniel: { language: 'en', gender: 'man', hasPhone: true },
  grace: { language: 'en', gender: 'woman' },
  victor: { language: 'en', gender: 'man', suspended: true },
  jutta: { language: 'de', gender: 'woman', secondDomain: 'post.example.org', hasPhone: true },
};

/** Telephone numbers that are kept free for made-up people. */
const NUMBERS: Record<string, (random: Random) => string> = {
  de: (random) => `+49 30 23125 ${random.whole(100, 999)}`,
  fr: (random) => `+33 1 99 00 ${random.whole(10, 99)} ${random.whole(10, 99)}`,
};
const otherNumber = (random: Random): string => `+44 20 7946 0${random.whole(100, 999)}`;

/** The people of an account, made when they are first asked for. */
export class Company {
  readonly #account: Account;
  readonly #random: Random;
  readonly #people = new Map<string, Person>();
  readonly #staff: Map<string, User>;

  constructor(account: Account, random: Random, staff: Map<string, User>) {
    this.#account = account;
    this.#random = random;
    this.#staff = staff;
  }

  /** The member of staff of that key. */
  staff(key: string): User | null {
    return this.#staff.get(key) ?? null;
  }

  /** The person of that key; somebody new who speaks that language if there is none yet. */
  person(key: string, language: string, at: string): Person {
    const known = this.#people.get(key);
    if (known) return known;
    const made = this.#make(CAST[key] ?? { language }, at);
    this.#people.set(key, made);
    return made;
  }

  /** Somebody of the cast, before or after their first conversation. */
  castMember(key: string, at: string): Person {
    const part = CAST[key];
    if (!part) throw new Error(`Nobody is called ${key}`);
    return this.person(key, part.language, at);
  }

  #make(part: Part, at: string): Person {
    const random = this.#random;
    const domain = part.domain ?? random.pick(['example.com', 'example.org', 'example.net']);
    const { name, mailbox } = this.#freeName(part, domain);
    const phone = (NUMBERS[part.language] ?? otherNumber)(random);
    const email = `${mailbox}@${domain}`;
    const secondEmail = part.secondDomain === undefined ? null : `${mailbox}@${part.secondDomain}`;
    const user = createUser(
      this.#account,
      {
        name: `${name.first} ${name.last}`,
        email,
        verified: true,
        locale: part.language === 'en' ? 'en-US' : part.language,
        suspended: part.suspended ?? false,
        phone: part.hasPhone ? phone : null,
        identities: secondEmail === null ? [] : [{ type: 'email', value: secondEmail, verified: true }],
      },
      { at },
    );
    return { ...name, name: user.name, email, secondEmail, phone, user };
  }

  #freeName(part: Part, domain: string): { name: PersonName; mailbox: string } {
    const used = new Set([...this.#account.identities.values()].map((identity) => identity.value));
    const names = new Set([...this.#account.users.values()].map((user) => user.name));
    for (let tries = 0; tries < 200; tries += 1) {
      const name = nameOf(this.#random, part.language, part.gender);
      const mailbox = mailboxOf(name);
      if (!names.has(`${name.first} ${name.last}`) && !used.has(`${mailbox}@${domain}`)) return { name, mailbox };
    }
    throw new Error(`The names of ${part.language} are used up`);
  }
}
