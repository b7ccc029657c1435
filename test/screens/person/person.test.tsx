// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Person } from '../../../src/screens/person/person.tsx';
import { ZONE } from '../../builders.ts';
import { fakeAccount } from '../fake-ports.ts';
import { NO_HOST } from '../scenarios.tsx';

afterEach(cleanup);

function open(tags: string[]) {
  return render(
    <Person userId={44} tags={tags} ports={fakeAccount().ports} locale="en-GB" timeZone={ZONE} host={NO_HOST} />,
  );
}

describe('a data subject’s page', () => {
  it('says what binds everybody', () => {
    open(['vip', 'privacy_no_marketing', 'privacy_restricted']);
    expect(screen.getByText('No marketing to this person')).toBeTruthy();
    expect(screen.getByText('This data is restricted')).toBeTruthy();
  });

  it('says that nothing is marked', () => {
    open(['vip']);
    expect(screen.getByText('No marks for privacy on this profile.')).toBeTruthy();
  });
});
