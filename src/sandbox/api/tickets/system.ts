import type { Context } from 'hono';

/** What Zendesk notes of the caller in an audit's `metadata.system`; the place is made up. */
export function systemMetadata(c: Context): Record<string, unknown> {
  return {
    client: c.req.header('User-Agent') ?? '',
    ip_address: '203.0.113.10',
    location: 'Berlin, BE, Germany',
    latitude: 52.52,
    longitude: 13.4,
  };
}
