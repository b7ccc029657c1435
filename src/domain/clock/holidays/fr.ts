import type { HolidayTable } from './shape.ts';

/**
 * France; the parts are the departments of Alsace-Moselle, where the local law keeps Good Friday and 26 December too. Good
 * Friday is a holiday in communes with a Protestant or a shared church, which most towns are: where it is not, an
 * administrator takes it out in the settings.
 * Source: Code du travail, Art. L3133-1; for Alsace-Moselle Art. L3134-13.
 * Left out: The days of the overseas departments and collectivities, such as those of the abolition of slavery.
 */
export const fr: HolidayTable = {
  country: 'FR',
  parts: '57 67 68',
  rules: `
    01-01; easter+1; 05-01; 05-08; easter+39; easter+50; 07-14; 08-15; 11-01; 11-11; 12-25
    12-26 @57,67,68; easter-2 @57,67,68
  `,
};
