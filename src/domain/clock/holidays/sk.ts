import type { HolidayTable } from './shape.ts';

/** Slovakia. Three savings laws made working days of holidays. */
export const sk: HolidayTable = {
  country: 'SK',
  parts: '',
  source: 'Zákon 241/1993 Z. z., §§ 1, 2, with 530/2023 Z. z. and 261/2025 Z. z.',
  rules: `
    01-01; 01-06; easter-2; easter+1; 05-01; 05-08 ..2025; 07-05; 08-29; 09-01 ..2023; 09-15 ..2025; 11-01; 11-17 ..2024
    12-24; 12-25; 12-26
  `,
  leftOut:
    '8 May and 15 September are working days in 2026; whether they come back in 2027 is not certain. 28 October: people work.',
};
