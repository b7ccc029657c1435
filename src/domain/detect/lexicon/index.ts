import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { common } from './common.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import { mt } from './mt.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import type { LanguageLexicon } from './shape.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** Every language that is recognised, by script and family; a further one is a file of the same shape and a line here. */
export const LANGUAGES: readonly LanguageLexicon[] = [
  common,
  en,
  es,
  fr,
  it,
  pt,
  ro,
  mt,
  ga,
  de,
  nl,
  da,
  no,
  sv,
  fi,
  et,
  hu,
  tr,
  lt,
  lv,
  pl,
  cs,
  sk,
  sl,
  hr,
  ru,
  uk,
  bg,
  el,
  ar,
  zh,
  ja,
  ko,
];
