import type { LanguageConversations } from '../conversation.ts';

/** English: privacy requests of every kind. The ordinary mails are in en-ordinary.ts. */
export const english: LanguageConversations = {
  language: 'en',
  conversations: [
    {
      key: 'deletion-en',
      about: ['deletion'],
      from: 'nora',
      days: 0,
      subject: 'Please delete my account and everything you hold about me',
      text: `Hello,

I have not used your shop for a while and I don't intend to come back. Please delete my account and all the personal data that you hold about me: my orders, the messages we exchanged and whatever else is stored under my name. I ordered with my work address as well, so please look there too.

Could you confirm when it is done?

Kind regards
{name}`,
      html: {},
    },
    {
      key: 'access-en',
      about: ['access'],
      from: 'daniel',
      days: 1,
      subject: 'What do you know about me?',
      text: `Dear Sir or Madam,

under Article 15 of the GDPR I would like to know which personal data you process about me, for what purposes, where you got it from and who has received it. Please send me a copy of all of it.

My customer e-mail is the one I am writing from.

Yours faithfully
{name}`,
    },
    {
      key: 'correction-en',
      about: ['correction'],
      days: 2,
      subject: 'My name is spelt wrong in your records',
      text: `Hi,

I got married in spring and told you at the time, but your letters still go out under my old surname, and the birth year in my profile is off by ten. Please correct both in your records: the surname is {last}, the year is 1984.

Thank you
{name}`,
    },
    {
      key: 'portability-en',
      about: ['portability'],
      days: 6,
      subject: 'Moving to another provider',
      text: `Hello,

I am changing to another shop and want to take my history with me. Please provide the data I gave you in a structured, commonly used and machine-readable format (JSON or CSV is fine), or transmit it directly to the new provider if you can.

Best
{name}`,
    },
    {
      key: 'objection-en',
      about: ['objection'],
      days: 3,
      to: 'support',
      subject: 'Stop the advertising',
      text: `This is the third time I'm writing. I do not want any more marketing e-mails from you and I withdraw any consent that I may have given. I object to my data being used for advertising or profiling.

{name}`,
    },
    {
      key: 'restriction-en',
      about: ['restriction'],
      days: 9,
      subject: 'Dispute about order {order}: please do not use my data meanwhile',
      text: `Dear team,

you say that I owe you {amount} for order {order}. I dispute that, and I dispute that the address you have on file is mine. Until this is settled I ask you to restrict the processing of my personal data: keep it, but do not use it and do not hand it to a debt collector.

Sincerely
{name}`,
    },
    {
      key: 'mixed-en',
      about: ['access', 'deletion'],
      days: 27,
      subject: 'Subject access request, then erasure',
      text: `Hello,

please send me a copy of the personal data you hold about me. After I have received it, I want you to erase it, all of it, and to tell the companies you shared it with to do the same.

{name}
{phone}`,
      replies: [
        { by: 'priya', after: 5, note: true, text: 'Two requests in one mail, I think. Passing this on to Privacy.' },
      ],
    },
    {
      key: 'access-overdue-en',
      about: ['access'],
      days: 37,
      to: 'support',
      subject: 'Data held about me',
      text: `Good morning,

can you tell me what information your company keeps about me? I would like to see everything you have, including notes your staff made about my calls.

{name}`,
      replies: [
        {
          by: 'mara',
          after: 30,
          text: 'Thank you for your message. I have forwarded it to the colleagues in charge and we will come back to you.',
        },
      ],
      status: 'open',
    },
    {
      key: 'reminded-en',
      about: ['deletion'],
      from: 'grace',
      days: 28,
      subject: 'Remove my data',
      text: `Hi there,

please remove my personal data from your systems. I closed my account at the beginning of the year, but I still get letters from you.

{name}`,
    },
    {
      key: 'reminder-en',
      about: ['deletion'],
      special: 'reminder',
      from: 'grace',
      days: 1,
      subject: 'Still waiting for an answer',
      text: `Hello,

four weeks ago I asked you to remove my personal data and I have not heard anything. You have one month to answer, which is nearly over. What is the state of my request?

{name}`,
    },
    {
      key: 'on-behalf-en',
      about: ['access'],
      special: 'on_behalf',
      days: 12,
      subject: 'Request for information on behalf of {name.daniel}',
      text: `Dear Sir or Madam,

we act for {name.daniel} ({email.daniel}). On behalf of our client we request a copy of all personal data that you process about them, in accordance with Art. 15 GDPR. A letter of authority is attached.

Yours faithfully
{name}
Solicitor`,
      files: ['authority.txt'],
    },
    {
      key: 'breach-en',
      about: [],
      special: 'breach',
      days: 0,
      to: 'support',
      subject: "I can see somebody else's invoices",
      text: `Hello,

when I log in to my account I see the invoices of a complete stranger, with name, address and what they bought. If I can see theirs, who sees mine? Has there been a data leak on your side? I made a screenshot.

{name}`,
      files: ['screenshot.png'],
    },
    {
      key: 'deletion-extended-en',
      about: ['deletion'],
      days: 40,
      subject: 'Erasure request under the GDPR',
      text: `To whom it may concern,

I request the erasure of my personal data under Art. 17 GDPR. It concerns the accounts of my former business as well as my private one, about fourteen of them in all.

{name}`,
      status: 'open',
    },
    {
      key: 'access-suspended-en',
      about: ['access'],
      days: 18,
      subject: 'Access to my data',
      text: `Hello,

I would like a copy of the data you have about me. I no longer have access to the address I registered with, that is why I write from this one.

{name}`,
      status: 'open',
    },
    {
      key: 'objection-done-en',
      about: ['objection'],
      days: 24,
      subject: 'No more newsletters please',
      text: `Please take me off all your mailing lists, I don't want your newsletter or offers any more.

Thanks
{name}`,
      status: 'open',
    },
    {
      key: 'deletion-suspended-mail-en',
      about: ['deletion'],
      from: 'victor',
      days: 5,
      suspended: 'spam',
      subject: 'Delete my details',
      text: `You blocked me last year after I objected to your mails. I now want you to delete all the details that you still have about me.

{name}`,
    },
    {
      key: 'correction-hidden-en',
      about: ['correction'],
      days: 4,
      to: 'support',
      subject: 'Wrong e-mail address on file',
      text: `Hello,

you keep an outdated e-mail address and an old postal address of mine. Please rectify my personal data: the address I'm writing from is the right one, the old one no longer exists.

{name}`,
      html: { hidden: 'Preview: delete delete delete. Track your parcel, invoice, voucher.' },
    },
  ],
};
