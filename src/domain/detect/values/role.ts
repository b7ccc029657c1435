import { conceptNumber } from '../concepts.ts';
import type { Place } from '../sentences.ts';
import type { Found } from './forms.ts';
import {
  COLON,
  gapBefore,
  isNear,
  labelBefore,
  linkAt,
  linkBefore,
  type Stretch,
  sortsIn,
  writtenAt,
} from './stretch.ts';

/** What a mail says of a value, and how: the lexicon's own words for it are the surest. */
export type Role =
  | { says: 'wrong' }
  | { says: 'wanted'; by: 'cue' | 'link' | 'pair' | 'denial' | 'colon' }
  /** It stands there, where such values are asked for. */
  | { says: 'named' };

/** A value with its tokens; `start` and `end` count in the mail. */
export type Placed = Found & { from: number; to: number };
export type Candidate = Placed & { role: Role };

const NEW_VALUE = conceptNumber('newValue');
const OLD_VALUE = conceptNumber('oldValue');
const NOT = conceptNumber('not');
const WRONG = conceptNumber('wrong');
const HOLD = conceptNumber('hold');
const ASKING = new Set((['correct', 'change'] as const).map(conceptNumber));
const CORRECTING = new Set((['correct', 'change', 'wrong', 'newValue'] as const).map(conceptNumber));

/** Words between a cue and its value: "my old address is …". */
const CUE_WITHIN = 3;
const PAIR_WITHIN = 2;
const CHANGE_WITHIN = 8;
const CHANGE_OF_NAME_WITHIN = 4;
const ARROW = /[-=]>|→|=>/u;

const WRONG_ROLE: Role = { says: 'wrong' };

/** What the words around say of a value; null where they say nothing. `others` are those found before. */
export function roleOf(stretch: Stretch, one: Placed, others: readonly Candidate[]): Role | null {
  const { from, to } = one;
  if (followsBehind(stretch, to, 'wrongBehind') || isSaidWrong(stretch, to, others)) return WRONG_ROLE;
  // "From Meier to Weber", "not Meier but Weber", "instead of Meier: Weber".
  const within = stretch.tokens[from]?.isUnspaced ? 3 * PAIR_WITHIN : PAIR_WITHIN;
  const last = others.find((other) => other.sort === one.sort && other.to <= from && from - other.to <= within);
  const isPair = last?.role.says === 'wrong' && !isEndBetween(stretch, last.to, from);
  if (isPair && followsBehind(stretch, last.to, 'wrongBehind')) return { says: 'wanted', by: 'pair' };
  const before = roleBefore(stretch, from);
  if (before?.says === 'wrong') return before;
  if (isPair) return { says: 'wanted', by: 'pair' };
  const cue = cueBefore(stretch, from, others);
  if (cue === OLD_VALUE) return WRONG_ROLE;
  if (cue === NEW_VALUE && one.sort !== 'name') return { says: 'wanted', by: 'cue' };
  if (before !== null) return before;
  if (cue === HOLD) return WRONG_ROLE;
  if (followsBehind(stretch, to, 'wantedBehind')) return { says: 'wanted', by: 'link' };
  if (isDenialBehind(stretch, one)) return { says: 'wanted', by: 'denial' };
  if (last?.to === from && ARROW.test(gapBefore(stretch, from) ?? '')) return { says: 'wanted', by: 'pair' };
  return colonRole(stretch, one, others);
}

/** What the words right before a value say of it. The longest link counts: "not" is within "and not". */
export function roleBefore(stretch: Stretch, at: number): Role | null {
  if (!isNear(stretch, at)) return null;
  const wrong = linkBefore(stretch, at, 'not', 'instead', 'from', 'old');
  const wanted = linkBefore(stretch, at, 'wanted');
  if (wrong > 0 || wanted > 0) return wrong >= wanted ? WRONG_ROLE : { says: 'wanted', by: 'link' };
  const cues = stretch.places.filter((place) => place.to === at).map(({ concept }) => concept);
  if (cues.includes(OLD_VALUE) || cues.includes(NOT)) return WRONG_ROLE;
  return cues.includes(NEW_VALUE) ? { says: 'wanted', by: 'cue' } : null;
}

/** The nearest cue within a few words of the same part of the sentence: "my new address here is …". */
function cueBefore(stretch: Stretch, at: number, others: readonly Candidate[]): number | null {
  const { tokens, places, from } = stretch;
  for (let index = at - 1; index >= Math.max(from, at - 1 - CUE_WITHIN); index -= 1) {
    if (tokens[index]?.clause !== tokens[at]?.clause || others.some((other) => other.to === index + 1)) return null;
    const cues = places.filter(({ to }) => to === index + 1).map(({ concept }) => concept);
    if (cues.includes(OLD_VALUE) || linkBefore(stretch, index + 1, 'old') > 0) return OLD_VALUE;
    // A mere "to" counts right before its value only.
    if (cues.includes(NEW_VALUE) && linkBefore(stretch, index + 1, 'wanted') === 0) return NEW_VALUE;
    // "The one you have is …" is what is wrong now.
    if (cues.includes(HOLD)) return HOLD;
  }
  return null;
}

/** "Ada@example.org is wrong". */
function isSaidWrong({ tokens, places, to }: Stretch, at: number, others: readonly Candidate[]): boolean {
  for (let index = at; index <= Math.min(to - 1, at + CUE_WITHIN - 1); index += 1) {
    if (tokens[index]?.clause !== tokens[at - 1]?.clause || others.some((other) => other.from === index)) return false;
    if (places.some(({ concept, from }) => concept === WRONG && from === index)) return true;
  }
  return false;
}

/** "…, not Meier"; of "Meier instead of Weber" only where that sentence asks for a correction: else it says what stands there now. */
function isDenialBehind(stretch: Stretch, { sort, from, to }: Placed): boolean {
  if (!isBehind(stretch, to)) return false;
  const { tokens, places } = stretch;
  const denied = linkAt(stretch, to, 'not');
  const length = denied > 0 ? denied : linkAt(stretch, to, 'instead');
  const next = to + length;
  if (length === 0 || next >= stretch.to) return false;
  if (sort === 'name' && !/^[\p{Lu}\p{Lo}]/u.test(writtenAt(stretch, next))) return false;
  const isAsked = (place: Place) =>
    ASKING.has(place.concept) && tokens[place.from]?.sentence === tokens[from]?.sentence;
  return denied > 0 || places.some(isAsked);
}

/** Whether a link follows right behind `at`. */
function followsBehind(stretch: Stretch, at: number, which: 'wantedBehind' | 'wrongBehind'): boolean {
  return isBehind(stretch, at) && linkAt(stretch, at, which) > 0;
}

function isBehind(stretch: Stretch, at: number): boolean {
  return at < stretch.to && /^[\s,，"“”»」』'’)]{0,4}$/u.test(gapBefore(stretch, at) ?? '.');
}

/** A label before a colon: "Surname: …", "Please correct it: …", "Old: …". */
function colonRole(stretch: Stretch, one: Placed, others: readonly Candidate[]): Role | null {
  if (!COLON.test(gapBefore(stretch, one.from) ?? '')) return null;
  const from = labelBefore(stretch, one.from, (at) => others.some((other) => other.to === at));
  const places = stretch.places.filter((place) => place.from >= from && place.to <= one.from);
  const cue = places.findLast(
    ({ concept }) => [OLD_VALUE, NEW_VALUE, HOLD].includes(concept) || CORRECTING.has(concept),
  );
  if (cue?.concept === OLD_VALUE || cue?.concept === HOLD) return WRONG_ROLE;
  for (let at = (cue?.to ?? from) + 1; at <= one.from; at += 1)
    if (linkBefore(stretch, at, 'old') > 0) return WRONG_ROLE;
  const isLabel = cue !== undefined || sortsIn(stretch, from, one.from).has(one.sort);
  return isLabel ? { says: 'wanted', by: 'colon' } : null;
}

function isEndBetween(stretch: Stretch, from: number, to: number): boolean {
  for (let index = from; index <= to; index += 1)
    if (/[.!?。！？\n]/u.test(gapBefore(stretch, index) ?? '.')) return true;
  return false;
}

/** "Jürgn must read Jürgen": of two that stand close together, the one that words lead up to is wanted, and the one before it is wrong. */
export function settlePairs(stretch: Stretch, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((one, index) => {
    const next = candidates.slice(index + 1).find(({ sort }) => sort === one.sort);
    if (next === undefined || one.role.says === 'wrong' || next.role.says !== 'wanted') return one;
    const isSurer =
      next.role.by !== 'colon' && next.role.by !== 'denial' && !(one.role.says === 'wanted' && one.role.by === 'cue');
    const isClose =
      next.from - one.to <= (one.sort === 'name' ? CHANGE_OF_NAME_WITHIN : CHANGE_WITHIN) &&
      !isEndBetween(stretch, one.to, next.from);
    // "My first name is Zoë, my surname is Müller" are two.
    const isOther = sortsIn(stretch, one.to, next.from).has(one.sort);
    return isSurer && isClose && !isOther ? { ...one, role: WRONG_ROLE } : one;
  });
}
