// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkingStep } from '../../../src/domain/clock/working.ts';
import { WorkingList } from '../../../src/screens/sidebar/working-list.tsx';
import { aCase } from '../../builders.ts';
import { sent, story } from '../scenarios.tsx';

const ARTICLE = 'Art. 12(3) GDPR';
/** One of each, so that the compiler asks for a sentence for every new one. */
const STEPS: { [S in WorkingStep['step']]: Extract<WorkingStep, { step: S }> } = {
  received: {
    step: 'received',
    at: '2026-03-02T08:00:00Z',
    timeZone: 'Europe/Berlin',
    on: '2026-03-02',
    article: ARTICLE,
  },
  calendar: { step: 'calendar', calendar: 'DE', knows: 'holidays', validUntil: 2030, article: null },
  'beyond-calendar': { step: 'beyond-calendar', calendar: 'DE', validUntil: 2030, on: '2031-01-01', article: null },
  restarted: {
    step: 'restarted',
    because: 'fee',
    from: '2026-03-02',
    on: '2026-03-04',
    isOpen: false,
    article: ARTICLE,
  },
  'not-suspended': {
    step: 'not-suspended',
    because: 'law-knows-none',
    waitedFor: 'id',
    askedOn: '2026-03-04',
    article: ARTICLE,
  },
  counted: {
    step: 'counted',
    for: 'due',
    from: '2026-01-31',
    span: { n: 1, unit: 'calendar-month' },
    isReceiptDayCounted: false,
    rawEndOn: '2026-02-28',
    isMonthEnd: true,
    article: ARTICLE,
  },
  suspended: {
    step: 'suspended',
    for: 'due',
    because: ['id'],
    from: '2026-03-02',
    to: '2026-03-04',
    days: 2,
    isOpen: false,
    article: ARTICLE,
  },
  lengthened: { step: 'lengthened', for: 'due', days: 7, on: '2026-04-09', article: ARTICLE },
  rolled: {
    step: 'rolled',
    for: 'due',
    from: '2026-03-28',
    to: '2026-03-30',
    passed: [{ on: '2026-03-28', because: 'saturday' }],
    article: ARTICLE,
  },
  'earlier-reading': {
    step: 'earlier-reading',
    for: 'due',
    because: ['months-chained'],
    on: '2026-03-28',
    article: ARTICLE,
  },
  'elapsed-hours': { step: 'elapsed-hours', hours: 72, endsAt: '2026-03-05T08:00:00Z', article: ARTICLE },
  'full-hour-reading': { step: 'full-hour-reading', endsAt: '2026-03-05T08:00:00Z', article: ARTICLE },
  extended: { step: 'extended', noticeOn: '2026-03-20', dueOn: '2026-06-02', article: ARTICLE },
  'extension-refused': {
    step: 'extension-refused',
    because: 'notified-after-period',
    noticeOn: '2026-05-01',
    article: ARTICLE,
  },
};

afterEach(cleanup);

describe('how a date was worked out', () => {
  const { clock } = aCase(story(['access'], [sent('identity_check')]));

  it.each(Object.values(STEPS))('is said in words for "$step", with its article', (step) => {
    const { container } = render(<WorkingList clock={{ ...clock, working: [step] }} />);
    const said = container.querySelector('li')?.textContent ?? '';
    expect(said.length).toBeGreaterThan(15);
    expect(said).not.toMatch(/\{\w+\}|working\./);
    expect(said.includes(ARTICLE)).toBe(step.article !== null);
  });

  it('says each step of a real clock once, and the zone', () => {
    const { container } = render(<WorkingList clock={clock} />);
    expect(container.querySelectorAll('li')).toHaveLength(clock.working.length);
    expect(container.textContent).toContain('All days are days in Europe/Berlin.');
  });
});
