import type { HolidayTable } from './shape.ts';

/**
 * Estonia. Easter Monday is no holiday there.
 * Source: Pühade ja tähtpäevade seadus, §§ 1 and 2.
 * Left out: Nothing known. The three hours off on the eves of holidays make none of them a holiday.
 */
export const ee: HolidayTable = {
  country: 'EE',
  parts: '',
  rules: '01-01; 02-24; easter-2; easter; 05-01; easter+49; 06-23; 06-24; 08-20; 12-24; 12-25; 12-26',
};
