/** The addresses that the account receives mail at, and what can be said in them. */

/** Every mailbox of this domain reaches the help desk. */
const SUPPORT_DOMAIN = 'jxsupport.com';

/** Mail for these is a ticket and mail from these is a loop; the first is the default. */
const SUPPORT_MAILBOXES = ['privacy', 'support', 'help', 'billing', 'info'];

export interface MailAddress {
  name: string;
  address: string;
}

interface OwnAddress {
  /** Without the part after the plus sign. */
  address: string;
  /** Of `privacy+id123@…`: 123. */
  ticketId: number | null;
}

/** The parts of an address at our domain; null for anybody else's. */
export function ownAddress(address: string): OwnAddress | null {
  const at = address.lastIndexOf('@');
  if (address.slice(at + 1).toLowerCase() !== SUPPORT_DOMAIN) return null;
  const [mailbox = '', label] = address.slice(0, at).toLowerCase().split('+');
  const id = /^id(\d{1,12})$/.exec(label ?? '')?.[1];
  return { address: `${mailbox}@${SUPPORT_DOMAIN}`, ticketId: id === undefined ? null : Number(id) };
}

/** True for an address that tickets are opened from, as against one of a person on the staff. */
export function isSupportAddress(address: string): boolean {
  const own = ownAddress(address);
  return own !== null && SUPPORT_MAILBOXES.includes(own.address.split('@')[0] ?? '');
}
