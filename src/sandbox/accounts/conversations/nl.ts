import type { LanguageConversations } from '../conversation.ts';

export const dutch: LanguageConversations = {
  language: 'nl',
  conversations: [
    {
      key: 'access-nl',
      about: ['access'],
      days: 14,
      subject: 'Inzageverzoek',
      text: `Beste,

graag ontvang ik een overzicht van alle persoonsgegevens die jullie van mij verwerken, en een kopie daarvan.

Met vriendelijke groet
{name}`,
    },
    {
      key: 'portability-nl',
      about: ['portability'],
      days: 2,
      subject: 'Mijn gegevens meenemen',
      text: `Hallo, ik stap over naar een andere winkel. Kunnen jullie mij mijn persoonsgegevens toesturen in een gangbaar, machineleesbaar formaat?

{name}`,
    },
    {
      key: 'order-nl',
      about: [],
      days: 0,
      to: 'support',
      subject: 'Bestelling verwijderen',
      text: `Kunnen jullie bestelling {order} verwijderen? Ik heb per ongeluk twee keer op de knop gedrukt.

{name}`,
    },
    {
      key: 'login-nl',
      about: [],
      days: 6,
      to: 'support',
      subject: 'Geen toegang meer',
      text: `Ik heb geen toegang meer tot mijn account sinds ik een nieuwe telefoon heb.

{name}`,
      replies: [{ by: 'priya', after: 4, text: 'Ik heb een nieuwe code gestuurd. Lukt het nu?' }],
      status: 'pending',
    },
  ],
};
