import type { LanguageConversations } from '../conversation.ts';

/** Languages that a company of this size hears from now and then. */
export const furtherLanguages: readonly LanguageConversations[] = [
  {
    language: 'sv',
    conversations: [
      {
        key: 'access-sv',
        about: ['access'],
        days: 5,
        subject: 'Registerutdrag',
        text: `Hej!

Jag vill veta vilka personuppgifter ni har om mig och få en kopia av dem.

Vänliga hälsningar
{name}`,
      },
      {
        key: 'order-sv',
        about: [],
        days: 1,
        to: 'support',
        subject: 'Ta bort min beställning',
        text: `Hej, kan ni ta bort beställning {order}? Jag råkade välja fel storlek.

{name}`,
        replies: [{ by: 'mara', after: 2, text: 'Klart! Beställningen är avbruten.' }],
        status: 'solved',
      },
    ],
  },
  {
    language: 'pt',
    conversations: [
      {
        key: 'deletion-pt',
        about: ['deletion'],
        days: 34,
        subject: 'Apagar os meus dados',
        text: `Boa tarde,

peço que apaguem todos os meus dados pessoais e que me confirmem por escrito.

Cumprimentos
{name}`,
      },
      {
        key: 'refund-pt',
        about: [],
        days: 3,
        to: 'billing',
        subject: 'Reembolso em falta',
        text: `Ainda não recebi o reembolso de {amount} da encomenda {order}.

{name}`,
      },
    ],
  },
  {
    language: 'da',
    conversations: [
      {
        key: 'correction-da',
        about: ['correction'],
        days: 6,
        subject: 'Forkerte oplysninger om mig',
        text: `Hej,

I har registreret mit navn forkert, og min adresse er forældet. Vil I rette mine personoplysninger? Jeg hedder {name}.

Venlig hilsen
{name}`,
      },
      {
        key: 'delivery-da',
        about: [],
        days: 2,
        to: 'support',
        subject: 'Levering',
        text: `Hvornår kommer min ordre {order}? Jeg er på ferie fra fredag.

{name}`,
      },
    ],
  },
  {
    language: 'cs',
    conversations: [
      {
        key: 'deletion-cs',
        about: ['deletion'],
        days: 13,
        subject: 'Výmaz osobních údajů',
        text: `Dobrý den,

žádám o výmaz všech osobních údajů, které o mně vedete, a o potvrzení.

S pozdravem
{name}`,
      },
      {
        key: 'complaint-cs',
        about: [],
        days: 4,
        to: 'support',
        subject: 'Reklamace',
        text: `Dobrý den, sluchátka z objednávky {order} přestala hrát. Mohu je vyměnit?

{name}`,
        replies: [
          { by: 'oskar', after: 7, text: 'Ano, pošlete nám je prosím zpět, štítek přikládám.', files: ['order.txt'] },
        ],
        status: 'pending',
      },
    ],
  },
  {
    language: 'fi',
    conversations: [
      {
        key: 'access-fi',
        about: ['access'],
        days: 20,
        subject: 'Omien tietojen tarkastus',
        text: `Hei,

haluaisin tietää, mitä henkilötietoja teillä on minusta, ja saada niistä kopion.

Terveisin
{name}`,
      },
      {
        key: 'size-fi',
        about: [],
        days: 1,
        to: 'support',
        subject: 'Väärä koko',
        text: `Hei, tilauksessa {order} oli väärä koko. Miten palautan sen?

{name}`,
      },
    ],
  },
  {
    language: 'hu',
    conversations: [
      {
        key: 'deletion-hu',
        about: ['deletion'],
        days: 3,
        subject: 'Adataim törlése',
        text: `Tisztelt Ügyfélszolgálat!

Kérem, hogy töröljék az összes személyes adatomat, és erről küldjenek visszaigazolást.

Üdvözlettel
{name}`,
      },
      {
        key: 'coupon-hu',
        about: [],
        days: 10,
        to: 'support',
        subject: 'Kupon',
        text: `A kuponkódot nem fogadja el a rendszer. Mit tegyek?

{name}`,
        replies: [{ by: 'priya', after: 11, text: 'A kupon sajnos tegnap lejárt, küldtem helyette egy újat.' }],
        status: 'solved',
      },
    ],
  },
  {
    language: 'ro',
    conversations: [
      {
        key: 'objection-ro',
        about: ['objection'],
        days: 4,
        to: 'support',
        subject: 'Nu mai doresc reclame',
        text: `Bună ziua, mă opun prelucrării datelor mele în scop de marketing și îmi retrag consimțământul.

{name}`,
      },
      {
        key: 'invoice-ro',
        about: [],
        days: 7,
        to: 'billing',
        subject: 'Factura {invoice}',
        text: `Bună ziua, vă rog să corectați adresa firmei pe factura {invoice}.

{name}`,
      },
    ],
  },
  {
    language: 'el',
    conversations: [
      {
        key: 'access-el',
        about: ['access'],
        days: 9,
        subject: 'Πρόσβαση στα δεδομένα μου',
        text: `Καλησπέρα σας,

θα ήθελα να μάθω ποια προσωπικά δεδομένα μου διατηρείτε και να λάβω αντίγραφό τους.

Με εκτίμηση
{name}`,
      },
    ],
  },
];
