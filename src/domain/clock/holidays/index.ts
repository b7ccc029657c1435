import { at } from './at.ts';
import { be } from './be.ts';
import { bg } from './bg.ts';
import { cy } from './cy.ts';
import { cz } from './cz.ts';
import { de } from './de.ts';
import { dk } from './dk.ts';
import { ee } from './ee.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { gr } from './gr.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import type { HolidayTable } from './shape.ts';

/** Every country whose holidays are known; a further one is a file of the same shape and a line here. */
export const TABLES: readonly HolidayTable[] = [at, be, bg, cy, cz, de, dk, ee, es, fi, fr, gr, hr, hu];
