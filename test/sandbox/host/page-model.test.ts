import { describe, expect, it } from 'vitest';
import { TicketSchema } from '../../../src/sandbox/host/page/api/schemas.ts';
import { assetUrl, frameUrl, type InstalledApp } from '../../../src/sandbox/host/page/model/installed-app.ts';
import { pathOf, type Route, routeOf, slugOf } from '../../../src/sandbox/host/page/model/route.ts';
import {
  changesForApi,
  currentValues,
  edited,
  emptyValues,
  isEdited,
  rebased,
  type TicketForm,
} from '../../../src/sandbox/host/page/model/ticket-form.ts';
import { ticketsInView } from '../../../src/sandbox/host/page/model/view-list.ts';

describe('addresses', () => {
  const places: Route[] = [
    { place: 'view', view: 'privacy-requests' },
    { place: 'ticket', id: 12 },
    { place: 'new-ticket', number: 2 },
    { place: 'users' },
    { place: 'user', id: 900000000045 },
    { place: 'app', slug: 'privacy-requests', path: '' },
    { place: 'app', slug: 'privacy-requests', path: 'open/3' },
  ];
  it.each(places.map((place): [string, Route] => [pathOf(place), place]))(
    '%s leads back to its place',
    (path, place) => {
      expect(routeOf(path)).toEqual(place);
    },
  );

  it.each(['/', '/agent/', '/agent/tickets/abc', '/agent/tickets/-1', '/elsewhere/tickets/12', '/agent/filters/nope'])(
    '%s leads home',
    (path) => {
      expect(routeOf(path)).toEqual({ place: 'view', view: 'all-unsolved' });
    },
  );

  it('an app is called by its name', () => {
    expect(slugOf('Privacy requests')).toBe('privacy-requests');
  });
});

describe('the form of a ticket', () => {
  const stored: TicketForm = { saved: { ...emptyValues(), subject: 'Stored', custom_fields: { 7: 'a' } }, edits: {} };

  it('a value put back is no change any more', () => {
    const changed = edited(stored, { subject: 'New', custom_fields: { 7: 'b' } });
    expect(isEdited(changed)).toBe(true);
    expect(currentValues(changed)).toMatchObject({ subject: 'New', custom_fields: { 7: 'b' } });
    expect(edited(changed, { subject: 'Stored', custom_fields: { 7: 'a' } }).edits).toEqual({});
  });

  it('what was edited here stays when the ticket changes elsewhere, and the rest follows', () => {
    const changed = edited(stored, { subject: 'New' });
    const after = rebased(changed, { ...stored.saved, status: 'solved', subject: 'Elsewhere' });
    expect(currentValues(after)).toMatchObject({ subject: 'New', status: 'solved' });
  });

  it('only changes are sent, custom fields by id', () => {
    const changed = edited(stored, { due_at: null, tags: ['x'], custom_fields: { 7: null } });
    expect(changesForApi(changed)).toEqual({ tags: ['x'], custom_fields: [{ id: 7, value: null }] });
  });
});

describe('views', () => {
  const now = new Date('2026-11-19T12:00:00Z');
  const ticket = (id: number, more: Record<string, unknown>) =>
    TicketSchema.parse({
      id,
      status: 'open',
      requester_id: 1,
      created_at: '2026-11-01T00:00:00Z',
      updated_at: `2026-11-1${id}T00:00:00Z`,
      ...more,
    });
  const tickets = [
    ticket(1, { assignee_id: 3 }),
    ticket(2, { status: 'new', tags: ['privacy_request'] }),
    ticket(3, { status: 'solved', tags: ['privacy_request'] }),
    ticket(4, { status: 'closed' }),
    ticket(5, { status: 'solved', updated_at: '2026-10-01T00:00:00Z' }),
  ];
  it.each([
    ['your-unsolved', [1]],
    ['unassigned', [2]],
    ['all-unsolved', [2, 1]],
    ['privacy-requests', [2]],
    ['recently-solved', [3]],
    ['closed', [4]],
  ] as const)('%s', (view, ids) => {
    expect(ticketsInView(tickets, view, 3, now).map(({ id }) => id)).toEqual(ids);
  });
});

describe('where an app’s frame comes from', () => {
  const app: InstalledApp = {
    id: 0,
    installationId: 1,
    name: 'P',
    version: '1',
    assets: 'http://localhost:4701/0/assets/',
    origin: 'http://localhost:4701',
    locations: {},
    settings: {},
    requirements: [],
  };

  it('the address tells the SDK its host, its guid and the colours', () => {
    const host = { origin: 'http://localhost:4700', guid: 'g-1', colorScheme: 'dark' };
    expect(frameUrl(app, 'assets/index.html#plan=3', host)).toBe(
      'http://localhost:4701/0/assets/index.html?origin=http%3A%2F%2Flocalhost%3A4700&app_guid=g-1&colorScheme=dark#plan=3',
    );
  });

  it('files are named as the manifest names them', () => {
    expect(assetUrl(app, 'assets/icon_nav_bar.svg')).toBe('http://localhost:4701/0/assets/icon_nav_bar.svg');
    expect(assetUrl(app, 'http://localhost:3000/')).toBe('http://localhost:3000/');
  });
});
