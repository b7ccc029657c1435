import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';

const lexicon = await loadLexicon();
const read = (body: string) => detect({ subject: '', body }, lexicon);

describe('no request: who says not to do it', () => {
  it.each([
    'Nemažte prosím můj účet.',
    'Lütfen hesabımı silmeyin.',
    'Tħassarx id-data tiegħi.',
    '제 개인정보를 지우지 마세요.',
    '私のアカウントを削除しないでください。',
    'Neizdzēsiet manu kontu.',
    'Prosim, ne izbrišite mojega računa.',
    'Älkää missään nimessä poistako tietojani.',
    "N'effacez surtout pas mes données.",
    'Verwijder mijn account nog niet!',
    "I hope you won't delete my data.",
    'I never asked you to delete my account!',
  ])('%s', (body) => {
    expect(read(body).isRequest).toBe(false);
  });
});

describe('no request: who thanks for it, or tells that it was done', () => {
  it.each([
    'Danke, dass Sie meine Daten gelöscht haben.',
    'Grazie per aver cancellato i miei dati.',
    'Bedankt dat jullie mijn gegevens hebben verwijderd.',
    "Merci d'avoir supprimé mes données.",
    'Tack för att ni raderade mina uppgifter.',
    'Tak fordi I slettede mine oplysninger.',
    'Kiitos, että poistitte tietoni.',
    'Aitäh, et kustutasite mu andmed.',
    'Paldies, ka izdzēsāt manus datus.',
    'Спасибо, что удалили мои данные.',
    'Дякую, що видалили мої дані.',
    'شكرا لأنكم حذفتم بياناتي.',
    'Thank you for unsubscribing me.',
    'My account got deleted, please restore it.',
    'Your team deleted my account without asking me. I want it back.',
    'Vous avez supprimé mon compte sans me prévenir.',
    "I can't log in, my account data seems to have been deleted.",
  ])('%s', (body) => {
    expect(read(body).isRequest).toBe(false);
  });
});

describe('no request: who asks how to do it, however politely', () => {
  it.each([
    'How do I delete my account please?',
    'Please tell me how to delete my account.',
    'Wie lösche ich bitte mein Konto?',
    'Pouvez-vous me dire comment supprimer mon compte ?',
    '¿Cómo puedo borrar mi cuenta?',
    'Conas is féidir liom mo chuntas a scriosadh?',
    'Πώς μπορώ να διαγράψω τον λογαριασμό μου;',
    'How can I delete my account?',
  ])('%s', (body) => {
    expect(read(body).isRequest).toBe(false);
  });
});

describe('no request: who stands above a list of the reader’s rights', () => {
  it.each([
    'La mia stampante non funziona. Mi potete aiutare?\n\nAi sensi del GDPR hai il diritto di accedere ai tuoi dati, di chiederne la rettifica o la cancellazione.',
    'Mi impresora no funciona. ¿Me pueden ayudar?\n\nPuede ejercer sus derechos de acceso, rectificación, supresión y oposición escribiendo a esta dirección.',
    'Moja drukarka nie działa, proszę o pomoc.\n\nPrzysługuje Państwu prawo dostępu do danych, ich sprostowania, usunięcia lub ograniczenia przetwarzania.',
    'Moje tiskárna nefunguje.\n\nMáte právo na přístup k osobním údajům, jejich opravu, výmaz a přenositelnost.',
    'Min skrivare fungerar inte.\n\nDu har rätt att få tillgång till, rätta eller radera dina personuppgifter.',
    'My printer is broken.\n\nYou may request access, correction or deletion of your data at any time.',
  ])('%s', (body) => {
    expect(read(body).isRequest).toBe(false);
  });
});

describe('no request: who is a mail of a program, or about something else', () => {
  it.each([
    'Undelivered Mail Returned to Sender\n\nThis is the mail system at host mx.example.com. Your message could not be delivered.',
    'We received your request "Delete my data" and will answer within two days.',
    'Please remove the charge from my account.',
    'The water pipe in my kitchen leaks.',
  ])('%s', (body) => {
    expect(read(body).isRequest).toBe(false);
  });
});

describe('a request, whatever stands around it', () => {
  it.each([
    'DELETE MY DATA NOW!!!',
    'DELETE MY DATA NOW!!!\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please notify the sender and delete it.',
    'Delete my account.\n\nBest regards,\nAda Example\nMarketing Manager | Example Ltd\nwww.example.com',
    'Unsubscribe\n\nAda Example\n5 Example Road, London',
    'As a user of your service I want my data deleted.',
    'Als Nutzer Ihrer App bitte ich um Löschung meiner Daten.',
    'En tant que client, je demande la suppression de mes données.',
    "I'm the mother of Tim (9). Please delete his account and data.",
    'I represent Ms Ada Example and request a copy of her personal data.',
  ])('%s', (body) => {
    expect(read(body).isRequest).toBe(true);
  });
});

describe('a signal needs more than a word', () => {
  it.each(['The water pipe in my kitchen leaks.', 'Your printer leaks ink.', 'My bike was stolen.'])(
    'no breach: %s',
    (body) => {
      expect(read(body).suspectedBreach).toBe(false);
    },
  );
  it('no complaint about data: a court for a broken phone', () => {
    expect(read('I will take you to court over this broken phone.').complaint).toBe(false);
  });
  it('a complaint: to the authority for data protection', () => {
    expect(read('I will complain to the data protection authority.').complaint).toBe(true);
  });
  it('a breach: somebody else sees the data', () => {
    expect(read('Your shop was hacked and my personal data was leaked.').suspectedBreach).toBe(true);
  });
});

describe('circumstances', () => {
  const sent = (body: string, circumstances: ('privacy-address' | 'staff')[]) =>
    detect({ subject: '', body, circumstances }, lexicon);
  it('a question how to do it stays a weak guess at the privacy address', () => {
    expect(sent('How can I delete my account?', ['privacy-address']).isRequest).toBe(false);
  });
  it('the privacy address makes a request likelier, a colleague as its writer makes it less likely', () => {
    const body = 'Delete my number and email from your records. I do not know you.';
    const sure = (circumstances: ('privacy-address' | 'staff')[]) => {
      const { kinds, possible } = sent(body, circumstances);
      return [...kinds, ...possible].find(({ kind }) => kind === 'deletion')?.confidence ?? 0;
    };
    expect(sure(['privacy-address'])).toBeGreaterThan(sure([]));
    expect(sure(['staff'])).toBeLessThan(sure([]));
    expect(sent(body, ['staff']).circumstances).toEqual([expect.objectContaining({ circumstance: 'staff' })]);
  });
});
