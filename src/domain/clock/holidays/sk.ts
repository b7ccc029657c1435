import type { HolidayTable } from './shape.ts';

/**
 * Slovakia. Since 2024 savings laws have made working days of some holidays.
 * Source: Zákon 241/1993 Z. z., §§ 1, 2, as it stands since 1 November 2025.
 * Left out: 8 May and 15 September are working days in 2026; whether they come back in 2027 is not certain. 28
 * October: people work.
 */
export const sk: HolidayTable = {
  country: 'SK',
  parts: '',
  rules: `
    01-01; 01-06; easter-2; easter+1; 05-01; 05-08 ..2025; 07-05; 08-29; 09-01 ..2023; 09-15 ..2025; 11-01; 11-17 ..2024
    12-24; 12-25; 12-26
  `,
};
