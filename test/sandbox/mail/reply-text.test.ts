import { describe, expect, test } from 'vitest';
import { replyHtml, replyText } from '../../../src/sandbox/mail/reply-text.ts';

describe('the text of a reply ends where the history begins', () => {
  test.each([
    ['at the delimiter', 'Yes.\n\n##- Please type your reply above this line -##\nold', 'Yes.'],
    [
      'with "On … wrote:" before it',
      'Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, JX <a@example.com> wrote:\n\n> old\n> older',
      'Yes.',
    ],
    [
      'with a wrapped attribution',
      'Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, JX Support\n<privacy@jxsupport.com> wrote:\n> old',
      'Yes.',
    ],
    ['with a German attribution', 'Ja.\n\nAm 2. März 2026 schrieb JX Support:\n> alt', 'Ja.'],
    ['with a French attribution', 'Oui.\n\nLe 2 mars 2026 à 10:00, JX Support a écrit :\n> vieux', 'Oui.'],
    ['at "Original Message"', 'Yes.\n-----Original Message-----\nFrom: JX', 'Yes.'],
    ['at "Ursprüngliche Nachricht"', 'Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: JX', 'Ja.'],
  ])('%s', (_where, text, expected) => {
    expect(replyText(text)).toBe(expected);
  });

  test.each([
    ['answers between quoted lines', '> Which address?\nThe old one.\n> And when?\nIn May.'],
    ['a list that ends in a colon', 'These are wrong:\nname\naddress:'],
    ['a dashed line', 'One\n-----\nTwo'],
  ])('%s stay', (_what, text) => {
    expect(replyText(text)).toBe(text);
  });

  test('a megabyte of quotation is cut in no time', () => {
    const started = performance.now();
    expect(replyText(`Yes.\n${'> old\n'.repeat(170_000)}`)).toBe('Yes.');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the HTML of a reply ends where the history begins', () => {
  test.each([
    ['at the delimiter', '<p>Yes.</p><p>##- Please type your reply above this line -##</p>old'],
    ['at Gmail’s quotation', '<p>Yes.</p><div class="gmail_quote">old</div>'],
    ['at a cited block', '<p>Yes.</p><blockquote type="cite">old</blockquote>'],
    ['at Outlook’s divider', '<p>Yes.</p><div id="divRplyFwdMsg">old</div>'],
  ])('%s', (_where, html) => {
    expect(replyHtml(html)).toContain('Yes.');
    expect(replyHtml(html)).not.toContain('old');
  });

  test('a block quote of one’s own stays', () => {
    expect(replyHtml('<blockquote>my own</blockquote>')).toContain('my own');
  });
});
