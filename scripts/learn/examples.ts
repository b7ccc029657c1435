import { readdirSync, readFileSync } from 'node:fs';
import { OUTPUTS, type Output } from '../../src/domain/detect/model.ts';
import type { Mail } from '../../src/domain/detect/verdict.ts';

const FOLDER = new URL('../../src/domain/detect/examples/', import.meta.url);
const LINE = /^(?<labels>[a-z+ -]+): (?:\[(?<subject>[^\]]*)\] ?)?(?<body>.*)$/u;
const HELD_OUT_SHARE = 10;

/** A labelled mail, written for this project. */
export type Example = {
  language: string;
  mail: Mail;
  /** Kinds that it invokes and signals that it shows. */
  outputs: readonly Output[];
  /** A careful agent could decide either way. */
  isUnsure: boolean;
  /** Kept out of learning: one in ten, chosen by its text. */
  isHeldOut: boolean;
};

/** The examples of all languages, in the order of the files. Throws where a line cannot be read. */
export function readExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => examplesOf(name.replace('.txt', ''), readFileSync(new URL(name, FOLDER), 'utf8')));
}

/**
 * Reads the examples of a language: `labels: [subject] text` a line, `⏎` for a line end, `#` before a comment.
 * @throws Error naming the line that cannot be read.
 */
export function examplesOf(language: string, text: string): Example[] {
  const examples: Example[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const { labels = '', subject = '', body } = LINE.exec(line)?.groups ?? {};
    if (body === undefined) throw new Error(`${language}.txt, line ${index + 1}: not an example`);
    const names = labels.split(' ').filter((name) => name !== 'none' && name !== 'maybe');
    examples.push({
      language,
      mail: { subject, body: body.replaceAll(/ ?⏎ ?/gu, '\n') },
      outputs: names.map((name) => outputOf(name.replace('+', ''), `${language}.txt, line ${index + 1}`)),
      isUnsure: labels.startsWith('maybe'),
      isHeldOut: hashOf(line) % HELD_OUT_SHARE === 0,
    });
  }
  return examples;
}

function outputOf(name: string, place: string): Output {
  const output = OUTPUTS.find((known) => known === name);
  if (output === undefined) throw new Error(`${place}: there is no label ${JSON.stringify(name)}`);
  return output;
}

/** FNV-1a, 32 bits: chance that is the same each time. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The last bits of FNV depend on few letters.
  return (hash ^ (hash >>> 15)) >>> 0;
}
