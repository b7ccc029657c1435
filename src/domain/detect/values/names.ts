import { conceptNumber } from '../concepts.ts';
import { type Found, PATTERNS, valuesOf } from './forms.ts';
import { roleBefore } from './role.ts';
import { COLON, gapBefore, linkAt, linkBefore, type Stretch, writtenAt } from './stretch.ts';
import { namedBy } from './words.ts';

/** Concepts whose words are names as well: Neumann, Novák. */
const LOOSE = new Set((['may', 'behalf', 'newValue', 'oldValue'] as const).map(conceptNumber));
/** A longer phrase has gaps, and what stands in them is no part of it. */
const LONGEST_PHRASE = 2;
/** Between capitals they belong to a name, in some languages before it too. */
const PARTICLES = new Set('de da di do dos du van von der den ten ter la le al el bin ibn'.split(' '));
/** Those that a name begins with; "der" and "la" are articles as well. */
const OPENING = new Set('de da di do dos du van von ten ter bin ibn'.split(' '));
const TITLES = new Set(
  'mr mrs ms mx miss sir herr herrn frau madame monsieur mme m sr sra senor senora sig signor'.split(' '),
);
const MOST_ARABIC_WORDS = 3;

/** Words beside each other that begin with capitals, or stand behind a link in Arabic, as far as detection knows none of them. */
export function namesIn(stretch: Stretch): Found[] {
  return [
    ...valuesOf(stretch.text, PATTERNS.name, 'name').flatMap((run) => namesInRun(stretch, run)),
    ...arabicNames(stretch),
  ];
}

/** A word that means something to detection, calls a value or links to one: no part of a name. */
export function isKnown(stretch: Stretch, index: number): boolean {
  const { tokens, places } = stretch;
  const word = tokens[index]?.word ?? '';
  return (
    places.some(
      ({ from, to, concept }) => from <= index && index < to && to - from <= LONGEST_PHRASE && !LOOSE.has(concept),
    ) ||
    namedBy(word).length > 0 ||
    TITLES.has(word) ||
    linkAt(stretch, index, 'wanted', 'not', 'instead') > 0 ||
    linkBefore(stretch, index + 1, 'wanted', 'not', 'instead') > 0
  );
}

function namesInRun(stretch: Stretch, run: Found): Found[] {
  const { tokens, start, from, to } = stretch;
  const names: Found[] = [];
  let first: number | null = null;
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    const isInRun =
      token !== undefined && index < to && token.start >= start + run.start && token.start < start + run.end;
    if (isInRun && !isKnown(stretch, index) && !/\p{N}/u.test(writtenAt(stretch, index))) first ??= index;
    else if (first !== null) {
      const found = nameOf(stretch, first, index);
      if (found !== null) names.push(found);
      first = null;
    }
  }
  return names;
}

/** From its first word with a capital, and particles before it where a link stands before those, to its last; null for a label. */
function nameOf(stretch: Stretch, from: number, to: number): Found | null {
  const { tokens, start } = stretch;
  const isParticle = (index: number) => PARTICLES.has(writtenAt(stretch, index));
  let [first, end] = [from, to];
  while (end > first && isParticle(end - 1)) end -= 1;
  while (first < end && isParticle(first)) first += 1;
  if (first === end || isLabel(stretch, end)) return null;
  let particle = first;
  while (particle > stretch.from && isParticle(particle - 1) && gapBefore(stretch, particle) === ' ') particle -= 1;
  const isLedTo = roleBefore(stretch, particle)?.says === 'wanted' || COLON.test(gapBefore(stretch, particle) ?? '');
  if (particle < first && isLedTo && OPENING.has(writtenAt(stretch, particle))) first = particle;
  const [begin, last] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  return last - begin < 2 ? null : { sort: 'name', start: begin - start, end: last - start };
}

/** "First name …", "Family status: …" */
function isLabel(stretch: Stretch, end: number): boolean {
  if (end < stretch.to && gapBefore(stretch, end) === ' ' && namedBy(stretch.tokens[end]?.word ?? '').length > 0)
    return true;
  return [end, end + 1].some((at) => at < stretch.to && /^\s?:/u.test(gapBefore(stretch, at) ?? ''));
}

function arabicNames(stretch: Stretch): Found[] {
  const { tokens, start, from, to } = stretch;
  const isArabic = (index: number) => /^\p{Script=Arabic}/u.test(tokens[index]?.word ?? '');
  const names: Found[] = [];
  for (let first = from + 1; first < to; first += 1) {
    if (!isArabic(first) || linkBefore(stretch, first, 'wanted') === 0) continue;
    let end = first;
    while (end < Math.min(to, first + MOST_ARABIC_WORDS) && isArabic(end) && !isKnown(stretch, end)) {
      if (end > first && gapBefore(stretch, end) !== ' ') break;
      end += 1;
    }
    if (end > first)
      names.push({
        sort: 'name',
        start: (tokens[first]?.start ?? 0) - start,
        end: (tokens[end - 1]?.end ?? 0) - start,
      });
  }
  return names;
}
