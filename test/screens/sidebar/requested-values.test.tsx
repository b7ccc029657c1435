// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDetect } from '../../../src/domain/detect/load-detect.ts';
import { Sidebar } from '../../../src/screens/sidebar/sidebar.tsx';
import { aTicket } from '../../builders.ts';
import { type FakeAccount, fakeAccount } from '../fake-ports.ts';
import { IDENTITY, NO_HOST, sent, story } from '../scenarios.tsx';

const CORRECTION = aTicket({
  subject: 'My name',
  text: 'Please correct my personal data. My name is spelt Zoë Müller. My new e-mail address is zoe@example.org.',
});

function open(account: FakeAccount, ticket = CORRECTION) {
  return render(
    <Sidebar
      ticket={ticket}
      ports={account.ports}
      detect={loadDetect()}
      locale="en-GB"
      settingProblems={[]}
      onRefreshWanted={() => {}}
      host={NO_HOST}
    />,
  );
}

const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
const correcting = () => fakeAccount({ events: story(['correction'], [sent('acknowledgement'), IDENTITY]) });

afterEach(cleanup);

describe('what a correction wants to be written', () => {
  it('is quoted where it stands, by what it is', async () => {
    open(fakeAccount());
    await screen.findByText('To be written, as the mail has it');
    expect(screen.getByText('Name')).toBeTruthy();
    expect(screen.getByText('E-mail address')).toBeTruthy();
    expect(marked()).toEqual(expect.arrayContaining(['Zoë Müller', 'zoe@example.org']));
  });

  it('is not asked of a mail that names nothing', async () => {
    open(fakeAccount(), aTicket({ text: 'Please correct my personal data.' }));
    await screen.findByRole('button', { name: 'Confirm the request' });
    expect(screen.queryByText('To be written, as the mail has it')).toBeNull();
  });

  it('is suggested as the name, marked as the mail’s, until the agent writes another', async () => {
    open(correcting());
    const field = await screen.findByLabelText('Correct name');
    if (!(field instanceof HTMLInputElement)) throw new Error('the name is an input');
    expect(field.value).toBe('Zoë Müller');
    const hint = /^Taken from the mail/;
    expect(screen.getByText(hint)).toBeTruthy();
    fireEvent.input(field, { target: { value: 'Zoe Mueller' } });
    await waitFor(() => expect(screen.queryByText(hint)).toBeNull());
  });

  it('goes to the profile when the agent says so, and never onto the record', async () => {
    const account = correcting();
    const renamed: string[] = [];
    account.ports.people.rename = async (_id, name) => void renamed.push(name);
    open(account);
    fireEvent.click(await screen.findByRole('button', { name: 'Correct the name' }));
    await waitFor(() => expect(account.record()?.events.at(-1)?.event.type).toBe('name_corrected'));
    expect(renamed).toEqual(['Zoë Müller']);
    expect(JSON.stringify(account.record())).not.toMatch(/Zoë|zoe@/);
  });
});
