import type { LanguageLexicon } from './shape.ts';

/** English. How a language is written down is explained in `shape.ts`. */
export const en: LanguageLexicon = {
  language: 'en',
  commonWords:
    'the and you your to of is are was have has for with that this it i my me we our not be been can could would will please from on at in if but about which what how there they do did',
  concepts: {
    data: 'data, info, informat*, detail*, record*, my file, personnel file, personal file, everything you, footage, notes, transcript',
    personal: 'personal, private',
    my: 'my, mine, about me, on me, of me, concerning me, relating to me, about myself, with me',
    me: 'me, myself',
    account: 'account, accounts, acount, profile*, membership',
    you: 'you, your, u, ur',
    hold: 'have, hold, held, got, store, stored, keep, kept, collect*, saved, know, on file, storing, holding',
    all: 'all, everything, every, any, anything, complete, entire, full, whatever',
    delete:
      'delet*, eras*, remov*, wipe*, purg*, destr*, anonymi*, rid of, gone, bin, scrub, clear out, drop, unregister, expunge',
    forget: 'forget me, forgotten, forget everything',
    close: 'close, closed, closing, cancel*, terminat*, deactivat*',
    give: 'send, give, provide, show, tell, inform, disclos*, receiv*, get, obtain, let me know',
    copy: 'copy, copies, overview, printout, summary, list',
    access: 'access, see, view, inspect',
    what: 'what, which, whether',
    origin: 'where .. from, source, purpose*, recipient*, categor*, how long, passed, gave you, how .. get',
    correct: 'correct, correcti*, rectif*, amend*, fix, fixed, put .. right, corrected, put right',
    change: 'chang*, updat*, edit, replace',
    wrong: 'wrong*, incorrect*, misspel*, outdated, out of date, mistake*, typo, inaccura*, not correct',
    field:
      'name, surname, address*, phone, mobile, number, email, e mail, birth*, dob, postcode, street, marital status, gender',
    move: 'transfer*, transmit*, port, hand over, move, migrat*, take .. with me, pass .. on, switch*',
    export: 'export*, download*, dump',
    portable: 'machine readable, structured, format, portab*, csv, json, xml',
    provider: 'provider*, controller, supplier*, another company, new bank, another app, new app',
    marketing: 'newsletter*, advert*, ads, promo*, marketing, offers, catalog*, spam*, publicity, charity letters',
    contact: 'contact*, email*, mail*, call, calls, calling, writing, text, texts, messag*',
    stop: "stop*, cease, no longer, no more, anymore, don't, dont, do not, never, leave me alone, any more, any longer",
    unsubscribe: 'unsub*, opt .. out, opted out, take .. off, remove me, off your, off .. list, mailing list',
    object: 'object, objecti*',
    consent: 'consent*, permission, agreed',
    withdraw: 'withdraw*, revok*, take back',
    profiling: 'profiling, tracking, sell, selling, sold, sharing, third part*, automated, train, training, personali*',
    processing: 'process, processing, processed, use, using, used',
    restrict: 'restrict*, limit, block*, freez*, suspen*, lock, on hold, locked against, be limited, limit the',
    pending: 'until, till, while, as long as, meanwhile, during, pending, for now, disput*, evidence',
    want: "want, would like, i'd like, wish, request*, demand*, please, pls, plz, kindly, hereby, need, can you, could you",
    right: 'right to, right of, my right, rights, entitl*, exercis*, invok*, pursuant',
    law: 'gdpr, ccpa, cpra, lgpd, dpdp, data protection, privacy act, data subject',
    deadline: 'one month, 30 days, 45 days, within, undue delay, statutory, deadline',
    request: 'request*, subject access, formal',
    not: "not, no, never, without, nothing, don't, dont, didn't, isn't, can't, cannot, won't, wouldn't, hasn't, haven't, doesn't, nobody",
    how: 'how do, how can, how to, where can, where do, is it possible, is there, what happens, why',
    may: 'can i, may i',
    story: 'users, customers, clients, visitors, members, people, the user',
    thing:
      'order*, file*, comment*, photo*, invoice*, booking*, subscription*, ticket*, folder*, post, posts, playlist*, domain*, parcel*, points, flight*, appointment*, project*, item*, device*, document*, calendar*, card*, contract*, plan, report*, deliver*, shipping, billing, receipt, statement, charge, charges, payment*, fee, fees',
    tech: "error*, bug*, button*, page, app, api, server*, table, column*, row*, plugin*, crash*, version, browser, doesn't work, fail*, import, sync*, screen*, laptop, printer*, trouble*, problem*, backup*",
    login: 'password*, log in, login*, logged, sign in, reset, code, pin, username, locked out',
    done: 'already, has been, was, thank you, thanks, received',
    sales: 'policy, *processor*, complian*, certif*, quote, pric*, audit*, questionnaire, vendor*, webinar, demo',
    other: 'his, her, their, he, she, they, them, colleague*, employee, customer, client, someone, somebody',
    reminder:
      'remind*, again, still, no answer, no reply, weeks ago, last month, waiting, follow* up, ignored, any news, any update',
    breach:
      'breach*, leaked, data leak*, hack*, data stolen, identity stolen, compromised, phish*, another customer, unauthori*',
    complaint: 'complain*, authority, lawyer*, solicitor*, report you, ombudsman, ico, regulator, commissioner',
    behalf:
      'behalf, my client, my son, my daughter, my mother, my father, husband, wife, guardian, power of attorney, late, passed away, died, mother of, father of, parent of, i represent, legal guardian',
    newValue: 'should be, should read, is now, new, to, spelled, spelt',
    oldValue: 'instead of, not, from, rather than, old',
    accessRight: 'subject access, dsar, sar, right to know',
    deletionRight: 'erasure request, right to be forgotten, right to erasure',
    portabilityRight: 'data portability',
    feature:
      'feature*, as a user i, as an admin, the ability to, users should, should be able, add support, gdpr compliant, plugin*, users to, extension',
    undone:
      'thank* .. for deleting, thank* .. for removing, thank* .. for unsubscribing, thank* for having, restore, recover, get it back, want it back, by mistake, by accident, accidental*, got deleted, never asked you to, been deleted, was deleted, without asking, without my consent you deleted, seems to have',
  },
  footers:
    'received this .. error, you have the right to .. access, you have the right to .. erasure, if you .. no longer wish, to unsubscribe .. click, if you no longer wish to receive, do not wish to receive, prefer not to receive, click .. unsubscribe, unsubscribe .. here, unsubscribe at any time, manage your preferences, update your .. preferences, received .. in error, intended solely for, is confidential, we have received your, we received your, automatic reply, could not be delivered',
  quoteMarks: {
    wrote: 'wrote',
    headers: 'from, sent, to, subject, date',
    forwards: 'forwarded',
    programLines:
      'sent from my, sent from mail for, sent from outlook for, get outlook for, sent with proton, sent via',
  },
};
