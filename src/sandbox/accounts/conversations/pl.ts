import type { LanguageConversations } from '../conversation.ts';

export const polish: LanguageConversations = {
  language: 'pl',
  conversations: [
    {
      key: 'deletion-pl',
      about: ['deletion'],
      days: 8,
      subject: 'Usunięcie danych osobowych',
      text: `Dzień dobry,

proszę o usunięcie wszystkich moich danych osobowych z Państwa systemów oraz o potwierdzenie.

Z poważaniem
{name}`,
    },
    {
      key: 'objection-pl',
      about: ['objection'],
      days: 1,
      to: 'support',
      subject: 'Sprzeciw wobec marketingu',
      text: `Wycofuję zgodę na przetwarzanie moich danych w celach marketingowych. Proszę nie wysyłać mi więcej ofert.

{name}`,
    },
    {
      key: 'parcel-pl',
      about: [],
      days: 4,
      to: 'support',
      subject: 'Gdzie jest moja paczka?',
      text: `Zamówienie {order} miało przyjść w poniedziałek. Proszę o informację.

{name}`,
      replies: [{ by: 'oskar', after: 6, text: 'Paczka czeka w punkcie odbioru.' }],
      status: 'solved',
    },
    {
      key: 'invoice-pl',
      about: [],
      days: 2,
      to: 'billing',
      subject: 'Błąd na fakturze {invoice}',
      text: `Na fakturze {invoice} jest zły numer NIP. Proszę o poprawienie danych firmy i ponowne wysłanie.

{name}`,
    },
  ],
};
