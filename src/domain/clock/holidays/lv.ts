import type { HolidayTable } from './shape.ts';

/**
 * Latvia. Of the holidays on a weekend, only 4 May, 18 November and the end of the Song Festival free the next
 * working day.
 * Source: Likums "Par svētku, atceres un atzīmējamām dienām", Art. 1.
 * Left out: The end of the next Song Festival; working days that the government moves for its own offices.
 */
export const lv: HolidayTable = {
  country: 'LV',
  parts: '',
  // 29 May 2023: the ice hockey team's bronze; 9 and 10 July 2023: the Song Festival.
  rules: `
    01-01; easter-2; easter; easter+1; 05-01; 05-04; 2sun05; easter+49; 06-23; 06-24; 11-18; 12-24; 12-25; 12-26; 12-31
    05-04 sat+2 sun+1; 11-18 sat+2 sun+1
    2023-05-29; 2023-07-09; 2023-07-10
  `,
};
