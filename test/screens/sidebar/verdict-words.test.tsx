// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDetect } from '../../../src/domain/detect/load-detect.ts';
import { WordsProvider } from '../../../src/screens/kit/words.tsx';
import { Circumstances, KindsFound, SignalNotices } from '../../../src/screens/sidebar/verdict-words.tsx';
import type { Message } from '../../../src/workflow/ports.ts';
import { DEFAULT_SETTINGS } from '../../../src/workflow/settings.ts';
import { sortTicket, type TicketVerdict } from '../../../src/workflow/sort-ticket.ts';
import { aTicket, SUBJECT, ZONE } from '../../builders.ts';

const detect = await loadDetect();
const at = (day: number) => `2026-03-0${day}T08:00:00Z`;

function found(subject: string, ...texts: string[]): TicketVerdict {
  const conversation = texts.map(
    (text, index): Message => ({ authorId: SUBJECT, byEndUser: true, html: `<p>${text}</p>`, at: at(index + 2) }),
  );
  return sortTicket(aTicket({ subject, conversation }), detect, DEFAULT_SETTINGS);
}

function show(verdict: TicketVerdict) {
  return render(
    <WordsProvider locale="en-GB" timeZone={ZONE}>
      <SignalNotices found={verdict} forDpo={() => <p>72 hours</p>} />
      <KindsFound found={verdict} kinds={verdict.verdict.kinds} />
      <Circumstances found={verdict} />
    </WordsProvider>,
  );
}

const marks = (element: Element | Document = document) =>
  [...element.querySelectorAll('mark')].map(({ textContent }) => textContent);
const section = (title: string) => screen.getByText(title).closest('li') ?? document.body;
const notice = (title: RegExp) => screen.getByText(title).parentElement ?? document.body;

afterEach(cleanup);

describe('the words that a verdict rests on', () => {
  it('each kind quotes its own, with their place and how much they count', () => {
    show(found('Hello', 'Please send me a copy of my personal data. After that, delete my account and all my data.'));
    expect(marks(section('Deletion')).join()).toMatch(/delete my account/);
    expect(marks(section('Access')).join()).toMatch(/copy of my personal data/);
    expect(within(section('Deletion')).getAllByText(/^in the message, counts/).length).toBeGreaterThan(0);
  });

  it('those in the subject say so', () => {
    show(found('Delete my data', 'Thanks, Ada'));
    expect(screen.getByText('in the subject, counts a lot')).toBeTruthy();
    expect(marks()).toContain('Delete my data');
  });

  it('two are shown for a kind, and all others behind a line', () => {
    show(
      found(
        'Delete my account',
        'Please delete my personal data. I want you to erase everything you hold about me. Forget me, and wipe all my data.',
      ),
    );
    const kind = section('Deletion');
    expect(marks(kind)).toHaveLength(2);
    fireEvent.click(within(kind).getByRole('button', { name: /more places? that count/ }));
    expect(marks(kind).length).toBeGreaterThan(2);
    expect(marks(kind)).toContain('Delete my account');
  });

  it('of a later message they name its day, and so does a kind that only that one asks for', () => {
    show(found('Hello', 'Please send me a copy of my personal data.', 'And please delete my account and all my data.'));
    expect(within(section('Access')).getByText(/^in the message of 2 Mar 2026/)).toBeTruthy();
    expect(within(section('Deletion')).getByText(/^in the message of 3 Mar 2026/)).toBeTruthy();
    expect(within(section('Deletion')).getByText('Asked for later, on 3 Mar 2026')).toBeTruthy();
    expect(within(section('Access')).queryByText(/Asked for later/)).toBeNull();
  });
});

describe('what counts beside the words for a kind', () => {
  it('each signal quotes its words in its notice', () => {
    show(
      found(
        'Hello',
        'My data was leaked in your data breach. I am writing on behalf of my mother: delete her data, or I will lodge a complaint with the supervisory authority.',
      ),
    );
    expect(marks(notice(/may report a data breach/)).join()).toMatch(/leaked|breach/);
    expect(marks(notice(/writing for another person/)).join()).toMatch(/behalf/);
    expect(marks(notice(/mentions a complaint/)).join()).toMatch(/complaint/);
    expect(within(notice(/may report a data breach/)).getByText('72 hours')).toBeTruthy();
  });

  it('a reminder quotes what makes it one', () => {
    show(found('Hello', 'Reminder of my erasure request: I am still waiting for your answer. Delete my data.'));
    expect(marks(notice(/chase an earlier request/)).length).toBeGreaterThan(0);
  });

  it('the laws are named, and shown where they stand', () => {
    show(found('Hello', 'Under Art. 17 GDPR please delete my personal data.'));
    fireEvent.click(screen.getByRole('button', { name: /^Names the law: .*Art. 17.*GDPR|^Names the law: .*GDPR/ }));
    expect(marks()).toEqual(expect.arrayContaining(['Art. 17', 'GDPR']));
  });

  it('circumstances say which way they count', () => {
    const request = found('Hello', 'Please delete my personal data.');
    show(request);
    expect(screen.getByText('Sent to the privacy address, speaks for it')).toBeTruthy();
  });

  it('nothing is said where nothing counted', () => {
    const { verdict, ...rest } = found('Hello', 'Please delete my personal data.');
    const { container } = render(<Circumstances found={{ ...rest, verdict: { ...verdict, circumstances: [] } }} />);
    expect(container.textContent).toBe('');
  });
});
