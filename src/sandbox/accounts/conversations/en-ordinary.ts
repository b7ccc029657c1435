import type { LanguageConversations } from '../conversation.ts';

/** English: the ordinary mails, many of them with the very words of privacy requests. */
export const englishOrdinary: LanguageConversations = {
  language: 'en',
  conversations: [
    {
      key: 'nora-late-parcel',
      about: [],
      from: 'nora',
      days: 210,
      to: 'support',
      subject: 'Where is my parcel?',
      text: `Hi,

order {order} was due on Monday and tracking has not moved since. Could you have a look?

{name}`,
      replies: [
        {
          by: 'priya',
          after: 4,
          text: 'Hello {first}, sorry for the wait. The carrier has found your parcel in the wrong depot; it should reach you tomorrow.',
        },
        { by: 'requester', after: 26, text: 'It arrived this morning. Thank you!' },
      ],
      status: 'closed',
    },
    {
      key: 'nora-work-order',
      about: [],
      from: 'nora',
      fromSecondAddress: true,
      days: 140,
      to: 'billing',
      subject: 'Invoice for the office chairs',
      text: `Hello,

we need the invoice for the six office chairs (order {order}) made out to the company, not to me privately. The one I received is attached.

{name}`,
      files: ['invoice.txt'],
      replies: [
        {
          by: 'camille',
          after: 20,
          text: 'Please find the corrected invoice attached.',
          files: ['invoice.txt'],
        },
      ],
      status: 'closed',
    },
    {
      key: 'nora-broken-lamp',
      about: [],
      from: 'nora',
      days: 95,
      to: 'support',
      subject: 'Lamp arrived broken',
      text: `The shade of the desk lamp is cracked, see the picture. I'd like a replacement.

{name}`,
      files: ['photo.png'],
      replies: [
        {
          by: 'oskar',
          after: 3,
          text: 'What a pity. A new one is on its way; keep or recycle the broken one as you like.',
        },
        { by: 'oskar', after: 1, note: true, text: 'Replacement booked. {first} also left {phone} for the driver.' },
      ],
      status: 'closed',
    },
    {
      key: 'nora-broken-lamp-again',
      about: [],
      from: 'nora',
      days: 60,
      to: 'support',
      followUpOf: 'nora-broken-lamp',
      subject: 'Re: Lamp arrived broken',
      text: `The replacement has the same crack. Can I have my money back instead?

{name}`,
      replies: [{ by: 'oskar', after: 6, text: 'Of course. {amount} will be back on your card within five days.' }],
      status: 'solved',
    },
    {
      key: 'nora-double',
      about: [],
      from: 'nora',
      fromSecondAddress: true,
      days: 59,
      to: 'support',
      subject: 'Lamp, again',
      text: `I wrote yesterday from my other address: same lamp, same crack, please refund.

{name}`,
      mergedInto: 'nora-broken-lamp-again',
    },
    {
      key: 'mentions-nora',
      about: [],
      days: 33,
      to: 'support',
      subject: 'Delivery for a colleague',
      text: `Hello,

{name.nora} from our office ({email.nora}, {phone.nora}) ordered a monitor for me, order {order}. She is on leave, may I collect it at the counter instead?

{name}`,
      cc: ['nora'],
      replies: [
        { by: 'mara', after: 2, text: 'Yes, with the order number and a photo ID. We have told {name.nora} too.' },
        { by: 'nora', after: 5, text: 'Fine with me, thank you!' },
      ],
      status: 'solved',
    },
    {
      key: 'daniel-refund',
      about: [],
      from: 'daniel',
      days: 75,
      to: 'billing',
      subject: 'Refund has not arrived',
      text: `Hi, two weeks ago you promised to refund {amount} for order {order}. Nothing has arrived so far.

{name}`,
      replies: [
        {
          by: 'camille',
          after: 8,
          text: 'The refund had bounced. Could you confirm the last four digits of your account?',
        },
        { by: 'requester', after: 3, text: 'They are 4417.' },
        { by: 'camille', after: 1, text: 'Thank you, it has been sent again today.' },
        { by: 'camille', after: 0, note: true, text: 'Bank confirms. Customer was friendly and patient.' },
        { by: 'requester', after: 50, text: 'It is there now.' },
      ],
      status: 'closed',
    },
    {
      key: 'daniel-app',
      about: [],
      from: 'daniel',
      days: 50,
      to: 'support',
      subject: 'App closes when I open the basket',
      text: `Since the last update the app closes as soon as I open the basket. Phone: three years old, all updates installed. Log attached.

{name}`,
      files: ['error-log.txt', 'screenshot.png'],
      replies: [{ by: 'oskar', after: 22, text: 'Version 4.2.1, out today, fixes this. Does it work for you?' }],
      status: 'pending',
    },
    {
      key: 'daniel-call',
      about: [],
      from: 'daniel',
      days: 20,
      channel: 'phone',
      subject: 'Call from {name}',
      text: 'Customer called and asked whether gift cards can be used for shipping costs. Told him that they can.',
      status: 'solved',
      assignee: 'mara',
    },
    {
      key: 'delete-order-en',
      about: [],
      days: 1,
      to: 'support',
      subject: 'Please delete my order',
      text: `Hello, I ordered the wrong size. Please delete order {order} before it ships, I'll place a new one.

{name}`,
    },
    {
      key: 'login-access-en',
      about: [],
      days: 0,
      to: 'support',
      subject: 'I need access to my account',
      text: `I can't log in: the code never arrives on my phone. Please give me access again, I need to print a return label today.

{name}`,
    },
    {
      key: 'wrong-invoice-en',
      about: [],
      days: 2,
      to: 'billing',
      subject: 'Please correct invoice {invoice}',
      text: `The VAT number on invoice {invoice} is missing a digit and the quantity should be 3, not 30. Please correct it and send it again.

{name}`,
      files: ['invoice.txt'],
    },
    {
      key: 'export-fails-en',
      about: [],
      days: 4,
      to: 'support',
      subject: 'CSV export fails',
      text: `When I press "Export data" in the sales report, I get "Error 500". I need the data in CSV for our accountant by Friday.

{name}`,
      files: ['error-log.txt'],
      replies: [{ by: 'priya', after: 7, text: 'Thanks for the log. Which period did you choose?' }],
      status: 'pending',
    },
    {
      key: 'vendor-newsletter-en',
      about: [],
      days: 2,
      to: 'support',
      subject: 'Seven trends in packaging',
      text: `Dear reader,

cardboard is the new plastic! In this issue we look at seven trends and at what they cost.

You receive this e-mail because you subscribed at a trade fair. To unsubscribe or to have your data deleted, click here. Privacy policy: https://example.org/privacy`,
      html: {},
    },
    {
      key: 'price-objection-en',
      about: [],
      days: 3,
      to: 'billing',
      subject: 'I object to the price increase',
      text: `You announced that the yearly plan will cost {amount}. I object to this increase and expect the old price until the contract ends.

{name}`,
    },
    {
      key: 'processing-agreement-en',
      about: [],
      days: 8,
      to: 'privacy',
      subject: 'Data processing agreement',
      text: `Hello,

our auditors ask for your data processing agreement and the list of sub-processors. Do you have a current version that we could sign?

{name}
Purchasing`,
      replies: [
        {
          by: 'jonas',
          after: 24,
          text: 'Certainly. The agreement is on our website under "Legal"; a signed copy follows.',
        },
      ],
      status: 'solved',
    },
    {
      key: 'close-ticket-en',
      about: [],
      days: 5,
      to: 'support',
      subject: 'You can close this',
      text: `I found the answer in your FAQ, please close and delete this ticket. Thanks!

{name}`,
      status: 'solved',
      assignee: 'oskar',
    },
    {
      key: 'shared-list-en',
      about: [],
      days: 6,
      to: 'support',
      subject: 'Restrict who can see our wish list',
      text: `How can I restrict the wish list to my family? At the moment everybody with the link can see it.

{name}`,
      replies: [{ by: 'mara', after: 3, text: 'Open the list, choose "Share" and then "Invited people only".' }],
      status: 'solved',
    },
    {
      key: 'translation-en',
      about: [],
      days: 11,
      to: 'support',
      subject: 'Mistake on your website',
      text: `There is a mistake in the size table: 42 is not XL. Could you correct the data please? Many people will order the wrong size.

{name}`,
      channel: 'web',
    },
    {
      key: 'charger-en',
      about: [],
      days: 7,
      to: 'support',
      subject: 'Portable charger: transfer of warranty',
      text: `I bought a portable charger from a friend. Can the warranty be transferred to me? Order {order}.

{name}`,
    },
    {
      key: 'delete-photos-en',
      about: [],
      days: 13,
      to: 'support',
      subject: 'Memory card deleted all my photos',
      text: `The memory card from order {order} deleted all my holiday photos. Is there any way to get the data back?

{name}`,
      replies: [
        {
          by: 'oskar',
          after: 5,
          text: 'I am sorry to hear that. Please stop using the card; our lab can try to recover the files.',
        },
        { by: 'requester', after: 12, text: 'What would that cost?' },
        { by: 'oskar', after: 2, text: 'Nothing, as the card is under warranty.' },
        { by: 'requester', after: 30, text: 'Sent it today.' },
      ],
      status: 'hold',
    },
    {
      key: 'out-of-office-en',
      about: [],
      days: 3,
      to: 'support',
      suspended: 'out_of_office',
      subject: 'Automatic reply: Your order {order}',
      text: 'I am out of the office until Monday and will answer your message after my return.',
    },
    {
      key: 'spam-en',
      about: [],
      days: 2,
      suspended: 'no_reply',
      subject: 'Your mailbox is almost full',
      text: 'Sign in within 24 hours to keep your messages: https://example.net/mailbox',
    },
  ],
};
