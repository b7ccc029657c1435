import type { HolidayTable } from './shape.ts';

/**
 * Hungary. Good Friday is among the days since 2017.
 * Source: Labour Code (Act I of 2012), § 102(1).
 * Left out: 24 December: up to 2025 it was at most a rest day exchanged for a Saturday, and whether a law made it a
 * holiday since is not certain. All other rest days that a yearly decree exchanges for Saturdays.
 */
export const hu: HolidayTable = {
  country: 'HU',
  parts: '',
  rules: '01-01; 03-15; easter-2; easter+1; 05-01; easter+50; 08-20; 10-23; 11-01; 12-25; 12-26',
};
