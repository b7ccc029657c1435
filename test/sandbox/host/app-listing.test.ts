import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyAccount } from '../../../src/sandbox/api/account.ts';
import { appListing } from '../../../src/sandbox/host/app-listing.ts';

const MANIFEST = {
  name: 'Privacy requests',
  version: '1.2.3',
  frameworkVersion: '2.0',
  defaultLocale: 'en',
  location: {
    support: { ticket_sidebar: { url: 'assets/index.html', flexible: false }, nav_bar: 'assets/index.html' },
  },
  parameters: [
    { name: 'dpo_name', type: 'text', default: 'Jonas Schäffer' },
    { name: 'time_zone', type: 'text' },
  ],
};

let dist = '';
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'listing-'));
  await mkdir(join(dist, 'translations'));
  await writeFile(join(dist, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(dist, 'translations/en.json'), JSON.stringify({ app: { name: 'Privacy requests' } }));
});
afterAll(() => rm(dist, { recursive: true }));

describe('the listing of the installed app', () => {
  it('has the shape that zcli’s apps:server gives', async () => {
    const account = emptyAccount('jxsupport', 'JX Support');
    account.requirements.privacy_due_on = { requirement_type: 'ticket_fields', requirement_id: 77 };
    const { apps, installations } = await appListing(account, dist, 'http://localhost:4701');
    expect(apps).toEqual([
      {
        id: 0,
        name: 'Privacy requests',
        version: '1.2.3',
        framework_version: '2.0',
        default_locale: 'en',
        asset_url_prefix: 'http://localhost:4701/0/assets/',
        locations: {
          support: {
            ticket_sidebar: { url: 'assets/index.html', flexible: false },
            nav_bar: { url: 'assets/index.html', flexible: true },
          },
        },
      },
    ]);
    expect(installations).toEqual([
      expect.objectContaining({
        app_id: 0,
        id: 1,
        settings: [{ title: 'Privacy requests' }, { dpo_name: 'Jonas Schäffer' }, { time_zone: null }],
        requirements: [{ identifier: 'privacy_due_on', requirement_type: 'ticket_fields', requirement_id: 77 }],
      }),
    ]);
  });
});
