/**
 * # How to write down a country's public holidays
 *
 * One file per country, with its source and what is left out in the comment above it. `rules` holds a holiday per line, or several separated by `;`: when it is, then what limits it.
 *
 * | when | it means |
 * |---|---|
 * | `05-01` | each 1 May |
 * | `2023-05-08` | that day only |
 * | `easter`, `easter-2`, `easter+50` | days from Easter Sunday of the western churches |
 * | `orthodox+1` | days from Orthodox Easter Sunday |
 * | `1mon05`, `lmon08` | the first Monday of May, the last of August |
 * | `sat>=06-20`, `wed<11-23` | the first Saturday on or after 20 June, the last Wednesday before 23 November |
 *
 * | then | it means |
 * |---|---|
 * | `@BY,BW` | in these parts of the country only |
 * | `!BE` | not in this part |
 * | `2025..`, `..2024`, `2026` | from that year on, up to it, in it only |
 * | `sat+2`, `sun+1` | moved by so many days where it falls on that weekday |
 * | `sat+next` | moved to the next day that is neither a weekend nor a holiday |
 *
 * What counts is a day on which the law says that nobody works, so that a period cannot end on it (Reg. (EEC, Euratom) 1182/71,
 * Art. 2(1)). A day that is not certain is left out, and the comment above the table names it: that makes a date earlier, which is safe; a holiday
 * that is none makes it late.
 */
export type HolidayTable = {
  /** ISO 3166-1. */
  country: string;
  /** The parts whose holidays are known, as in ISO 3166-2 without the country, separated by spaces. Without a part: what all share. */
  parts: string;
  rules: string;
};

/** The years that the tables answer for. */
export const FIRST_YEAR = 2023;
export const LAST_YEAR = 2032;
