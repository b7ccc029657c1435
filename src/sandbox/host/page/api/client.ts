import * as z from 'zod/mini';

/** A call that did not give what was asked for; status 0 means that nothing came back. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface ApiClient {
  get<T>(path: string, schema: z.ZodMiniType<T>): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, schema: z.ZodMiniType<T>): Promise<T>;
  /** All items under `key` of a cursor-paged list. */
  list<T>(path: string, key: string, item: z.ZodMiniType<T>): Promise<T[]>;
  upload<T>(fileName: string, file: Blob, schema: z.ZodMiniType<T>): Promise<T>;
}

const Page = z.looseObject({
  meta: z.nullish(z.object({ has_more: z.nullish(z.boolean()) })),
  links: z.nullish(z.object({ next: z.nullish(z.string()) })),
});

/** The page's own way to the account: same origin, the agent's cookie, JSON. */
export function createApiClient(fetchFn: typeof fetch): ApiClient {
  async function call<T>(path: string, init: RequestInit, schema: z.ZodMiniType<T>): Promise<T> {
    const response = await reach(fetchFn, path, init);
    const text = await response.text();
    const body = text === '' ? null : parsed(text);
    if (!response.ok) throw new ApiFailure(response.status, refusalText(body, response.status));
    const result = schema.safeParse(body);
    if (!result.success) {
      const where = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
      throw new ApiFailure(response.status, `The answer to ${path} is not as expected: ${where}`);
    }
    return result.data;
  }

  return {
    get: (path, schema) => call(path, { method: 'GET' }, schema),
    send: (method, path, body, schema) =>
      call(
        path,
        { method, headers: { 'Content-Type': 'application/json' }, body: body === null ? null : JSON.stringify(body) },
        schema,
      ),
    async list(path, key, item) {
      const found = [];
      const items = z.array(item);
      let next: string | null = `${path}${path.includes('?') ? '&' : '?'}page[size]=100`;
      while (next !== null) {
        const page: z.infer<typeof Page> = await call(next, { method: 'GET' }, Page);
        const read = items.safeParse(page[key]);
        if (!read.success) throw new ApiFailure(200, `The answer to ${path} is not as expected`);
        found.push(...read.data);
        const following: string | null = page.meta?.has_more ? (page.links?.next ?? null) : null;
        next = following === null ? null : sameOriginPath(following);
      }
      return found;
    },
    upload: (fileName, file, schema) =>
      call(
        `/api/v2/uploads?filename=${encodeURIComponent(fileName)}`,
        { method: 'POST', headers: { 'Content-Type': file.type || 'application/octet-stream' }, body: file },
        schema,
      ),
  };
}

async function reach(fetchFn: typeof fetch, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetchFn(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new ApiFailure(0, 'The account could not be reached.');
  }
}

function sameOriginPath(url: string): string {
  const parts = new URL(url, 'http://localhost');
  return parts.pathname + parts.search;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const Refusal = z.looseObject({
  error: z.optional(z.union([z.string(), z.looseObject({ message: z.optional(z.string()) })])),
  description: z.optional(z.string()),
  details: z.optional(z.record(z.string(), z.array(z.looseObject({ description: z.optional(z.string()) })))),
});

/** What a refusal says for people: Zendesk's error envelopes have it in different places. */
function refusalText(body: unknown, status: number): string {
  const refusal = Refusal.safeParse(body);
  if (!refusal.success) return `Status ${status}`;
  const { error, description, details } = refusal.data;
  const reasons = Object.values(details ?? {}).flatMap((list) => list.map((detail) => detail.description ?? ''));
  if (reasons.length > 0) return reasons.join(' ');
  if (typeof error === 'object' && error.message) return error.message;
  return description ?? (typeof error === 'string' ? error : `Status ${status}`);
}
