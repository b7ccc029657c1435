import type { HolidayTable } from './shape.ts';

/**
 * Cyprus. The movable days follow Orthodox Easter: Green Monday 48 days before it, Kataklysmos (Whit Monday) 50
 * after.
 * Source: The public holidays that the Public Administration and Personnel Department publishes each year.
 * Left out: 24 December, Holy Saturday and Easter Tuesday, which public offices or banks keep, but not everybody.
 */
export const cy: HolidayTable = {
  country: 'CY',
  parts: '',
  rules: `
    01-01; 01-06; 03-25; 04-01; 05-01; 08-15; 10-01; 10-28; 12-25; 12-26
    orthodox-48; orthodox-2; orthodox; orthodox+1; orthodox+50
  `,
};
