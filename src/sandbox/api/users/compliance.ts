import { type Account, now } from '../account.ts';

export interface ComplianceRow {
  /** Its place in the list; Zendesk's rows have no id of their own. */
  id: number;
  action: string;
  application: string;
  account_subdomain: string;
  executer_id: number | null;
  user_id: number;
  created_at: string;
}

/** What has been reported so far of a user's permanent deletion, the oldest first. */
export function complianceRows(account: Account, userId: number, application?: string): ComplianceRow[] {
  const current = now(account);
  return account.compliance
    .filter((row) => row.user_id === userId && row.created_at <= current)
    .filter((row) => application === undefined || row.application === application)
    .map((row, id) => ({ id, account_subdomain: account.subdomain, ...row }));
}
