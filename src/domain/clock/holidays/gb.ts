import type { HolidayTable } from './shape.ts';

/**
 * The United Kingdom. A bank holiday on a weekend is not among the days, but its substitute is, as on the
 * government's list.
 * Source: Banking and Financial Dealings Act 1971, sch. 1, and the yearly proclamations under s. 1; gov.uk/bank-holidays.
 * Left out: Local holidays of Scottish towns.
 */
export const gb: HolidayTable = {
  country: 'GB',
  parts: 'ENG NIR SCT WLS',
  // Scotland has two days at New Year: where 1 January is a Sunday, its substitute takes the Monday and 2 January the Tuesday.
  // 8 May 2023: the coronation. 15 June 2026: Scotland's return to the World Cup.
  rules: `
    01-01 sat+2 sun+1; easter-2; 1mon05; lmon05; 12-25 sat+2 sun+2; 12-26 sat+2 sun+2; 2023-05-08
    easter+1 !SCT; lmon08 !SCT
    01-02 sat+2 sun+2 mon+1 @SCT; 1mon08 @SCT; 2026-06-15 @SCT; 11-30 sat+2 sun+1 @SCT
    03-17 sat+2 sun+1 @NIR; 07-12 sat+2 sun+1 @NIR
  `,
};
