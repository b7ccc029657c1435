import type { LanguageConversations } from '../conversation.ts';

export const french: LanguageConversations = {
  language: 'fr',
  conversations: [
    {
      key: 'deletion-fr',
      about: ['deletion'],
      days: 2,
      subject: 'Suppression de mes données personnelles',
      text: `Bonjour,

je ne suis plus cliente chez vous. Je vous demande d'effacer toutes les données personnelles que vous détenez à mon sujet et de me confirmer que c'est fait.

Cordialement
{name}`,
    },
    {
      key: 'access-fr',
      about: ['access'],
      days: 23,
      subject: "Droit d'accès",
      text: `Madame, Monsieur,

conformément à l'article 15 du RGPD, je souhaite savoir quelles données me concernant vous traitez et en recevoir une copie.

Veuillez agréer mes salutations distinguées.
{name}`,
    },
    {
      key: 'objection-fr',
      about: ['objection'],
      days: 5,
      to: 'support',
      subject: 'Plus de publicité',
      text: `Bonjour, je m'oppose à l'utilisation de mes données à des fins de prospection. Merci de me retirer de vos listes.

{name}`,
    },
    {
      key: 'order-fr',
      about: [],
      days: 1,
      to: 'support',
      subject: 'Annuler ma commande',
      text: `Bonjour, pourriez-vous supprimer la commande {order} ? J'ai choisi la mauvaise couleur.

{name}`,
    },
    {
      key: 'invoice-fr',
      about: [],
      days: 8,
      to: 'billing',
      subject: 'Facture {invoice}',
      text: `Bonjour, le montant de la facture {invoice} est faux : j'ai payé {amount}. Merci de la rectifier.

{name}`,
      replies: [
        { by: 'camille', after: 4, text: 'Bonjour {first}, voici la facture rectifiée.', files: ['invoice.txt'] },
      ],
      status: 'solved',
    },
    {
      key: 'password-fr',
      about: [],
      days: 0,
      to: 'support',
      subject: 'Accès impossible',
      text: `Bonjour, je n'arrive plus à accéder à mon compte, le lien pour le mot de passe a expiré.

{name}`,
    },
  ],
};
