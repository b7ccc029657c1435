import type { HolidayTable } from './shape.ts';

/**
 * Switzerland. Only 1 August is federal law; each canton equates up to eight further days with Sundays.
 * Source: Arbeitsgesetz, Art. 20a(1); the laws of the cantons on days of rest.
 * Left out: Days of rest by cantonal law that are not equated with Sundays (SZ: 8 December; TG: 1 May); days of
 * single districts, parishes or towns (AG, FR, SO: only those of the whole canton); half days; NE: 2 January and 26
 * December after a Sunday; UR: Good Friday; TG: 2 January under the law of 2025.
 */
export const ch: HolidayTable = {
  country: 'CH',
  parts: 'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH',
  // In both Appenzells 26 December is none where it would be the third day of rest in a row: on a Tuesday or Saturday.
  // The Näfelser Fahrt gives way to Holy Week, as in 2023 and 2026.
  rules: `
    01-01; easter+39; 08-01; 12-25
    01-02 @BE,VD; 01-02 @TG ..2025
    01-06 @TI
    03-01 @NE
    03-19 @SZ,VS
    easter-2 !TI,UR,VS
    2023-04-13 @GL; 1thu04 @GL 2024..2025; 2026-04-09 @GL; 1thu04 @GL 2027..
    easter+1 @AI,AR,BE,BL,BS,GE,GL,GR,JU,SG,SH,TG,TI,VD,ZH
    05-01 @BL,BS,JU,NE,SH,ZH
    easter+50 @AI,AR,BE,BL,BS,GE,GR,JU,SG,SH,TG,VD,ZH
    easter+60 @AI,JU,LU,NW,OW,SZ,UR,VS,ZG
    08-15 @LU,NW,OW,SZ,TI,UR,VS,ZG
    thu>=09-05 @GE
    mon>=09-16 @VD
    11-01 @GL,LU,NW,OW,SG,SZ,TI,UR,VS,ZG
    12-08 @LU,NW,OW,UR,VS,ZG
    12-26 @BE,BL,BS,GL,GR,SG,SH,TG,TI,ZH; 12-26 tue-1 sat-1 @AI,AR
    12-31 @GE
  `,
};
