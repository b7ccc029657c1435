import { common } from './common.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { LanguageLexicon } from './shape.ts';

/** Every language that is recognised; a further one is a file of the same shape and a line here. */
export const LANGUAGES: readonly LanguageLexicon[] = [common, en, de];
