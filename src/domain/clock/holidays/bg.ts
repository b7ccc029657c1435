import type { HolidayTable } from './shape.ts';

/**
 * Bulgaria. Apart from Easter, a holiday on a weekend brings a further day off: the next working day (Art. 154(2)).
 * Source: Labour Code, Art. 154(1) and (2).
 * Left out: 1 November, a day off in schools only; single days that the Council of Ministers declares (Art. 154(3)),
 * as 2 January 2026.
 */
export const bg: HolidayTable = {
  country: 'BG',
  parts: '',
  rules: `
    orthodox-2; orthodox-1; orthodox; orthodox+1
    01-01; 03-03; 05-01; 05-06; 05-24; 09-06; 09-22; 12-24; 12-25; 12-26
    01-01 sat+next sun+next; 03-03 sat+next sun+next; 05-01 sat+next sun+next; 05-06 sat+next sun+next
    05-24 sat+next sun+next; 09-06 sat+next sun+next; 09-22 sat+next sun+next
    12-24 sat+next sun+next; 12-25 sat+next sun+next; 12-26 sat+next sun+next
  `,
};
