import { type DayNumber, dayNumberOf } from '../calendar-date.ts';

/**
 * Easter Sunday of the western churches: `easterOf(2026)` is 5 April. The anonymous Gregorian computus (Nature, 20 April 1876).
 * @param year of the Gregorian calendar, 1583 and later
 */
export function easterOf(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const lunar = (century - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15 + 19 * golden) % 30;
  const epact = (lunar - Math.floor(century / 4) + 30) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayNumberOf(year, 3, 22) + epact + toSunday - 7 * late;
}

/**
 * Easter Sunday of the Orthodox churches: `orthodoxEasterOf(2026)` is 12 April. Meeus' Julian rule, moved to our calendar.
 * @param year from 1900 to 2099, in which the calendars are 13 days apart
 */
export function orthodoxEasterOf(year: number): DayNumber {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return dayNumberOf(year, 3, 22) + moon + toSunday + 13;
}
