import type { Conversation } from './conversation.ts';
import type { Random } from './random.ts';

/** Instants relative to the account's day, always in whole seconds, none of them after its first minute. */
export class Moments {
  readonly #start: number;
  readonly #random: Random;
  #early = 0;

  /** @param today the account's calendar day in UTC: `2026-03-01` */
  constructor(today: string, random: Random) {
    this.#start = Date.parse(`${today}T00:00:00Z`);
    this.#random = random;
  }

  /** Some time in the working hours of the day that was so many days ago; for today, the night's first seconds. */
  daysAgo(days: number): string {
    if (days > 0) {
      return this.#instant(this.#start - days * 86_400_000 + this.#random.whole(6 * 3600, 17 * 3600) * 1000);
    }
    this.#early += 1;
    return this.#instant(this.#start + this.#early * 1000);
  }

  /** When a conversation began. */
  beginningOf({ days, hours }: Pick<Conversation, 'days' | 'hours'>): string {
    if (hours !== undefined) return this.#instant(this.#start - hours * 3_600_000);
    return this.daysAgo(typeof days === 'number' ? days : days(new Date(this.#start).toISOString().slice(0, 10)));
  }

  /** So many hours (and some minutes) after an instant. */
  after(at: string, hours: number): string {
    return this.#instant(Date.parse(at) + hours * 3_600_000 + this.#random.whole(60, 3000) * 1000);
  }

  /** The first instant of the day that was so many days ago. */
  startOf(days: number): string {
    return this.#instant(this.#start - days * 86_400_000);
  }

  #instant(milliseconds: number): string {
    const at = Math.min(milliseconds, this.#start + 59_000);
    return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
  }
}
