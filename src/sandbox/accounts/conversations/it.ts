import type { LanguageConversations } from '../conversation.ts';

export const italian: LanguageConversations = {
  language: 'it',
  conversations: [
    {
      key: 'deletion-it',
      about: ['deletion'],
      days: 11,
      subject: 'Cancellazione dei miei dati',
      text: `Buongiorno,

chiedo la cancellazione di tutti i dati personali che mi riguardano, ai sensi dell'art. 17 del GDPR, e una conferma scritta.

Cordiali saluti
{name}`,
    },
    {
      key: 'correction-it',
      about: ['correction'],
      days: 1,
      subject: 'Rettifica dei dati',
      text: `Buongiorno, nel mio profilo la data di nascita e il cognome sono sbagliati. Vi prego di rettificarli: il cognome giusto è {last}, sono nata il 12 ottobre 1990.

{name}`,
    },
    {
      key: 'app-it',
      about: [],
      days: 3,
      to: 'support',
      subject: "L'app si blocca",
      text: `Da ieri l'app si blocca quando apro il carrello. Ho già cancellato e reinstallato tutto.

{name}`,
      files: ['screenshot.png'],
    },
    {
      key: 'invoice-it',
      about: [],
      days: 17,
      to: 'billing',
      subject: 'Copia della fattura',
      text: `Avrei bisogno di una copia della fattura {invoice} per il commercialista.

{name}`,
      replies: [{ by: 'camille', after: 3, text: 'Ecco la copia.', files: ['invoice.txt'] }],
      status: 'closed',
    },
  ],
};
