import { addressLength, type Found, STREETS } from './forms.ts';
import { isKnown } from './names.ts';
import { roleBefore } from './role.ts';
import { COLON, gapBefore, isAbbreviation, isNear, linkBefore, type Stretch, sortsIn, writtenAt } from './stretch.ts';

/** Small words that may stand between what announces an address and its beginning: "I live now in the …". */
const MOST_BETWEEN = 2;

/** Postal addresses behind the words that announce one. */
export function addressesIn(stretch: Stretch): Found[] {
  const found: (Found & { isLed: boolean })[] = [];
  for (let at = stretch.from + 1; at < stretch.to; at += 1) {
    const role = roleBefore(stretch, at);
    const isLed = role?.says === 'wanted' || COLON.test(gapBefore(stretch, at) ?? '');
    if (role === null && !isLed && !isCalledAddress(stretch, at)) continue;
    const first = beginOf(stretch, at);
    if (first === null) continue;
    const begin = (stretch.tokens[first]?.start ?? 0) - stretch.start;
    const end = (stretch.tokens[endOf(stretch, first) - 1]?.end ?? 0) - stretch.start;
    const length = addressLength(stretch.text.slice(begin, end));
    if (length > 0) found.push({ sort: 'address', start: begin, end: begin + length, isLed });
  }
  // "Address on my card to …": the nearest announcement counts.
  return found.filter(
    (one) => !found.some((other) => other !== one && other.isLed && one.start < other.start && other.start < one.end),
  );
}

function isCalledAddress(stretch: Stretch, at: number): boolean {
  return isNear(stretch, at) && sortsIn(stretch, at - 1, at).has('address');
}

/** The first word of the address itself; null where something else follows. */
function beginOf(stretch: Stretch, at: number): number | null {
  let first = at;
  const isStreet = (index: number) => STREETS.has(stretch.tokens[index]?.word ?? '');
  const isSmall = (index: number) => /^\p{Ll}/u.test(writtenAt(stretch, index)) && !isStreet(index);
  while (first < Math.min(stretch.to, at + MOST_BETWEEN) && isSmall(first) && !isKnown(stretch, first)) first += 1;
  const isNone =
    first >= stretch.to || isSmall(first) || isKnown(stretch, first) || linkBefore(stretch, first + 1, 'wanted') > 0;
  return isNone ? null : first;
}

/** The end of its sentence, or where it goes on with something that detection knows: "…, please update it". */
function endOf(stretch: Stretch, from: number): number {
  const { tokens, places, to } = stretch;
  let end = from + 1;
  while (end < to) {
    const [last, next] = [tokens[end - 1], tokens[end]];
    const gap = gapBefore(stretch, end);
    const goesOn = last?.sentence === next?.sentence || isAbbreviation(last, next, gap);
    // "… 3. Please": a number ends a sentence as well.
    const isEnd =
      /^\. /u.test(gap ?? '') &&
      /^(?:\d{1,4}|[a-z])$/u.test(last?.word ?? '') &&
      /^\p{Lu}/u.test(writtenAt(stretch, end));
    const isNewPart = last?.clause !== next?.clause || /^\p{Ll}/u.test(writtenAt(stretch, end));
    const isMeant = places.some((place) => place.from <= end && end < place.to);
    if (!goesOn || isEnd || (isNewPart && isMeant)) break;
    end += 1;
  }
  while (end > from + 1 && /^\p{Ll}{2,4}$/u.test(writtenAt(stretch, end - 1))) end -= 1;
  return end;
}
