import type { HolidayTable } from './shape.ts';

/**
 * Luxembourg. For a holiday on a Sunday the employee gets another day, the calendar none.
 * Source: Code du travail, Art. L. 232-2.
 * Left out: Days of the banks and of the public service: Good Friday, 24 December.
 */
export const lu: HolidayTable = {
  country: 'LU',
  parts: '',
  rules: '01-01; easter+1; 05-01; 05-09; easter+39; easter+50; 06-23; 08-15; 11-01; 12-25; 12-26',
};
