import type { Via } from '../account.ts';
import type { Actor } from '../session.ts';

/** How a change of a ticket is made, beside what it changes. */
export interface ChangeOptions {
  /** The instant it happened at, for made-up accounts; now unless said. */
  at?: string;
  /** Where it came from (a mail's addresses, a merge); the actor's channel unless said. */
  via?: Via;
  /** Runs no triggers, and may set the status `closed`: for made-up accounts. */
  silent?: boolean;
  /** The audit's `metadata.system`: client, IP address, location. */
  system?: Record<string, unknown>;
  /** Stored files that the comment takes beside its uploads (a mail's attachments). */
  attachmentIds?: number[];
}

/** A plain `via` of a channel, with no more known about the source. */
function viaOf(channel: Via['channel'], rel: string | null = null): Via {
  return { channel, source: { from: {}, to: {}, rel } };
}

/** What a change is attributed to: what the options say, or else the actor's own channel. */
export function viaOfChange(actor: Actor, options: ChangeOptions): Via {
  return options.via ?? viaOf(actor.via);
}
