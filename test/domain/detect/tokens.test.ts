import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/detect/fold.ts';
import { tokenise } from '../../../src/domain/detect/tokens.ts';

/** The words of each sentence, "|" between sentences, "," where a clause opens. */
function cut(text: string): string {
  let sentence = 0;
  let clause = 0;
  return tokenise(text)
    .map((token) => {
      const mark = token.sentence > sentence ? '| ' : token.clause > clause ? ', ' : '';
      sentence = token.sentence;
      clause = token.clause;
      return mark + token.word;
    })
    .join(' ');
}

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', 'one | two | three'],
    ['under Art. 17 and no. 3', 'under art 17 and no 3'],
    ['see www.example.com now', 'see www example com now'],
    ['first line\nsecond line', 'first line second line'],
    ['first\n\nsecond', 'first | second'],
    ['One.\n\n\nTwo…  3.5 three', 'one | two | 3 5 three'],
    ['first\r\nstill first\r\n\r\nsecond', 'first still first | second'],
    ['list\n- one\n- two', 'list | one | two'],
    ['yes, but (no)', 'yes , but , no'],
    ["don't", 'don t'],
    ['你好。再见', '你 好 | 再 见'],
    ['', ''],
  ])('%j', (text, words) => {
    expect(cut(text)).toBe(words);
  });
});

describe('folding', () => {
  it.each([
    ['Löschen', 'loschen'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ﬁle', 'file'],
    ['Ｆｕｌｌ', 'full'],
    ['łódź', 'lodz'],
    ['de\u00ADle\u200Bte', 'delete'],
    ['don’t', "don't"],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('places are those of the text as given', () => {
    const text = 'Bitte lo\u0308schen!';
    const [, word] = tokenise(text);
    expect(text.slice(word?.start, word?.end)).toBe('lo\u0308schen');
  });
});
