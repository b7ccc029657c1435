import { at } from './at.ts';
import { be } from './be.ts';
import { bg } from './bg.ts';
import { ch } from './ch.ts';
import { cy } from './cy.ts';
import { cz } from './cz.ts';
import { de } from './de.ts';
import { dk } from './dk.ts';
import { ee } from './ee.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { gb } from './gb.ts';
import { gr } from './gr.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { ie } from './ie.ts';
import { is } from './is.ts';
import { it } from './it.ts';
import { li } from './li.ts';
import { lt } from './lt.ts';
import { lu } from './lu.ts';
import { lv } from './lv.ts';
import { mt } from './mt.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { nz } from './nz.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { se } from './se.ts';
import type { HolidayTable } from './shape.ts';
import { si } from './si.ts';
import { sk } from './sk.ts';
import { us } from './us.ts';

/** Every country whose holidays are known; a further one is a file of the same shape and a line here. */
export const TABLES: readonly HolidayTable[] = [
  at,
  be,
  bg,
  ch,
  cy,
  cz,
  de,
  dk,
  ee,
  es,
  fi,
  fr,
  gb,
  gr,
  hr,
  hu,
  ie,
  is,
  it,
  li,
  lt,
  lu,
  lv,
  mt,
  nl,
  no,
  nz,
  pl,
  pt,
  ro,
  se,
  si,
  sk,
  us,
];
