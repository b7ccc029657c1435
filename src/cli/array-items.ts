import { BadInputError } from './lines.ts';

/**
 * The items of one JSON array as they arrive, so that a long file need not fit in memory.
 * @throws BadInputError naming the item (counted from 0) that is not JSON, or what stands around the array.
 */
export async function* readJsonArray(
  input: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<{ index: number; value: unknown }> {
  const scanner = new ArrayScanner();
  const decoder = new TextDecoder();
  let index = 0;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    for (const item of scanner.feed(text)) {
      yield { index, value: parseItem(item, index) };
      index += 1;
    }
  }
  scanner.end(index);
}

function parseItem(text: string, index: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInputError(`index ${index}`, 'not valid JSON');
  }
}

/** Finds where each item of an array ends by brackets and quotes alone; whether an item is JSON is the parser's to say. */
class ArrayScanner {
  private place: 'before' | 'inside' | 'after' = 'before';
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private item = '';
  private count = 0;

  *feed(text: string): Generator<string> {
    for (const character of text) {
      if (this.place === 'inside') yield* this.inside(character);
      else this.outside(character);
    }
  }

  /** Throws unless the array was closed. */
  end(index: number): void {
    if (this.place === 'before') throw new BadInputError('input', 'no JSON array');
    if (this.place === 'inside') throw new BadInputError(`index ${index}`, 'the array ends before it is closed');
  }

  private outside(character: string): void {
    if (character.trim() === '' || character === '\uFEFF') return;
    if (this.place === 'after') throw new BadInputError('input', 'something follows the array');
    if (character !== '[') throw new BadInputError('input', 'not a JSON array');
    this.place = 'inside';
  }

  private *inside(character: string): Generator<string> {
    const isClosing = character === ']' && this.depth === 0;
    if (!this.isInString && this.depth === 0 && (character === ',' || isClosing)) {
      const item = this.item.trim();
      this.item = '';
      if (isClosing) this.place = 'after';
      const isEmptyArray = isClosing && this.count === 0 && item === '';
      if (!isEmptyArray) yield item;
      this.count += 1;
      return;
    }
    this.item += character;
    this.follow(character);
  }

  private follow(character: string): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (this.isInString) {
      if (character === '\\') this.isEscaped = true;
      else if (character === '"') this.isInString = false;
    } else if (character === '"') this.isInString = true;
    else if (character === '{' || character === '[') this.depth += 1;
    else if (character === '}' || character === ']') this.depth -= 1;
  }
}
