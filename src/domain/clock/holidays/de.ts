import type { HolidayTable } from './shape.ts';

/**
 * Germany. Only Unity Day is federal law; the others are those of the Länder, of which most have the same nine.
 * Source: Einigungsvertrag, Art. 2(2); the laws on Sundays and public holidays of the 16 Länder.
 * Left out: Days of single towns or parishes: the Augsburg peace festival (8 August), Assumption (15 August) in
 * Catholic parishes of Bavaria, Corpus Christi in some of Saxony and Thuringia.
 */
export const de: HolidayTable = {
  country: 'DE',
  parts: 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH',
  rules: `
    01-01; easter-2; easter+1; 05-01; easter+39; easter+50; 10-03; 12-25; 12-26
    01-06 @BW,BY,ST
    03-08 @BE
    03-08 @MV 2023..
    2025-05-08 @BE
    2028-06-17 @BE
    easter @BB; easter+49 @BB
    easter+60 @BW,BY,HE,NW,RP,SL
    08-15 @SL
    09-20 @TH
    10-31 @BB,HB,HH,MV,NI,SH,SN,ST,TH
    11-01 @BW,BY,NW,RP,SL
    wed<11-23 @SN
  `,
};
