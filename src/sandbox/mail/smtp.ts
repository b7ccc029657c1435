import { SMTPServer } from 'smtp-server';
import type { Account } from '../api/account.ts';
import { ownAddress } from './addresses.ts';
import { type MailOutcome, mailToTicket } from './mail-to-ticket.ts';

export interface SmtpOptions {
  /** 0 takes any free port. */
  port: number;
  onChange?: (outcome: MailOutcome) => void;
}

export interface RunningSmtp {
  port: number;
  stop(): Promise<void>;
}

/** As large as a mail may be, attachments included. */
const MAX_BYTES = 25 * 1024 * 1024;

/**
 * Listens for mail on the loopback address. Everything to our domain becomes a ticket (or a suspended one); mail for
 * anybody else is refused. Rejects when the port is taken.
 */
export function startSmtp(account: Account, { port, onChange = () => {} }: SmtpOptions): Promise<RunningSmtp> {
  const server = new SMTPServer({
    name: 'mail.jxsupport.com',
    banner: 'privacy requests sandbox',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    closeTimeout: 500,
    logger: false,
    onRcptTo(address, _session, callback) {
      if (ownAddress(address.address)) return callback();
      callback(refusal(550, `<${address.address}>: no such recipient here`));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MAX_BYTES) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (size > MAX_BYTES) return callback(refusal(552, 'The mail is too large'));
        const envelope = {
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          ipAddress: session.remoteAddress,
        };
        mailToTicket(account, Buffer.concat(chunks), envelope).then(
          (outcome) => {
            onChange(outcome);
            callback(null, describe(outcome));
          },
          (error: unknown) => {
            console.error(error);
            callback(refusal(451, 'The sandbox could not take the mail'));
          },
        );
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listener = server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      // A client that goes away in mid-mail is no reason to end.
      server.on('error', () => {});
      const address = listener.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        stop: () => new Promise((stopped) => server.close(() => stopped())),
      });
    });
  });
}

/** What became of a mail, in a line for people. */
export function describe(outcome: MailOutcome): string {
  switch (outcome.result) {
    case 'created':
      return `Opened ticket ${outcome.ticket.id}`;
    case 'commented':
      return `Added to ticket ${outcome.ticket.id}`;
    case 'followed_up':
      return `Opened ticket ${outcome.ticket.id}, a follow-up of ${outcome.ticket.followup_source_id}`;
    case 'repeated':
      return `Received before, ticket ${outcome.ticket.id}`;
    case 'suspended':
      return `Suspended: ${outcome.suspended.cause}`;
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
