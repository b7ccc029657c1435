import type { HolidayTable } from './shape.ts';

/**
 * Denmark. Great Prayer Day, the fourth Friday after Easter, was a holiday for the last time in 2023.
 * Source: Ordinance of 26 October 1770 on holy days; Act of 2023 abolishing Great Prayer Day.
 * Left out: 5 June (Constitution Day), 24 and 31 December: shops close, but they are no holy days. 1 May. The Faroe
 * Islands and Greenland have days of their own.
 */
export const dk: HolidayTable = {
  country: 'DK',
  parts: '',
  rules: `
    01-01; easter-3; easter-2; easter; easter+1; easter+39; easter+49; easter+50; 12-25; 12-26
    easter+26 ..2023
  `,
};
