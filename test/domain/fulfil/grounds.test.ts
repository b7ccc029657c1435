import { expect, it } from 'vitest';
import { groundsFor } from '../../../src/domain/fulfil/grounds.ts';

it('Art. 17(3) is a ground against a deletion only, the rights of others against a copy only', () => {
  expect(groundsFor(['access'])).toEqual([
    'identity_not_established',
    'manifestly_unfounded',
    'excessive',
    'rights_of_others',
  ]);
  expect(groundsFor(['deletion'])).toContain('public_health');
  expect(groundsFor(['deletion'])).not.toContain('rights_of_others');
  expect(groundsFor(['correction'])).toEqual(['identity_not_established', 'manifestly_unfounded', 'excessive']);
});
