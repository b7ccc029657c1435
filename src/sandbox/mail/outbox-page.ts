import { html, raw } from 'hono/html';
import type { Attachment, OutgoingMail } from '../api/account.ts';

const STYLE = `
  :root { color-scheme: light dark; --text: #293239; --soft: #5c6970; --line: #d8dcde; --page: #f8f9f9; --card: #fff; --link: #1f73b7; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #e8ecee; --soft: #b0b8be; --line: #39434b; --page: #151a1e; --card: #1f262b; --link: #7fbdf0; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 24px 16px 48px; background: var(--page); color: var(--text); font: 14px/20px system-ui, sans-serif; }
  header, main { max-width: 820px; margin: 0 auto; }
  header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; justify-content: space-between; margin-bottom: 20px; }
  h1 { font-size: 22px; line-height: 28px; margin: 0; }
  h2 { font-size: 18px; line-height: 24px; margin: 0 0 8px; overflow-wrap: anywhere; }
  p { margin: 4px 0; }
  a { color: var(--link); }
  :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  .button { border: 1px solid var(--link); border-radius: 4px; padding: 6px 12px; text-decoration: none; }
  article { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 20px; margin-bottom: 20px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 0 12px; }
  dt { color: var(--soft); }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-top: 1px solid var(--line); margin: 0; padding: 12px 0; }
  ul { margin: 0 0 12px; padding-left: 20px; }
  .soft { color: var(--soft); }
`;

/** The outbox as a page. Every value goes through the template, which escapes it: mail is hostile. */
export function outboxPage(mails: OutgoingMail[], attachments: Map<number, Attachment>, refreshes: boolean) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Outbox – the mails that left</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
  <div>
    <h1>Outbox</h1>
    <p class="soft">${countOf(mails.length)} Newest first. Nothing really leaves this machine.</p>
  </div>
  ${
    refreshes
      ? html`<a class="button" href="/sandbox/outbox">Stop refreshing</a>`
      : html`<a class="button" href="/sandbox/outbox?refresh=5">Refresh every 5 seconds</a>`
  }
</header>
<main>
${mails.map((mail) => mailArticle(mail, attachments))}
</main>
</body>
</html>`;
}

function mailArticle(mail: OutgoingMail, attachments: Map<number, Attachment>) {
  return html`<article aria-labelledby="mail-${mail.id}">
  <h2 id="mail-${mail.id}">${mail.subject}</h2>
  <dl>
    <dt>To</dt><dd>${addresses(mail.to)}</dd>
    ${mail.cc.length > 0 ? html`<dt>Cc</dt><dd>${addresses(mail.cc)}</dd>` : ''}
    <dt>From</dt><dd>${addresses([mail.from])}</dd>
    <dt>Sent</dt><dd><time datetime="${mail.sent_at}">${mail.sent_at.replace('T', ' ').replace('Z', ' UTC')}</time></dd>
    ${mail.automation === undefined ? '' : html`<dt>Sent by</dt><dd>the automation “${mail.automation}”</dd>`}
    <dt>Ticket</dt><dd><a href="/agent/tickets/${mail.ticket_id}">${mail.ticket_id}</a></dd>
  </dl>
  <pre>${mail.text}</pre>
  ${mail.attachment_ids.length > 0 ? attachmentList(mail, attachments) : ''}
  <p><a href="/sandbox/outbox/${mail.id}.eml">Open as .eml<span class="soft"> (${mail.subject})</span></a></p>
</article>`;
}

function attachmentList(mail: OutgoingMail, attachments: Map<number, Attachment>) {
  return html`<ul aria-label="Attachments">${mail.attachment_ids.map((id) => {
    const attachment = attachments.get(id);
    return attachment
      ? html`<li><a href="/sandbox/outbox/${mail.id}/attachments/${id}">${attachment.file_name}</a> <span class="soft">${attachment.content_type}, ${attachment.size} bytes</span></li>`
      : html`<li class="soft">An attachment that was deleted after the mail had left</li>`;
  })}</ul>`;
}

function addresses(listed: { name: string; address: string }[]): string {
  return listed.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');
}

function countOf(mails: number): string {
  if (mails === 0) return 'No mail has left yet.';
  return mails === 1
    ? 'One mail has left.'
    : `${mails} mails have left, to customers and, by automations, to the staff.`;
}
