import type { HolidayTable } from './shape.ts';

/**
 * Greece. The minister moves 1 May where it falls in Holy Week; in 2024, on Holy Wednesday, it was moved to 7 May.
 * Source: Law 4808/2021, Art. 60 (mandatory holidays); decision of the Minister of Labour on 1 May 2024.
 * Left out: Clean Monday, Good Friday and Whit Monday, on which public offices close, but the private sector need
 * not; local days; the day to which 1 May will be moved in 2027 and 2032 (Holy Saturday).
 */
export const gr: HolidayTable = {
  country: 'GR',
  parts: '',
  rules: `
    01-01; 01-06; 03-25; orthodox+1; 08-15; 10-28; 12-25; 12-26
    05-01 ..2023; 2024-05-07; 05-01 2025..
  `,
};
