import { tooManyRequests } from './errors.ts';

/** The account's rate limits, as Zendesk publishes them for a Professional plan, and the search lag. */
export interface LimitSettings {
  /** Off: calls are counted and reported, none is refused. */
  enabled: boolean;
  account_per_minute: number;
  app_per_minute: number;
  app_per_five_minutes: number;
  ticket_update_per_ten_minutes: number;
  ticket_updates_per_minute: number;
  ticket_deletions_per_minute: number;
  deleted_tickets_per_minute: number;
  user_update_per_minute: number;
  permanent_user_deletions_per_ten_minutes: number;
  search_export_per_minute: number;
  view_execute_per_minute: number;
  /** How long a change takes to show up in search. */
  search_lag_seconds: number;
}

/** What of a call matters to its limits. The path is the one below /api/v2, without `.json`. */
interface LimitedCall {
  method: string;
  path: string;
  userId: number;
  fromApp: boolean;
}

export interface Limits {
  settings: LimitSettings;
  /** Changes some settings; throws a TypeError on a name or a value that makes no sense. */
  set(changes: Record<string, unknown>): void;
  /** Counts a call and gives the headers of its answer; throws the 429 where a limit is used up. */
  take(call: LimitedCall): Record<string, string>;
  /** Forgets all calls counted so far. */
  clear(): void;
}

const DEFAULTS: LimitSettings = {
  enabled: true,
  account_per_minute: 400,
  app_per_minute: 100,
  app_per_five_minutes: 700,
  ticket_update_per_ten_minutes: 30,
  ticket_updates_per_minute: 100,
  ticket_deletions_per_minute: 400,
  deleted_tickets_per_minute: 10,
  user_update_per_minute: 5,
  permanent_user_deletions_per_ten_minutes: 700,
  search_export_per_minute: 100,
  view_execute_per_minute: 5,
  search_lag_seconds: 0,
};

interface Rule {
  key: string;
  total: number;
  seconds: number;
  /** The name in the `zendesk-ratelimit-…` header; the account's own limit has headers of its own. */
  header: string;
}

/**
 * Counts calls in sliding windows and refuses those beyond a limit.
 * @param clock milliseconds since the epoch; injectable, so that tests need not wait
 */
export function createLimits(clock: () => number = Date.now, settings: Partial<LimitSettings> = {}): Limits {
  const windows = new Map<string, number[]>();
  const limits: Limits = {
    settings: { ...DEFAULTS, ...settings },
    set(changes) {
      limits.settings = changedSettings(limits.settings, changes);
    },
    take(call) {
      const rules = rulesOf(call, limits.settings);
      const at = clock();
      for (const rule of rules) windows.set(rule.key, recent(windows.get(rule.key) ?? [], rule, at));
      const full = rules.find((rule) => (windows.get(rule.key)?.length ?? 0) >= rule.total);
      if (full && limits.settings.enabled) {
        const headers = headersOf(rules, windows, at);
        const refusal = tooManyRequests(secondsToWait(windows.get(full.key) ?? [], full, at), REASONS[full.header]);
        Object.assign(refusal.headers, headers);
        throw refusal;
      }
      for (const rule of rules) windows.get(rule.key)?.push(at);
      return headersOf(rules, windows, at);
    },
    clear() {
      windows.clear();
    },
  };
  return limits;
}

const REASONS: Record<string, string> = {
  'ticket-update': 'Number of allowed update ticket requests exceeded',
  'user-update': 'Number of allowed update user requests exceeded',
};

function rulesOf(call: LimitedCall, settings: LimitSettings): Rule[] {
  const rules: Rule[] = [{ key: 'account', total: settings.account_per_minute, seconds: 60, header: 'account' }];
  if (call.fromApp) {
    rules.push({ key: `app-1/${call.userId}`, total: settings.app_per_minute, seconds: 60, header: 'app' });
    rules.push({ key: `app-5/${call.userId}`, total: settings.app_per_five_minutes, seconds: 300, header: 'app-5m' });
  }
  return [...rules, ...endpointRules(call, settings)];
}

function endpointRules({ method, path, userId }: LimitedCall, settings: LimitSettings): Rule[] {
  const [resource = '', id = '', action = ''] = path.split('/').filter((part) => part !== '');
  const call = `${method} ${resource}${/^\d+$/.test(id) ? '/:id' : id && `/${id}`}${action && `/${action}`}`;
  switch (call) {
    case 'PUT tickets/:id':
      return [
        {
          key: `ticket-update/${userId}/${id}`,
          total: settings.ticket_update_per_ten_minutes,
          seconds: 600,
          header: 'ticket-update',
        },
        { key: 'ticket-updates', total: settings.ticket_updates_per_minute, seconds: 60, header: 'ticket-updates' },
      ];
    case 'DELETE tickets/:id':
      return [{ key: 'delete', total: settings.ticket_deletions_per_minute, seconds: 60, header: 'ticket-deletions' }];
    case 'GET deleted_tickets':
      return [
        { key: 'deleted', total: settings.deleted_tickets_per_minute, seconds: 60, header: 'deleted-tickets-index' },
      ];
    case 'PUT users/:id':
      return [{ key: `user/${id}`, total: settings.user_update_per_minute, seconds: 60, header: 'user-update' }];
    case 'DELETE deleted_users/:id':
      return [
        {
          key: 'permanent',
          total: settings.permanent_user_deletions_per_ten_minutes,
          seconds: 600,
          header: 'permanently-delete-users',
        },
      ];
    case 'GET search/export':
      return [{ key: 'export', total: settings.search_export_per_minute, seconds: 60, header: 'search-export' }];
    case 'GET views/:id/execute':
      return [
        { key: `view/${id}/${userId}`, total: settings.view_execute_per_minute, seconds: 60, header: 'view-execute' },
      ];
    default:
      return [];
  }
}

function recent(calls: number[], rule: Rule, at: number): number[] {
  return calls.filter((call) => call > at - rule.seconds * 1000);
}

function secondsToWait(calls: number[], rule: Rule, at: number): number {
  const oldest = calls[0] ?? at;
  return Math.max(1, Math.ceil((oldest + rule.seconds * 1000 - at) / 1000));
}

function headersOf(rules: Rule[], windows: Map<string, number[]>, at: number): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    const calls = windows.get(rule.key) ?? [];
    const remaining = Math.max(0, rule.total - calls.length);
    const resets = secondsToWait(calls, rule, at);
    if (rule.header === 'account') {
      headers['X-Rate-Limit'] = String(rule.total);
      headers['X-Rate-Limit-Remaining'] = String(remaining);
      headers['ratelimit-limit'] = String(rule.total);
      headers['ratelimit-remaining'] = String(remaining);
      headers['ratelimit-reset'] = String(resets);
    } else {
      headers[`zendesk-ratelimit-${rule.header}`] = `total=${rule.total}; remaining=${remaining}; resets=${resets}`;
    }
  }
  return headers;
}

function changedSettings(settings: LimitSettings, changes: Record<string, unknown>): LimitSettings {
  const { enabled, ...numbers } = settings;
  const changed = { ...numbers };
  for (const [name, value] of Object.entries(changes)) {
    if (name === 'enabled') continue;
    if (!isNumberSetting(name, changed) || typeof value !== 'number' || !(value >= 0)) {
      throw new TypeError(`no such limit, or not a number of 0 and more: ${name}`);
    }
    changed[name] = value;
  }
  if ('enabled' in changes && typeof changes.enabled !== 'boolean') throw new TypeError('enabled is true or false');
  return { ...changed, enabled: typeof changes.enabled === 'boolean' ? changes.enabled : enabled };
}

function isNumberSetting(
  name: string,
  settings: Omit<LimitSettings, 'enabled'>,
): name is keyof Omit<LimitSettings, 'enabled'> {
  return name in settings;
}
