import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Account } from '../api/account.ts';

const Location = z.union([
  z.string(),
  z.looseObject({ url: z.string(), flexible: z.boolean().optional(), autoLoad: z.boolean().optional() }),
]);

const Manifest = z.looseObject({
  name: z.string().optional(),
  version: z.string().default('0.0.0'),
  frameworkVersion: z.string().default('2.0'),
  defaultLocale: z.string(),
  location: z.looseObject({ support: z.record(z.string(), Location) }),
  parameters: z.array(z.looseObject({ name: z.string(), default: z.unknown().optional() })).default([]),
});

const Translation = z.looseObject({ app: z.looseObject({ name: z.string() }) });

/** Where one screen of the app sits: its file and whether its panel may be resized. */
export interface ListedLocation {
  url: string;
  flexible: boolean;
}

/** What GET /sandbox/app.json answers: zcli's `apps:server` shape, and beside it the account that it is installed in. */
export interface AppListing {
  apps: {
    id: number;
    name: string;
    version: string;
    framework_version: string;
    default_locale: string;
    asset_url_prefix: string;
    locations: { support: Record<string, ListedLocation> };
  }[];
  installations: {
    app_id: number;
    id: number;
    name: string;
    enabled: boolean;
    requirements: { identifier: string; requirement_type: string; requirement_id: number }[];
    settings: Record<string, unknown>[];
  }[];
  account: { subdomain: string; name: string; plan: string; iana_time_zone: string; locale: string };
}

/** The installed app's own ids. zcli's server gives 0 as well to an app that was never uploaded. */
const APP_ID = 0;
const INSTALLATION_ID = 1;
/** What the made-up company's administrator typed when the app was installed. */
const TYPED_SETTINGS: Readonly<Record<string, unknown>> = { holidays_of: 'DE; GB-ENG' };

/**
 * The listing of the one installed app, from its built package.
 * @param account whose requirements (created at install) the app may ask for
 * @param dist the folder with manifest.json and translations/
 * @param appOrigin the origin that serves the app's files, for example http://localhost:4701
 */
export async function appListing(account: Account, dist: string, appOrigin: string): Promise<AppListing> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8')));
  const translation = Translation.parse(
    JSON.parse(await readFile(join(dist, 'translations', `${manifest.defaultLocale}.json`), 'utf8')),
  );
  const name = translation.app.name;
  return {
    apps: [
      {
        id: APP_ID,
        name,
        version: manifest.version,
        framework_version: manifest.frameworkVersion,
        default_locale: manifest.defaultLocale,
        asset_url_prefix: `${appOrigin}/${APP_ID}/assets/`,
        locations: { support: listedLocations(manifest.location.support) },
      },
    ],
    installations: [
      {
        app_id: APP_ID,
        id: INSTALLATION_ID,
        name,
        enabled: true,
        requirements: Object.entries(account.requirements).map(([identifier, made]) => ({ identifier, ...made })),
        settings: [
          { title: name },
          ...manifest.parameters.map(({ name, default: value = null }) => ({ [name]: TYPED_SETTINGS[name] ?? value })),
        ],
      },
    ],
    account: {
      subdomain: account.subdomain,
      name: account.name,
      plan: account.plan,
      iana_time_zone: account.iana_time_zone,
      locale: account.locale,
    },
  };
}

function listedLocations(support: Record<string, z.infer<typeof Location>>): Record<string, ListedLocation> {
  return Object.fromEntries(
    Object.entries(support).map(([location, value]) => {
      const given = typeof value === 'string' ? { url: value } : value;
      return [location, { url: given.url, flexible: given.flexible ?? true }];
    }),
  );
}
