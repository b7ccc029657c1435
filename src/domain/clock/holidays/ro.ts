import type { HolidayTable } from './shape.ts';

/**
 * Romania. Easter and Pentecost are those of the Orthodox church.
 * Source: Codul muncii, Art. 139(1), with Legea 52/2023 (6 and 7 January).
 * Left out: The feasts of other churches, which are free for their members only; bridge days of the public service.
 */
export const ro: HolidayTable = {
  country: 'RO',
  parts: '',
  rules: `
    01-01; 01-02; 01-06 2024..; 01-07 2024..; 01-24; orthodox-2; orthodox; orthodox+1; 05-01; 06-01; orthodox+49; orthodox+50
    08-15; 11-30; 12-01; 12-25; 12-26
  `,
};
