import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../src/screens/sidebar/quote.ts';

function quote(text: string, words: string) {
  const start = text.indexOf(words);
  return quoteOf(text, start, start + words.length);
}

describe('words quoted in their sentence', () => {
  it('stop at the ends of the sentence', () => {
    const text = 'Hello there. Please delete my data! Kind regards';
    expect(quote(text, 'delete my data')).toEqual({ before: 'Please ', marked: 'delete my data', after: '!' });
  });

  it('stop at a new line, as a greeting has no full stop', () => {
    expect(quote('Dear team\nplease erase me\nAda', 'erase me')).toEqual({
      before: 'please ',
      marked: 'erase me',
      after: '',
    });
  });

  it('are cut at a word where the sentence is long', () => {
    const text = `${'word '.repeat(60)}delete it${' more'.repeat(60)}`;
    const { before, after } = quote(text, 'delete it');
    expect(before).toMatch(/^… (word )+$/);
    expect(after).toMatch(/^( more)+ …$/);
    expect(before.length).toBeLessThan(80);
    expect(after.length).toBeLessThan(100);
  });

  it('are on one line, whatever the mail did', () => {
    expect(quote('Please delete\t  all   of it.', 'delete\t  all').marked).toBe('delete all');
  });

  it('can be the whole text', () => {
    expect(quote('Delete', 'Delete')).toEqual({ before: '', marked: 'Delete', after: '' });
  });
});
