import * as z from 'zod/mini';
import type { ApiClient } from '../api/client.ts';
import type { AppLocation } from '../wire/hub.ts';

const ListingSchema = z.object({
  apps: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      version: z.string(),
      asset_url_prefix: z.string(),
      locations: z.object({ support: z.record(z.string(), z.object({ url: z.string(), flexible: z.boolean() })) }),
    }),
  ),
  installations: z.array(
    z.object({
      app_id: z.number(),
      id: z.number(),
      requirements: z.array(
        z.object({ identifier: z.string(), requirement_type: z.string(), requirement_id: z.number() }),
      ),
      settings: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  account: z.object({ subdomain: z.string(), name: z.string(), plan: z.string(), iana_time_zone: z.string() }),
});

export type AccountFacts = z.infer<typeof ListingSchema>['account'];

/** The app as it is installed in this account. */
export interface InstalledApp {
  id: number;
  installationId: number;
  name: string;
  version: string;
  /** The address that its files stand under, with a slash at the end. */
  assets: string;
  origin: string;
  locations: Record<string, { url: string; flexible: boolean }>;
  settings: Record<string, unknown>;
  requirements: { identifier: string; requirement_type: string; requirement_id: number }[];
}

/** The account's facts, and its app; null where none is installed. */
export async function loadListing(api: ApiClient): Promise<{ account: AccountFacts; app: InstalledApp | null }> {
  const listing = await api.get('/sandbox/app.json', ListingSchema);
  const app = listing.apps[0];
  const installation = listing.installations.find((candidate) => candidate.app_id === app?.id);
  if (!app || !installation) return { account: listing.account, app: null };
  return {
    account: listing.account,
    app: {
      id: app.id,
      installationId: installation.id,
      name: app.name,
      version: app.version,
      assets: app.asset_url_prefix,
      origin: new URL(app.asset_url_prefix).origin,
      locations: app.locations.support,
      settings: Object.assign({}, ...installation.settings),
      requirements: installation.requirements,
    },
  };
}

/** The address of one of the app's own files, as its manifest names it. */
export function assetUrl(app: InstalledApp, url: string): string {
  return /^https?:\/\//.test(url) ? url : app.assets + url.replace(/^\.?\/?assets\//, '');
}

/** The address of an iframe, with what the SDK needs to find its host. */
export function frameUrl(
  app: InstalledApp,
  url: string,
  host: { origin: string; guid: string; colorScheme: string },
): string {
  const address = new URL(assetUrl(app, url));
  address.searchParams.set('origin', host.origin);
  address.searchParams.set('app_guid', host.guid);
  address.searchParams.set('colorScheme', host.colorScheme);
  return address.href;
}

/** Whether the app has a screen for this place. */
export function hasLocation(app: InstalledApp | null, location: AppLocation): app is InstalledApp {
  return app?.locations[location] !== undefined;
}
