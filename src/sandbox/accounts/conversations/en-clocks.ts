import { daysSinceLast31January, daysSinceMonthBeforeWhitMonday } from '../calendar-days.ts';
import type { LanguageConversations } from '../conversation.ts';

/** English: requests whose periods are counted in a way worth seeing. */
export const englishClocks: LanguageConversations = {
  language: 'en',
  conversations: [
    {
      key: 'access-31-january-en',
      about: ['access'],
      days: daysSinceLast31January,
      subject: 'Copy of my personal data',
      text: `Hello,

please send me a copy of all personal data that you hold about me.

{name}`,
      status: 'solved',
    },
    {
      key: 'access-whit-monday-en',
      about: ['access'],
      days: daysSinceMonthBeforeWhitMonday,
      subject: 'What data do you have about me?',
      text: `Dear Sir or Madam,

I would like to know which personal data you hold about me, and to get a copy of it.

{name}`,
      status: 'solved',
    },
    {
      key: 'access-suspended-twice-en',
      about: ['access'],
      days: 20,
      subject: 'Access to my data',
      text: `Hello,

under Article 15 of the GDPR I ask for access to all my personal data.

{name}`,
    },
    {
      key: 'access-late-extension-en',
      about: ['access'],
      days: 40,
      subject: 'My data',
      text: `Hi,

could you send me all the data you have stored about me, please?

{name}`,
    },
    {
      key: 'access-uk-en',
      about: ['access'],
      days: 14,
      subject: 'Subject access request',
      text: `Dear JX Support,

I live in Leeds. This is a subject access request under the UK GDPR: please give me a copy of the personal data you hold about me.

{name}`,
    },
    {
      key: 'breach-71-hours-en',
      about: [],
      special: 'breach',
      days: 2,
      hours: 63,
      to: 'support',
      subject: 'My data has been leaked',
      text: `Hello,

a stranger wrote to me today and knew my address and my last three orders. He says that my personal data was leaked from your shop. Please tell me what happened.

{name}`,
    },
  ],
};
