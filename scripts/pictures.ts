/** `npm run pictures`: the README's pictures, taken of the real app in the sandbox. */
import { mkdirSync } from 'node:fs';
import { setStage } from '../test/stories/harness.ts';

const FOLDER = 'docs/pictures';

mkdirSync(FOLDER, { recursive: true });
const stage = await setStage({ skipBuild: false });
try {
  const ticketId = await stage.mail({
    from: 'Nora Falk <nora.falk@example.org>',
    subject: 'My data',
    text: 'Hello,\n\nplease delete all the personal data you hold about me. I closed my account in spring.\n\nKind regards\nNora Falk\n',
  });
  const agent = await stage.signIn('mara@jxsupport.com');
  await agent.openTicket(ticketId);
  await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
  await agent.page.screenshot({ path: `${FOLDER}/ticket.png` });
  await agent.click('Confirm the request');
  await agent.sidebar.getByRole('button', { name: 'Send the acknowledgement' }).waitFor();
  // The workspace looks for changes every few seconds, as Zendesk's does.
  await agent.page.getByText('privacy_kind_deletion').first().waitFor();
  await agent.page.screenshot({ path: `${FOLDER}/steps.png` });

  const dpo = await stage.signIn('jonas@jxsupport.com', { theme: 'dark' });
  await dpo.openDesk();
  await dpo.page.screenshot({ path: `${FOLDER}/desk.png` });
} finally {
  await stage.end();
}
