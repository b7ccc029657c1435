import type { HolidayTable } from './shape.ts';

/**
 * The Netherlands. No law says on which days nobody works; these are the days on which a period set by law does not
 * end.
 * Source: Algemene termijnenwet, Art. 3(1), (2).
 * Left out: Days equated by royal decree for the periods of that act only, Art. 3(3): 2 January and 15 May 2026, 7
 * May 2027, 28 April and 26 May 2028.
 */
export const nl: HolidayTable = {
  country: 'NL',
  parts: '',
  rules: `
    01-01; easter-2; easter+1; 04-27 sun-1; 05-05; easter+39; easter+50; 12-25; 12-26
  `,
};
