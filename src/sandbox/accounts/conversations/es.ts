import type { LanguageConversations } from '../conversation.ts';

export const spanish: LanguageConversations = {
  language: 'es',
  conversations: [
    {
      key: 'access-es',
      about: ['access'],
      days: 4,
      subject: 'Derecho de acceso',
      text: `Buenos días:

Quisiera saber qué datos personales míos tienen ustedes y para qué los usan. Les ruego que me envíen una copia.

Un saludo
{name}`,
    },
    {
      key: 'deletion-es',
      about: ['deletion', 'objection'],
      days: 29,
      subject: 'Baja y supresión de datos',
      text: `Hola,

solicito la supresión de todos mis datos personales. También me opongo a recibir publicidad de su empresa.

{name}`,
    },
    {
      key: 'parcel-es',
      about: [],
      days: 2,
      to: 'support',
      subject: '¿Dónde está mi paquete?',
      text: `El pedido {order} tenía que llegar el lunes y no hay datos de seguimiento. ¿Me lo pueden mirar?

{name}`,
      replies: [
        { by: 'priya', after: 5, text: 'Hola, {first}: el paquete está en reparto y llegará hoy.' },
        { by: 'requester', after: 9, text: 'Ya está aquí. ¡Gracias!' },
      ],
    },
    {
      key: 'order-es',
      about: [],
      days: 9,
      to: 'support',
      subject: 'Eliminar un artículo del pedido',
      text: `Por favor, eliminen las zapatillas del pedido {order} y dejen lo demás.

{name}`,
      replies: [{ by: 'mara', after: 2, text: 'Hecho. El importe baja a {amount}.' }],
      status: 'solved',
    },
  ],
};
