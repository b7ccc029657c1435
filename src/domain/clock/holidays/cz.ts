import type { HolidayTable } from './shape.ts';

/**
 * Czechia. State holidays (§ 1) and other holidays (§ 2) are alike days off (§ 3).
 * Source: Act No. 245/2000 Sb., §§ 1 to 3.
 * Left out: Nothing known.
 */
export const cz: HolidayTable = {
  country: 'CZ',
  parts: '',
  rules: '01-01; easter-2; easter+1; 05-01; 05-08; 07-05; 07-06; 09-28; 10-28; 11-17; 12-24; 12-25; 12-26',
};
