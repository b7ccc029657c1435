import type { Person } from './cast.ts';
import type { Random } from './random.ts';

/** What one conversation's slots stand for. */
export interface Slots {
  person: Person;
  order: string;
  invoice: string;
  amount: string;
}

/** New numbers for a conversation. */
export function slotsOf(random: Random, person: Person): Slots {
  return {
    person,
    order: `JX-${random.whole(100_000, 999_999)}`,
    invoice: `R${random.whole(20_000, 99_999)}`,
    amount: `€${random.whole(12, 480)}.${String(random.whole(0, 99)).padStart(2, '0')}`,
  };
}

/**
 * Fills a text's slots: {name} {first} {last} {email} {phone} {order} {invoice} {amount}, and {name.nora} for somebody
 * of the cast. Throws on a slot that it does not know.
 */
export function fill(text: string, slots: Slots, castMember: (key: string) => Person): string {
  return text.replace(/\{([a-z]+)(?:\.([a-z]+))?\}/g, (whole, slot: string, key: string | undefined) => {
    if (slot === 'order' || slot === 'invoice' || slot === 'amount') return slots[slot];
    const person = key === undefined ? slots.person : castMember(key);
    switch (slot) {
      case 'name':
      case 'first':
      case 'last':
      case 'email':
      case 'phone':
        return person[slot];
      default:
        throw new Error(`Unknown slot ${whole}`);
    }
  });
}
