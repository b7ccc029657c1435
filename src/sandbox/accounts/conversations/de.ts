import type { LanguageConversations } from '../conversation.ts';

export const german: LanguageConversations = {
  language: 'de',
  conversations: [
    {
      key: 'deletion-de',
      about: ['deletion'],
      from: 'jutta',
      days: 21,
      subject: 'Löschung meiner Daten',
      text: `Guten Tag,

ich möchte nicht länger Kundin bei Ihnen sein. Bitte löschen Sie mein Kundenkonto und alle personenbezogenen Daten, die Sie über mich gespeichert haben, und bestätigen Sie mir das schriftlich.

Mit freundlichen Grüßen
{name}`,
    },
    {
      key: 'access-de',
      about: ['access'],
      days: 3,
      subject: 'Auskunft nach Art. 15 DSGVO',
      text: `Sehr geehrte Damen und Herren,

bitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben, woher sie stammen und an wen Sie sie weitergegeben haben. Ich bitte außerdem um eine Kopie dieser Daten.

Mit freundlichen Grüßen
{name}`,
      html: {},
    },
    {
      key: 'correction-de',
      about: ['correction'],
      days: 7,
      to: 'support',
      subject: 'Falscher Name in Ihren Unterlagen',
      text: `Hallo,

in Ihren Schreiben bin ich immer noch mit meinem Geburtsnamen angesprochen. Bitte berichtigen Sie meine Daten: Mein Nachname lautet {last}.

Viele Grüße
{name}`,
    },
    {
      key: 'portability-de',
      about: ['portability'],
      days: 15,
      subject: 'Datenübertragbarkeit',
      text: `Guten Tag,

nach Art. 20 DSGVO bitte ich um Herausgabe der Daten, die ich Ihnen bereitgestellt habe, in einem strukturierten, gängigen und maschinenlesbaren Format.

{name}`,
    },
    {
      key: 'objection-de',
      about: ['objection'],
      days: 10,
      to: 'support',
      subject: 'Widerspruch gegen Werbung',
      text: `Hiermit widerspreche ich der Nutzung meiner Daten zu Werbezwecken und widerrufe meine Einwilligung zum Newsletter.

{name}`,
    },
    {
      key: 'restriction-de',
      about: ['restriction', 'correction'],
      days: 25,
      subject: 'Einschränkung der Verarbeitung',
      text: `Sehr geehrte Damen und Herren,

die Forderung über {amount} ist falsch, ebenso mein Geburtsdatum in Ihrem System. Bitte berichtigen Sie das Geburtsdatum (richtig ist der 3. Mai 1971) und schränken Sie die Verarbeitung meiner Daten ein, bis die Sache geklärt ist.

{name}`,
      replies: [
        {
          by: 'camille',
          after: 6,
          note: true,
          text: 'Die Forderung prüft die Buchhaltung. Den Rest bitte an Datenschutz.',
        },
      ],
    },
    {
      key: 'deletion-overdue-de',
      about: ['deletion'],
      days: 38,
      subject: 'Bitte alles löschen',
      text: `Hallo,

bitte alles löschen, was ihr von mir habt. Ich will keine Post und keine Mails mehr.

{name}`,
      status: 'open',
    },
    {
      key: 'access-done-de',
      about: ['access'],
      days: 33,
      subject: 'Welche Daten haben Sie von mir?',
      text: `Guten Tag,

ich bitte um Auskunft über die zu meiner Person gespeicherten Daten.

Freundliche Grüße
{name}`,
      status: 'open',
    },
    {
      key: 'order-de',
      about: [],
      from: 'jutta',
      days: 110,
      to: 'support',
      subject: 'Bestellung stornieren',
      text: `Guten Tag,

bitte löschen Sie meine Bestellung {order}, ich habe sie versehentlich zweimal abgeschickt.

{name}`,
      replies: [{ by: 'mara', after: 3, text: 'Guten Tag {first}, die zweite Bestellung ist storniert.' }],
      status: 'closed',
    },
    {
      key: 'address-jutta-de',
      about: [],
      from: 'jutta',
      fromSecondAddress: true,
      days: 64,
      to: 'support',
      subject: 'Gutschein lässt sich nicht einlösen',
      text: `Der Gutschein über {amount} wird an der Kasse nicht angenommen. Was mache ich falsch?

{name}`,
      replies: [
        { by: 'priya', after: 5, text: 'Der Gutschein gilt ab einem Einkauf von 50 Euro.' },
        { by: 'requester', after: 2, text: 'Danke, jetzt hat es geklappt.' },
      ],
      status: 'solved',
    },
    {
      key: 'invoice-de',
      about: [],
      days: 1,
      to: 'billing',
      subject: 'Rechnung {invoice} ist falsch',
      text: `Guten Tag,

auf der Rechnung {invoice} steht die falsche Lieferanschrift. Bitte korrigieren Sie das und schicken Sie mir eine Kopie.

{name}`,
      files: ['invoice.txt'],
    },
    {
      key: 'login-de',
      about: [],
      days: 0,
      to: 'support',
      subject: 'Kein Zugang zum Kundenkonto',
      text: `Hallo, mein Kundenkonto ist gesperrt, obwohl ich das richtige Passwort eingebe. Ich bitte um baldige Freischaltung.

{name}`,
    },
    {
      key: 'export-de',
      about: [],
      days: 5,
      to: 'support',
      subject: 'Datenexport bricht ab',
      text: `Der Export unserer Artikeldaten bricht bei 80 % ab. Können Sie uns sagen, ob das Format zu groß ist?

{name}`,
      replies: [{ by: 'oskar', after: 20, text: 'Bitte versuchen Sie es mit höchstens 5.000 Artikeln je Datei.' }],
      status: 'pending',
    },
    {
      key: 'supplier-de',
      about: [],
      days: 6,
      to: 'support',
      subject: 'Einladung zur Hausmesse',
      text: `Sehr geehrte Damen und Herren,

wir laden Sie herzlich zu unserer Hausmesse im Frühjahr ein.

Wenn Sie keine Einladungen mehr wünschen, klicken Sie auf "Abmelden". Informationen zum Datenschutz, zu Auskunft und Löschung finden Sie auf unserer Website.`,
      html: {},
    },
    {
      key: 'warranty-de',
      about: [],
      days: 16,
      to: 'support',
      subject: 'Widerspruch gegen die Ablehnung',
      text: `Sie haben die Garantie für meine Kaffeemaschine abgelehnt. Dem widerspreche ich: Das Gerät ist erst 14 Monate alt, siehe Bestellung {order}.

{name}`,
      files: ['order.txt', 'photo.png'],
      replies: [
        { by: 'oskar', after: 25, text: 'Sie haben recht, entschuldigen Sie bitte. Wir tauschen das Gerät aus.' },
        { by: 'requester', after: 8, text: 'Vielen Dank!' },
      ],
      status: 'solved',
    },
    {
      key: 'phone-de',
      about: [],
      days: 12,
      channel: 'phone',
      subject: 'Anruf von {name}',
      text: 'Kunde fragt, ob die Versandadresse nach der Bestellung noch geändert werden kann. Ja, bis 18 Uhr am selben Tag.',
      status: 'solved',
      assignee: 'priya',
    },
  ],
};
