// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanModal } from '../../../src/screens/modal/plan-modal.tsx';
import { RECORD, ZONE } from '../../builders.ts';
import { fakeAccount } from '../fake-ports.ts';
import { NO_HOST, PLAN, PLAN_HASH, PROPOSED, story } from '../scenarios.tsx';

afterEach(cleanup);

function open(options: Parameters<typeof fakeAccount>[0]) {
  const { ports } = fakeAccount(options);
  return render(<PlanModal recordId={RECORD} ports={ports} locale="en-GB" timeZone={ZONE} host={NO_HOST} />);
}

describe('the plan in the modal', () => {
  const events = story(['deletion'], [PROPOSED]);

  it('is whole: every ticket, and what happens to it', async () => {
    open({ events, plan: PLAN });
    expect(await screen.findByText('34 tickets to delete now')).toBeTruthy();
    expect(screen.getByText('2 of other people, left alone')).toBeTruthy();
    const listed = screen.getAllByText(/^#\d+$/).length;
    expect(listed).toBe(PLAN.delete.length + PLAN.deleteLast.length + PLAN.keep.length);
    expect(screen.getByText(`Plan ${PLAN_HASH}`)).toBeTruthy();
  });

  it('is not shown where the stored one is another than the one on record', async () => {
    open({ events, plan: { ...PLAN, delete: [1] } });
    expect(await screen.findByText(/can't be read back/)).toBeTruthy();
    expect(screen.queryByText(/^#\d+$/)).toBeNull();
  });
});
