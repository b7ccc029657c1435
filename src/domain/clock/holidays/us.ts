import type { HolidayTable } from './shape.ts';

/**
 * The United States: the holidays of the federation, and California's as they count for business days. Without a
 * part: what both share. California moves a holiday on a Saturday only if it is 11 November; the courts moved 4 July
 * 2026, as the federation did.
 * Source: 5 U.S.C. § 6103; E.O. 11582; CA: Gov. Code §§ 6700, 6701, 19853; Code Civ. Proc. §§ 12a, 135.
 * Left out: Inauguration Day; days off by executive order. CA: days on which state offices are open (Lunar New Year,
 * 12 February, 24 April, 9 and fourth Friday of September, Columbus Day, Diwali); Fridays before a Saturday but for 3
 * July 2026 and 11 November.
 */
export const us: HolidayTable = {
  country: 'US',
  parts: 'CA',
  rules: `
    01-01 sun+1; 3mon01; 3mon02; lmon05; 06-19; 07-04 sun+1; 2026-07-03; 1mon09; 11-11 sat-1 sun+1; 4thu11; 12-25 sun+1
    01-01 sat-1 !CA; 06-19 sat-1 sun+1 !CA; 07-04 sat-1 !CA; 2mon10 !CA; 12-25 sat-1 !CA
    03-31 sun+1 @CA; fri>=11-23 @CA
  `,
};
