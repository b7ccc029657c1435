import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import { kindsOf } from './says.ts';

const lexicon = await loadLexicon();

describe('what the writer did not write does not count', () => {
  it.each([
    ['quoted lines', 'Thanks for the answer.\n> Please delete my data.'],
    ['a reply header', 'Thanks!\n\nOn Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\nPlease delete my data.'],
    [
      'a reply header over two lines',
      'Thanks!\n\nOn Mon, 2 Mar 2026 at 10:12, Ada Example\n<ada@example.com> wrote:\nPlease delete my data.',
    ],
    ['a German reply header', 'Danke!\n\nAm 02.03.26 um 10:12 schrieb Ada Beispiel:\nBitte löschen Sie meine Daten.'],
    ['an Outlook block', 'Thanks!\n\nFrom: Ada\nSent: Monday\nTo: Support\nSubject: hello\n\nPlease delete my data.'],
    [
      'a German Outlook block',
      'Danke!\n\nVon: Ada\nGesendet: Montag\nAn: Support\nBetreff: Hallo\n\nBitte löschen Sie meine Daten.',
    ],
    ['an original message', 'Thanks!\n-----Original Message-----\nPlease delete my data.'],
    [
      'the line above which to reply',
      'Thanks!\n##- Please type your reply above this line -##\nPlease delete my data.',
    ],
    ['a signature', 'My printer is broken.\n-- \nAda Example\nPlease delete my data.'],
    [
      'a disclaimer',
      'My printer is broken.\n\nIf you received this e-mail in error, please delete it and all my data in it.',
    ],
    ['an unsubscribe footer', 'Our offers of the week.\n\nTo unsubscribe from this newsletter, click here.'],
    [
      'a German unsubscribe footer',
      'Unsere Angebote.\n\nWenn Sie keinen Newsletter mehr möchten, können Sie sich hier vom Newsletter abmelden.',
    ],
    [
      'the rights in a privacy footer',
      'My printer is broken.\n\nYou have the right to access, rectification and erasure of your personal data under Art. 15 to 17 GDPR.',
    ],
  ])('%s', (_name, body) => {
    expect(kindsOf(body, lexicon)).toEqual([]);
  });
});

describe('what the writer did write counts', () => {
  it.each([
    [
      'above a quotation',
      'Please delete my data.\n\nOn Mon, 2 Mar 2026 at 10:12, Ada <ada@example.com> wrote:\n> Hello',
    ],
    ['between quoted lines', '> What can we do for you?\nPlease delete my data.\n> Regards'],
    ['a sentence that begins like a reply header', 'On Monday I wrote to you: please delete my data.'],
    ['a forwarded mail with nothing above it', '---------- Forwarded message ----------\nPlease delete my data.'],
    ['a contact form', 'Name: Ada\nSubject: data\nMessage: Please delete my data.'],
    ['below a dashed line', '--\nPlease delete my data.'],
    ['above a phone’s own line', 'Please delete my data.\nSent from my phone'],
    ['broken over lines', 'Please delete\nmy personal\ndata.'],
  ])('%s', (_name, body) => {
    expect(kindsOf(body, lexicon)).toEqual(['deletion']);
  });
});
