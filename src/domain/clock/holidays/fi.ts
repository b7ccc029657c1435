import type { HolidayTable } from './shape.ts';

/**
 * Finland. Midsummer Day and All Saints’ Day are Saturdays.
 * Source: Church Act (652/2023) for the church holidays; Acts 272/1944 (1 May) and 388/1937 (6 December).
 * Left out: Midsummer Eve and 24 December: periods under Finnish law do not end on them (Act 150/1930, § 5), but they
 * are no public holidays. Days of Åland.
 */
export const fi: HolidayTable = {
  country: 'FI',
  parts: '',
  rules: `
    01-01; 01-06; easter-2; easter; easter+1; 05-01; easter+39; easter+49
    sat>=06-20; sat>=10-31; 12-06; 12-25; 12-26
  `,
};
