/** What the first screen needs once a ticket may have a record: one chunk, loaded then. */
export { reread } from './case.ts';
export { confirmRequest } from './confirm-request.ts';
export { dismiss, undoDismissal } from './dismiss.ts';
export { linkTicket } from './link-ticket.ts';
export { lookUp } from './look-up.ts';
