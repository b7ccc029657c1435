import { LANGUAGES } from './index.ts';
import { packLexicons } from './packed.ts';

export { LEARNT } from './learnt.ts';

/** All languages' lexicons, packed: in the browser a finished text, made when the app is built. */
export const PACKED: string = packLexicons(LANGUAGES);
