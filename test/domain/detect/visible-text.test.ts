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
    ['how deep a blockquote is', '<blockquote>old<blockquote>older</blockquote></blockquote>', '> old\n\n>> older'],
    [
      'an indented paragraph as the writer’s',
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">mine</blockquote>',
      'mine',
    ],
    ['the lines of preformatted text', '<pre>\nnew\n\n&gt; old\r\n&gt; older\n</pre>x', 'new\n\n> old\n> older\n\nx'],
    ['lines that a style keeps', '<div style="white-space: pre-wrap">one\n\n\n two</div>', 'one\n\ntwo'],
    ['no names that entities do not have', '&toString;&constructor;', '&toString;&constructor;'],
    ['a body without the end of its head', '<head><title>x</title><body>text', 'text'],
    ['text without the end of its head', '<head><meta charset="utf-8">text', 'text'],
    ['what follows an empty comment', '<!-->text<!-- hidden -->', 'text'],
    ['what follows an image that ends in itself', '<svg width="1" height="1"/>text', 'text'],
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

  it.each([
    ['a box without height', 'max-height:0;overflow:hidden'],
    ['a box without height that must not be overridden', 'height: 0px; overflow: hidden !important'],
    ['text left of the screen', 'position:absolute;left:-9999px'],
    ['text left of the screen where it has no position', 'left:-9999px'],
    ['text before its line', 'text-indent:-9999px'],
    ['transparent text', 'color:transparent'],
    ['text of a transparent colour', 'color:rgba(0, 0, 0, 0)'],
    ['white text on white', 'color:#fff;background:#fff'],
    [
      'white text on white in other words',
      'background:WHITE url() no-repeat;background:rgb(255,255,255);color:#FFFFFF',
    ],
    ['a font of no size', 'font:0/0 a'],
    ['a font of one pixel', 'font-size:1px'],
    ['opacity in percent', 'opacity:0%'],
    ['a comment in the style', 'display:/**/none'],
    ['collapsed visibility', 'visibility:collapse'],
    ['a box cut to nothing', 'clip: rect(0px, 0px, 0px, 0px)'],
    ['text for Outlook only', 'mso-hide:all'],
    [
      'everything at once',
      'display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;opacity:0;overflow:hidden',
    ],
  ])('%s', (_name, style) => {
    expect(visibleText(`<div style="${style}">delete my data</div>`)).toBe('');
    expect(visibleText(`<div class="a"style='${style}'>delete <b>my</b> data</div>hello`)).toBe('hello');
  });

  it.each([
    ['a style without quotes', '<p style=display:none>delete my data</p>'],
    [
      'text on the white of what it stands in',
      '<table bgcolor=white><td><p style="color:#fff">delete my data</p></td></table>',
    ],
    [
      'a font of the colour of its cell',
      '<td style="background-color:#EEE"><font color="#eeeeee">delete my data</font></td>',
    ],
    ['twice nothing', '<div style="font-size:0"><span style="font-size:2em">delete my data</span></div>'],
    [
      'what a wrong end tag does not end',
      '<div style="display:none"><table><td>delete</div> my data</td></table></div>',
    ],
    ['what an inline end tag does not end', '<span><div style="display:none">delete</span> my data</div>'],
  ])('%s', (_name, html) => {
    expect(visibleText(html)).toBe('');
  });
});

describe('a reader does see', () => {
  it.each([
    [
      'text whose own size undoes that around it',
      '<td style="font-size:0px"><div style="font-size:13px">hello</div></td>',
    ],
    ['text with a size by the letter', '<div style="font-size:0"><font size="2">hello</font></div>'],
    ['text that is made visible again', '<div style="visibility:hidden"><p style="visibility:visible">hello</p></div>'],
    ['text with the word in a title', '<p title="about hidden fees">hello</p>'],
    ['text with the word among its classes', '<p class="note hidden big">hello</p>'],
    ['text after many elements without an end', `<div style="display:none">x${'<b>'.repeat(13)}</div><p>hello</p>`],
    [
      'white text on a coloured cell',
      '<table style="background:#fff"><td bgcolor="#0067b8"><a style="color:#fff">hello</a></td></table>',
    ],
    ['white text on a picture', '<td background="x.png" bgcolor="#ffffff"><p style="color:#fff">hello</p></td>'],
    ['white text on nobody knows what', '<p style="color:#fff">hello</p>'],
    ['a box that lets text flow over', '<div style="max-height:0">hello</div>'],
    ['a cell that grows', '<table><td style="height:1px;overflow:hidden">hello</td></table>'],
    ['a box with a padding', '<div style="height:0;overflow:hidden;padding:40px">hello</div>'],
    ['a bold font', '<div style="font:700 14px/0 Arial">hello</div>'],
    ['faint text', '<p style="opacity:0.5">hello</p>'],
    ['a column moved to its place', '<div style="margin-left:-100%">hello</div>'],
    ['what the attribute would hide but for the style', '<p hidden style="display:block">hello</p>'],
    ['the cell after a hidden one', '<table><tr><td style="display:none">x<td>hello</table>'],
    ['the row after a hidden one', '<table><tr style="display:none"><td>x<tr><td>hello</table>'],
    ['what follows a formatting that ended elsewhere', '<b style="display:none"><div></b>hello</div>'],
  ])('%s', (_name, html) => {
    expect(visibleText(html)).toBe('hello');
  });
});

describe('sizes and other attributes', () => {
  it('that only look like hiding do not hide', () => {
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

describe('the steps grow linearly', () => {
  it.each([
    '<div>',
    '<b>',
    '</b>',
    '<b></div>',
    '<span><div></span>',
    '<i></span>',
    '<b><div></b>',
    '<p style="display:none">',
    '<table><td>',
    '<li>',
    '<head>',
    '<blockquote>x',
    '<pre>\n',
    '<script></',
    '<a "',
    "<a b='",
    '<div style="/*',
    '<',
  ])('on a mail of nothing but %j', (unit) => {
    const visits = (length: number) => {
      const meter = { visits: 0 };
      visibleText(`<span><b>${unit.repeat(Math.ceil(length / unit.length))}`, meter);
      return meter.visits;
    };
    expect(visits(100_000)).toBeLessThan(11 * visits(10_000) + 100);
    expect(visits(100_000)).toBeLessThan(300_000);
  });

  it('and a long value of a style is cut', () => {
    const style = `background:${' a'.repeat(500_000)}`;
    expect(visibleText(`<p style="${style}">hello</p>`)).toBe('hello');
  });
});
