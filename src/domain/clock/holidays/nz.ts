import type { HolidayTable } from './shape.ts';

/**
 * New Zealand. 25 December to 15 January is no working time under the Privacy Act anyway: the regime knows that.
 * Source: Holidays Act 2003, ss. 44-45A; Te Kāhui o Matariki Public Holiday Act 2022, sch. 1; Privacy Act 2020, s. 7.
 * Left out: Anniversary days of the provinces: working days under the Privacy Act.
 */
export const nz: HolidayTable = {
  country: 'NZ',
  parts: '',
  rules: `
    01-01 sat+2 sun+2; 01-02 sat+2 sun+2; 02-06 sat+2 sun+1; easter-2; easter+1; 04-25 sat+2 sun+1; 1mon06; 4mon10
    12-25 sat+2 sun+2; 12-26 sat+2 sun+2
    2023-07-14; 2024-06-28; 2025-06-20; 2026-07-10; 2027-06-25; 2028-07-14; 2029-07-06; 2030-06-21; 2031-07-11; 2032-07-02
  `,
};
