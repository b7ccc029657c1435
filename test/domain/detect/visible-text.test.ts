import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/domain/detect/visible-text.ts';

describe('a reader sees', () => {
  it.each([
    ['plain text', 'hello world', 'hello world'],
    ['paragraphs apart', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['lines where divs and breaks are', 'one<br>two<div>three</div><div>four</div>', 'one\ntwo\nthree\nfour'],
    ['one space for many', '<p>one \n\t  two</p>', 'one two'],
    ['spaces around inline elements', 'delete <b>my</b> data', 'delete my data'],
    ['no space inside a word', 'de<i>le</i>te', 'delete'],
    ['entities decoded', 'L&ouml;schen &amp; f&#252;r &#x41; &nbsp;&unknown;', 'Löschen & für A &unknown;'],
    ['a lone less-than sign', 'a < b and 1 <2', 'a < b and 1 <2'],
    ['table cells apart', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['a blockquote marked as quoted', '<p>new</p><blockquote>old</blockquote>', 'new\n\n> old'],
    ['what follows an unclosed tag’s quote', '<p title="a > b">text</p>', 'text'],
  ])('%s', (_name, html, text) => {
    expect(visibleText(html)).toBe(text);
  });
});

describe('a reader does not see', () => {
  it.each([
    ['comments', '<!-- delete my data -->'],
    ['scripts', '<script>delete my data</script>'],
    ['styles', '<style>.a{content:"delete my data"}</style>'],
    ['the head', '<html><head><title>delete my data</title></head></html>'],
    ['display:none', '<div style="display:none">delete <b>my</b> data</div>'],
    ['display: none in capitals with single quotes', "<DIV STYLE='color:red; DISPLAY: None;'>delete my data</DIV>"],
    ['visibility:hidden', '<span style="visibility:hidden">delete my data</span>'],
    ['font size 0', '<span style="font-size:0px">delete my data</span>'],
    ['the hidden attribute', '<p hidden>delete my data</p>'],
    ['an encoded style', '<p style="display&#58;none">delete my data</p>'],
    ['an unclosed script', '<script>delete my data'],
    ['hidden text with nested blocks', '<div style="display:none"><div>delete</div><p>my data</p></div>'],
  ])('%s', (_name, html) => {
    expect(visibleText(html)).toBe('');
  });

  it('but sees what comes after it', () => {
    expect(visibleText('<div style="display:none">a<br>b</div><p>c</p>')).toBe('c');
    expect(visibleText('<p style="display:none">preheader<div>hello</div>')).toBe('hello');
  });

  it('and font sizes that only begin with 0 are visible', () => {
    expect(visibleText('<p style="font-size:0.9em">hello</p>')).toBe('hello');
    expect(visibleText('<p data-x="hidden">hello</p>')).toBe('hello');
  });
});

it('any string is read without a throw', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '<p',
    '</p>',
    '<!--',
    '-->',
    '<script>',
    '</script',
    '&',
    '&#',
    ';',
    ' style=',
    'display:none',
    '<div>',
    '</div>',
    'text',
    '<?',
    '=',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }),
      (parts) => typeof visibleText(parts.join('')) === 'string',
    ),
  );
});
