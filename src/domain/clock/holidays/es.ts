import type { HolidayTable } from './shape.ts';

/**
 * Spain. Nine days are national and cannot be replaced (Art. 45(1)(a) to (c)); the others each autonomous community
 * chooses year by year, also whether a national day on a Sunday is kept on Monday. So these have years: those whose
 * official list is published.
 * Source: Real Decreto 2001/1983, Art. 45; the yearly resolutions of the Dirección General de Trabajo (BOE) for 2023
 * to 2026.
 * Left out: All days of the communities after 2026. 26 December in Catalonia, as Aran has 17 June instead. 24 June in
 * Valencia, which may be worked off. The further days of Ceuta and Melilla, those of the single Canary Islands, and
 * local days. Of 2026, what is not certain in AS, CB, EX, GA, MC, MD, PV, RI and VC, for instance 7 December.
 */
export const es: HolidayTable = {
  country: 'ES',
  parts: 'AN AR AS CB CE CL CM CN CT EX GA IB MC MD ML NC PV RI VC',
  rules: `
    01-01; easter-2; 05-01; 08-15; 10-12; 11-01; 12-06; 12-08; 12-25
    01-06 2023..2026
    easter-3 !CT,VC 2023..2026
    easter+1 @CT,IB,NC,PV,VC 2023..2026; easter+1 @RI 2023..2025; easter+1 @CB 2024; easter+1 @CM 2026
    easter-47 @EX 2023..2024; easter+60 @CM 2023..2026
    02-28 @AN 2023..2026; 03-01 @IB 2023..2025
    03-19 @VC 2024..2026; 03-19 @MC 2024..2025; 03-19 @NC 2026
    04-23 @AR,CL 2024..2026; 05-02 @MD 2023..2026; 05-17 @GA 2023..2025
    05-30 @CN 2023..2026; 05-31 @CM 2023..2025; 06-09 @MC,RI 2023..2026; 06-24 @CT 2023..2026
    07-25 @GA 2023..2026; 07-25 @NC,PV 2023..2025; 07-25 @MD 2024..2025; 07-25 @CL 2023; 07-25 @CB 2024
    07-28 @CB 2023..2026; 09-08 @AS,EX 2023..2026; 09-11 @CT 2023..2026; 09-15 @CB 2023..2026
    10-09 @VC 2023..2026; 12-03 @NC 2024..2026
    2023-01-02 @AN,AR,AS,CL,MC; 2023-03-20 @MD; 2023-04-24 @AR
    2024-06-10 @RI; 2024-09-09 @AS; 2024-12-09 @AN,AR,AS,CL,EX,MC,ML
    2025-10-13 @AN,AR,AS,CL,EX
    2026-03-02 @IB; 2026-11-02 @AN,AR,AS,CL,CM,CN,EX,MD,NC; 2026-12-07 @AN,AR,CL
  `,
};
