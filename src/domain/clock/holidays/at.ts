import type { HolidayTable } from './shape.ts';

/**
 * Austria. The days are federal law and the same in all Länder.
 * Source: Arbeitsruhegesetz, § 7(2).
 * Left out: Good Friday and 24 December, on which periods before an authority do not end (§ 33(2) AVG), but which are
 * no public holidays; 31 December; the days of the patron saints of the Länder and 10 October in Carinthia, on which
 * work goes on.
 */
export const at: HolidayTable = {
  country: 'AT',
  parts: '',
  rules: '01-01; 01-06; easter+1; 05-01; easter+39; easter+50; easter+60; 08-15; 10-26; 11-01; 12-08; 12-25; 12-26',
};
