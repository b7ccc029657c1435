import type { LanguageLexicon } from './shape.ts';

/** English. The marks and weights are explained in `shape.ts`. */
export const en: LanguageLexicon = {
  language: 'en',
  commonWords: `
    the and you your to of is are was have has had for with that this it i my me we our not
    be been can could would will please from on at in as or but if about which what how when
    there they do did am`,
  groups: {
    my: 'my, mine, all my, any of my',
    want: `
      i want, i wish, i would like, i'd like, id like, i need, i request, i demand, i ask, i hereby request,
      i am requesting, i'm requesting, i am asking, i'm asking, i require, i would love, i expect, we want,
      we request, we would like, please, kindly, can you, could you, would you, i insist, ensure, make sure,
      how about, would you mind, see to it, arrange, i am writing to request, i write to request`,
    data: `
      data, datas, information, informations, info, infos, details, records, record, personal file, history,
      footprint, pii`,
    anything: 'data, information, info, details, records, record, stuff, everything, things, all',
    personalData: `
      personal data, personal information, personal info, personal details, personally identifiable information,
      private data, private information, contact data, contact details, contact information, pii,
      personal records, personal datas`,
    account: `
      account, accounts, acount, accout, profile, profiles, registration, user account, user profile,
      membership account`,
    aboutMe: `
      about me, on me, about myself, relating to me, related to me, concerning me, regarding me, pertaining to me,
      belonging to me, linked to me, associated with me, connected to me, of mine, of me, on my person,
      about my person, associated with my account, linked to my account, tied to my account,
      related to my account, connected to my account, associated with my email, linked to my email,
      related to my person, associated with my name, under my name, associated with this email,
      associated with this account, linked to this email`,
    hold: `
      hold, holds, have, has, store, stores, keep, keeps, process, collect, collected, got, possess, save, saved,
      gathered, stored, held, processed, kept, processing, holding, storing, retain`,
    delete: `
      delete, delet, delte, erase, remove, wipe, purge, scrub, destroy, expunge, eradicate, get rid of, deleting,
      erasing, removing, anonymise, anonymize, drop, unregister`,
    deleteNow: 'delete, erase, remove, wipe, purge',
    deleted: 'deleted, erased, removed, wiped, purged, destroyed, scrubbed, anonymised, anonymized, delete, gone',
    deletion: 'deletion, erasure, removal, destruction, deleting, erasing, anonymisation, anonymization',
    give: `
      send, give, provide, show, share, disclose, tell, supply, furnish, receive, obtain, inform, forward, mail,
      email, let me know, like to know, want to know, wish to know, need to know, like to see, want to see,
      find out, have a right to know, list, give me, send me`,
    myRight: `
      my right, my rights, my legal right, my statutory right, my gdpr right, my data protection right, the right,
      my data subject right, my data subject rights`,
    use: `
      exercise, exercising, invoke, invoking, assert, asserting, enforce, use, using, make use of, claim, rely on,
      exert`,
    correct: 'correct, rectify, amend, correcting, rectifying, put right, set right',
    fix: 'correct, rectify, amend, fix, correcting, fixing, put right',
    update: 'update, change, updating, changing, adjust, edit, modify, replace',
    ownField: `
      name, first name, last name, surname, family name, maiden name, address, home address, postal address,
      e mail address, email address, phone, phone number, telephone number, mobile number, cell number,
      date of birth, birth date, birthdate, birthday, dob, gender, pronouns, title, postcode, zip code,
      contact details, contact information, personal data, personal details, personal information, street,
      house number, marital status, nationality`,
    looseField: 'details, information, info, data, records, record, email, e mail, contact, profile',
    wrong: `
      wrong, incorrect, incorrectly, misspelt, misspelled, mis spelled, outdated, out of date, inaccurate, wrongly,
      not correct, not right, obsolete, no longer correct, no longer valid, no longer current, not up to date,
      a typo, spelled wrong, spelt wrong, mistyped`,
    portable: `
      machine readable, machinereadable, portable, structured commonly used, structured electronic,
      structured format, commonly used format, interoperable, structured and machine`,
    move: 'transfer, transmit, port, move, hand over, transferring, migrate, pass',
    otherFirm: 'another, other, new, different, a competitor, their, third',
    firm: `
      provider, controller, company, service, supplier, organisation, organization, platform, vendor, bank, insurer`,
    list: `
      list, lists, mailing list, mailinglist, newsletter, newsletters, newsletter list, distribution list, mailing,
      mailings, email list, emails, mails, subscribers, marketing`,
    advert: `
      newsletter, newsletters, marketing, advertising, advertisement, advertisements, adverts, ads, promotional,
      promotions, promotion, promo, promos, commercial, spam, junk, mailings, unsolicited, offers,
      marketing emails, e mails, emails, mails, mailing, email, calls, messages, texts, catalogue, catalogues, sms`,
    strictAdvert: `
      ads, advert, advertisement, newsletter, newsletters, marketing, advertising, advertisements, adverts,
      promotional, promotions, promo, promos, spam, spamming, mailings, unsolicited, sales calls, catalogues, junk`,
    stopping: `
      sending, mailing, emailing, e mailing, spamming, contacting, calling, texting, bombarding, writing, messaging,
      phoning, pestering, harassing`,
    not: `
      not, don't, dont, do not, never, doesn't, didn't, won't, wont, without, instead of, rather than, no need to,
      nobody`,
    thing: `
      order, orders, file, files, comment, comments, post, posts, photo, photos, picture, pictures, invoice,
      invoices, ticket, tickets, subscription, message, messages, folder, cart, basket, review, reviews, domain,
      project, projects, repository, repo, branch, app, playlist, booking, reservation, shipment, test, demo,
      sample, server, database, log, cache, browser, cookie, system, shop, website, site, product, device,
      analytics, sales, report, reports, dashboard, backup, tracking, flight, hotel, training, market, alarm,
      calendar, reminder, reminders, meeting, shopping, todo`,
    tail: `
      source, sources, set, sets, base, bases, row, rows, file, files, import, imports, center, centre, plan, cable,
      usage, volume, manager, number, numbers, password, settings, balance, executive, picture, photo, image,
      limit, type, tab, page, point, points, model, models, feed, pipeline, integration, warehouse, loss, field,
      fields, column, store, connection, access, label, key, box, button, screen, link, connector`,
    ofGroup: `
      phone, device, laptop, computer, team, group, workspace, organization, organisation, project, dashboard,
      report, spreadsheet, sheet, family, calendar, hold, repository, channel, chart, table, blocklist, blacklist,
      waitlist, queue`,
    howTo: `
      how to, how do i, how can i, how could i, how do we, how can we, how would i, how should i, how does one,
      how is it possible, what do i need to do, what do i have to do, what must i do, what should i do,
      where can i, where do i, is it possible, is there a way, is there any way, is there an option, am i able,
      am i allowed, what happens, i don't know how, do not know how, i can't find, i cannot find, don't see how,
      do you offer, can customers, can users, how long does it take, i'm not sure how, wondering how,
      wondering if, wonder if, what would happen, how does, why does, why do, why would`,
    broken: `
      error, errors, fails, failed, failing, failure, bug, broken, crash, crashes, crashed, button, not working,
      doesn't work, does not work, don't work, hangs, stuck, times out, timeout, empty file, corrupt, feature,
      plugin, api`,
    dont: "do not, don't, dont, never, must not, not to, stop, cease",
    ask: 'asked, requested, wrote, contacted, emailed, submitted, sent, demanded, written, made',
  },
  speaksFor: {
    deletion: `
      5.2: {use} ..2 {myRight} ..2 to|of {deletion}, {use} ..2 {myRight} ..2 be forgotten, my right to|of {deletion},
         my right to be forgotten, {use} ..2 {myRight} ..2 to have|request ..6 {deleted},
         {use} ..2 {myRight} ..4 article|art 17, request under ..4 article|art 17, article|art 17 ?gdpr request,
         right to erasure|deletion request
      5: {delete} ~4 {my} ~3 {data}, {delete} ~3 {my} ~3 {personalData}, {delete} ..6 {anything} ..7 {aboutMe},
         {want} ..5 {data} ..7 {aboutMe} ..3 {deleted}, {my} ~3 {data} /6 {deleteNow} it|them,
         {want} {my} ~2 {data} {deleted}, {anything} ..7 {aboutMe} /4 {deleteNow} it|them,
         {my} ~1 {personalData} /6 {deleteNow} it|them, {want} ..3 {my} ~3 {data} ~4 {deleted},
         {want} ..4 have|get {my} ~3 {data} ~3 {deleted}, {delete} {personalData} of mine
      4.8: {deletion} of ..4 {my} ~3 {data}, {deletion} of ~4 {data} ..6 {aboutMe},
         {my} ~3 {data} must|should|shall|to be {deleted}, have|get {my} ~2 {data} {deleted}
      4.6: {deleteNow} me ~1 from|out ~1 your|the ~2 database|system|systems|records|servers|server|files|crm|books|site|platform,
         {delete} everything ..4 {aboutMe}, {delete} everything ~2 you ~2 {hold}, {delete} all traces of me|my,
         forget everything ..4 me
      4.2: {delete} ~2 {my} ~3 {ownField} ~3 from ~1 your|the ~2 {data},
         {delete} ~2 {my} ~3 {ownField} ~3 from your ~2 database|system|systems|files|books|crm,
         {delete} ~2 {my} email|number ~3 from your ~2 database|system|systems|files|records
      4: {delete} ~3 {my} ~3 {account}, {want} ..4 {my} ~3 {account} ..7 {deleted},
         {deletion} of ~3 {my} ~3 {account}, {my} ~2 {account} /8 {deleteNow} it|them,
         {my} ~2 {account} must|should|shall|to be {deleted}, have|get {my} ~2 {account} ~1 {deleted}
      4: request|requesting|demand|demanding ~2 {deletion} of ..3 {data},
         request|requesting for|the|of ~1 {deletion} of ~3 {data}, request ~2 to {delete} ~2 {personalData},
         {data} {deletion} request, ^ ?gdpr {deletion} request, gdpr {deletion}, request ~1 {deletion} under
      3.5: ^ {account} {deletion}, ^ {account} delete $, ^ {deleteNow} ?my {account}, {account} {deletion} request,
         ^ ?please forget ?about me, please forget about|me, you forget me, right to be forgotten request,
         {account} {deletion} $, ^ {data} {deletion}, ^ ?please {delete} ?all ?of {personalData}
      3.2: ^ ?please {deleteNow} everything, ^ ?please {deleteNow} all $, ^ ?please {deleteNow} it all
      3.2: {deleteNow} {my} ~1 {ownField}
      2.2: close|cancel|terminate|deactivate|closing|cancelling|terminating ~2 {my} ~3 {account},
         ^ ?please {deleteNow} it $, {want} ~2 {account} {deletion}
      1.9: right to erasure, right to be forgotten, right of erasure, right to deletion, to be forgotten,
         cease to exist in your`,
    access: `
      5.2: subject access request, data subject access, {use} ..2 {myRight} ..2 of|to ~2 access,
         my right of|to access, my right to know ~3 {data}, right of access request, dsar,
         personal data access request, {use} ..2 {myRight} ..4 article|art 15, request under ..4 article|art 15,
         article|art 15 ?gdpr request
      5: what|which ~3 {data} ..4 you ~3 {hold} ..5 {aboutMe}, what|which ~2 {data} ..3 {aboutMe} ..3 you ~2 {hold},
         what|which ~3 {data} ~4 {hold} ~3 {aboutMe}, {give} ..10 {data} ..3 you ..3 {hold} ..5 {aboutMe},
         {give} ..8 {data} ~2 {hold} ..4 {aboutMe}, what ~1 you ~1 know|have|store|hold|stored|collected ~3 {aboutMe}
      5: copy|copies of ~5 {my} ~4 {data}, copy|copies of ~4 {personalData}, copy|copies of ~5 {data} ..8 {aboutMe},
         copy|copies of everything ..4 {aboutMe}, {give} ~5 everything you ~2 {hold} ..3 {aboutMe},
         {give} me ~2 {my} ~1 {personalData}, request|requesting ?all {my} {personalData}
      4.6: {want} ~3 access to ~3 {my} ~2 {personalData}, request|requesting ~2 access to ~4 {my} ~3 {data},
         request|requesting ~2 access to ~3 {data} ..6 {aboutMe}, request|requesting access to ~2 {personalData},
         give|grant me access to ~3 {my} {personalData}, disclose|disclosure ~3 {my} ~3 {data},
         access to ~2 {personalData} ~2 you ~2 {hold},
         {want} ..3 information|details about|on|regarding ~2 {personalData} ..4 you ~1 {hold}
      4.2: who|whom|which ~5 shared|disclosed|passed|sold|given|share|sell|disclose ~3 {my} ~3 {data},
         what ~4 {data} ~3 you ~2 process|collect ~3 {aboutMe}, what|which ~2 {data} of mine,
         whether ~3 you ~2 process ~4 {data} ..6 me, whether or not ..3 {personalData} ..4 me ..4 processed,
         overview|summary|list of ~4 {data} ..6 {aboutMe}, overview|summary|report of|on ~3 {my} ~3 {personalData}
      3.9: do you ~2 {hold} ~3 {data} ..3 {aboutMe}, if|whether you ~2 {hold} ~3 {data} ..3 {aboutMe},
         {want} ..5 report|overview|summary on|of|about ~1 {my} ~1 data|information, {give} me ~1 all ~2 {my} {data}
      2.5: data access request, where|how did you get|find|obtain|receive my, where you got my,
         source of ~2 my ~2 data, {want} ~1 to see ~2 {my} ~2 {data}`,
    correction: `
      5.2: {use} ..2 {myRight} ..2 to|of rectification|correction|rectify, my right to|of rectification|correction,
         request ~2 rectification, {want} ~3 rectification
      4.4: {fix} ~3 {my} ~4 {ownField}, {correct} ~3 {my} ~4 {looseField},
         correction|rectification of ..4 {my} ~3 {data}, correction|rectification of ~3 {my} ~3 {ownField},
         correction|rectification of ~2 {personalData}, {fix} ~2 spelling of my, {correct} ~4 {data} ..7 {aboutMe}
      4.2: mistake|mistakes|error|errors|typo|inaccuracy in|with {my} ~2 {data},
         mistake|mistakes|error|errors|typo in|with {my} ~2 {ownField},
         {my} ~3 {ownField} ~3 is|are|was|were ~3 {wrong}, {my} ~3 {ownField} ~2 has|have been ~2 {wrong},
         you ~2 {hold} ~2 {wrong} ~3 {ownField}, you ~2 {hold} ~1 {my} ~3 {ownField} ~3 {wrong},
         {wrong} ~2 {ownField} ..4 in|on|for|of ..2 my,
         spelled|spelt|misspelled|misspelt|got|wrote|written|entered ~1 my ~2 {ownField} ~2 {wrong},
         misspelled|misspelt|mistyped ~1 my ~2 name, my ~2 {ownField} ~2 misspelled|misspelt|mistyped,
         {ownField} ~3 in|on your ~2 {data} ~3 {wrong}
      3.6: {update} ~2 {my} ~2 {ownField}, {update} ~2 {my} ~2 records|record,
         {my} ~2 {ownField} ..2 changed ..12 update|updated|change, my new ~2 {ownField} ~1 is,
         got married ..12 name, changed my ~2 name, i ~2 moved ..12 {update} ..3 address, ^ name change,
         ^ change of ?my {ownField}, rectification|correction request, {my} ~2 {looseField} in|on your ~4 {wrong}
      3.1: {update} ~2 {my} ~2 email|details|information|info, my ~2 {data} is|are ~2 {wrong},
         no longer ~2 my ~2 {ownField}
      2.4: ^ {wrong} {ownField}`,
    portability: `
      5: {data} ~2 i ~2 gave|provided|supplied ~2 you ..14 {portable}, {my} ~4 {data} ..14 {portable},
         {data} ..12 {aboutMe} ..14 {portable}, copy ..4 {my} ~2 {data} ..14 {portable},
         {want} ..10 {personalData} ..14 {portable}, {give} ..3 me ..10 {data} ..14 {portable},
         {portable} ..6 {my} ~3 {data}, {portable} ~4 copy|export ~4 {data},
         {use} ..2 {myRight} ..2 to|of ~1 portability, my right to|of ~1 portability, {data} portability request
      4.6: {move} ~2 {my} ~3 {data} ~4 to ~3 {otherFirm} ~2 {firm}, {move} ~2 {my} ~2 personal data|information,
         {move} ~1 it|them directly ?to {otherFirm} ~2 {firm}, {want} ~2 data portability, request ~2 portability
      3.8: export ~3 {my} ~3 {data}, export of ~5 {my} ~4 {data}, export of ~3 {data} ..6 {aboutMe},
         download ~3 {my} ~1 {personalData}, data portability, takeout of my,
         {give} me ~2 {my} ~1 data ~3 as|in ~4 json|xml|csv|file|format,
         {data} ~2 i ~2 gave|provided|supplied ..16 {portable}
      3.2: download ~1 {my} ~1 {data}, ^ data export request, download ~2 copy of ~3 {my} ~2 {data}`,
    objection: `
      5: i ~2 object to ..8 processing|profiling|marketing|use, {use} ..2 {myRight} ..2 to|of ~1 object|objection,
         my right to object, object to ~6 processing|profiling|marketing,
         objection to ~5 processing|profiling|marketing|use, opt me out, {want} ~2 opt out, {want} ~2 opted out
      4.8: withdraw|withdrawing|revoke|revoking|retract|rescind ..5 consent, withdrawal|revocation of ..3 consent,
         consent ~3 withdrawn|revoked, no longer consent, i do not consent, i don't consent,
         did not consent ..8 {strictAdvert}, didn't consent ..8 {strictAdvert}
      4.6: unsubscribe me, unsubscribe ~2 {my} ~2 email|address, {want} ~3 unsubscribe, unsubscribe from ~4 {list},
         {want} ..3 unsubscribed, take|remove|strike|delete me ~1 off|from ~4 {list},
         remove|take|delete {my} ~3 off|from ~3 {list}, {want} ~2 removed from ~4 {list}
      4.5: stop {stopping} ~1 me, stop {stopping} ~3 {strictAdvert},
         stop ~2 these|this|your|the|all ~2 {strictAdvert}, stop ~3 spamming, stop ~2 {strictAdvert} me,
         stop your spam, no more {strictAdvert}, {dont} ~1 send|email|mail|contact|call|text me ~4 {strictAdvert},
         {want} ~2 no more {advert}, i don't want ..4 {strictAdvert}, i do not want|wish ..6 {strictAdvert},
         no longer want|wish ~3 {advert}, no longer ~2 to receive ..5 {advert}, not ~2 to receive ~3 {strictAdvert},
         not ~1 be contacted ..5 {strictAdvert}, cancel|end ~2 newsletter
      4.4: {dont} ~1 sell|share|selling|sharing ~1 {my} ~3 {data},
         stop|cease ~1 using|processing|profiling ~2 {my} ~3 {data}, stop|cease ~1 processing|profiling ~1 me,
         {dont} use {my} ~3 {data} ..4 {strictAdvert}, {dont} track me, stop tracking me
      3.4: ^ please unsubscribe $, ^ opt out, ^ objection to, ^^ unsubscribe $, ^ unsubscribe please $,
         ^ ?please stop spam*, {dont} contact|email|call|write me ~1 again|anymore|any,
         never contact|email|call me ~1 again, opting out of
      2.6: i ~2 object to, leave me alone`,
    restriction: `
      5: restrict|limit|restricting|limiting ~3 processing, restriction|limitation of ~3 processing,
         {use} ..2 {myRight} ..2 to|of ~1 restriction|restrict, my right to ~1 restriction|restrict,
         restrict|limit ~3 use of ~2 {my} ~2 {data}, freeze|block|lock ~1 {my} ~2 personal data|information|details,
         processing ..6 be restricted, stop|pause|suspend processing ..4 {data} ~1 until|while`,
  },
  supports: {
    any: `
      1: data protection officer, privacy department, privacy team, privacy officer, data subject,
         data protection law*, privacy law*, privacy rights, within one month, within 30 days, within 45 days,
         within thirty days, without undue delay, data controller, privacy policy, personal data`,
  },
  speaksAgainst: {
    words: {
      any: `
        9: their|his|her|user|users|customer|customers|client|clients|people|your|someone ~2 {personalData},
           user's|customer's|users'|customers'|everyone's|other ~2 {data}, their|his|users|customers ~1 {data},
           {my} ~1 {thing} ~1 {data}, {data} {tail}, {account} {tail}, {personalData} {tail}, {my} {thing} {account},
           access to {my} {account} {data}`,
      deletion: `
        9: {not} ~3 {delete}, {not} ~2 {deletion}, {delete} ~4 from|in|on|to|off {my} ~2 {account},
           {delete} ~4 from|in|on {my} ~2 {data}, thank* ~4 {delete}, thank* ~4 {deletion},
           after|while|before|since|by deleting|removing|erasing, accidentally|mistakenly ~1 {delete},
           {account} from ~2 {ofGroup}, {data} from ~2 {ofGroup}, {delete} me from ~3 {list},
           {my} ~3 off|from ~3 {list}, {delete} {my} ~2 from ~2 {ofGroup}, to avoid ~1 {delete},
           can't|cannot afford ~3 {delete}
        3: {howTo} ..8 {delete}, {howTo} ..8 {deleted}, {howTo} ..6 {deletion}, can i ~1 {delete},
           do|does|will you ~1 {delete}, question* ~4 {deletion}, question* ~4 {delete},
           if|when|once|until|unless|whether i|we|you ~3 {delete}, should i {delete}, want* to know ~5 {delete},
           {delete} ..6 feature|functionality|endpoint|api, i ~3 unable to {delete},
           i can't|cannot|couldn't {delete}, trying|tried to {delete}, considering|thinking ~2 {delete},
           i will {delete}, i already {delete}`,
      access: `
        9: {not} ~2 send|give|provide|disclose|share, can't|cannot|couldn't|unable ~3 access,
           lost|regain|restore|recover|denied ~2 access, thank* ~5 {data}, thank* ~4 copy,
           {my} ~2 {personalData} to ~1 your|the|our, login|log in|sign in|password
        3: {howTo} ..8 {data}, if|when|once|unless i|we ~3 request, if|should you need|require ~4 {data},
           can i ~2 access|see|view|download, do you share|sell|disclose`,
      correction: `
        9: shipping|delivery|billing|invoice|order|payment|ip|mac|web|return|pickup|warehouse|company|business|office address,
           file|domain|company|host|server|product|table|field|column|user|brand|project|team|event|class|method|variable|function|display|app|business|repository|pet|dog|cat name,
           {not} ~2 {update}, {not} ~2 {correct}, thank* ~4 {correct}, thank* ~4 {update}, name server, address book,
           correct my {ownField} is,
           email|e mail|contact signature|settings|client|server|template|templates|campaign|list|form|page,
           phone|job title|number case, credit|debit|card|bank|payment ~2 details|information|info,
           my ~1 name is ~3 and
        2.2: {howTo} ..8 {update}, {howTo} ..8 {fix}, can i ~1 {update},
           help*|trying|trouble*|problem*|issue* ~4 {update}, need ~1 assistance ~3 {update},
           if|when|once|unless i|we ~3 {update}`,
      portability: `
        9: portability of ~4 number, number portability, port|transfer|move ~2 my ~2 number, {not} ~2 export,
           transfer|move my ~2 points|miles|subscription|license|licence|domain|money|funds|bookings,
           export ~3 to excel|csv|pdf|json|xlsx|google|sheets, thank* ~4 export
        2.4: {howTo} ..8 export|download|transfer, {howTo} ..8 {move}, can i ~1 export|download`,
      objection: `
        9: stop|pause|suspend processing ..4 {data} ~1 until|while, {not} ~2 unsubscribe, thank* ~3 unsubscrib*,
           click|press|tap ..5 unsubscribe,
           unsubscribe button|link|page|rate|rates|header|feature|endpoint|option|function,
           users|people|customers|subscribers|contacts|someone|they|who ~2 unsubscribe*,
           i object to ~4 charge|charges|fee|fees|invoice|price|bill|fine, stop {stopping} me ~2 to,
           stop|end|cancel ~2 {thing}, accidentally ~1 unsubscribe*, stop contacting me about my,
           {strictAdvert} campaign|campaigns|strategy|team|agency|tool|automation|software|platform|budget,
           our {strictAdvert}, {strictAdvert} filter|folder, consent form|forms|banner|management|mode|tool
        1.5: {howTo} ..8 unsubscribe, {howTo} ..6 opt out, can i ~1 unsubscribe, if|when i ~3 unsubscribe`,
      restriction: `
        9: {not} ~2 restrict, payment|order|image|batch|card|transaction processing,
           processing power|time|speed|fee|fees, limit|limits on ~3 processing`,
    },
    sentence: {
      any: `
        3: you have|may ~2 the right to, you can|may ~3 delete|request|unsubscribe|withdraw|object, your right to|of,
           users|customers|people|individuals|visitors|members ~3 can|may|have|want|request, our privacy policy,
           data subjects ~2 have|may|can
        2.6: should be possible|able, should ~1 have|be ~2 option|way|button|feature, there should be,
           add ~3 option|button|feature|way|possibility|link|command|support,
           option|ability|possibility|functionality to,
           allow|allows|allowing|enable|let ~3 users|people|customers|us ~1 to,
           would be nice|great|good|useful ~2 if i|we|users|there`,
      correction: `
        4: invoice*, shipping|delivery|shipment|parcel|package, booking|reservation|flight|ticket|tickets,
           call me|call you, nickname, voice, password, alexa|siri|assistant, order, purchase, bug|crash|deploy*|code`,
      portability: `
        4: {broken}`,
    },
    mail: {
      any: `
        9: as a|an ..4 i want|would|can|should|need|must|wish ..30 so that
        4: as a|an ..1 user|admin|administrator|developer|maintainer|visitor|member|player|contributor|operator|owner ..2 i,
           user story, acceptance criteria, feature request, feature idea, steps to reproduce, expected behavior,
           expected behaviour, pull request, out of office, automatic reply, auto reply, autoreply,
           i am currently away, this is an automated
        3: privacy request* ~3 handled, has|have been deleted ..4 thank*, to be removed from ~2 our,
           you are receiving this, you received this ~3 because,
           to unsubscribe ..4 click|visit|reply|send|go|follow|please|simply|email|from,
           unsubscribe ~2 click|visit|reply|send|go|here|at|by, click ~2 here, reply ..6 subject line,
           remove ..3 in ~2 subject, if you ~3 no longer ~3 receive, view ~3 in ~2 browser
        2.5: users|visitors|members|customers ~1 should|can|must|need,
           the|a user|admin|app|system|application|page|button ~1 should|can|must|needs|will, implement*, endpoint*,
           frontend, backend, unit test*, ui, ux, admin panel, database schema
        2: our ~1 customers|clients|users|patients|subscribers, our ~1 customers'|client's|users', our ~1 compliance,
           processing agreement, dpa, compliance ~3 documentation|checklist|audit|features, best practices`,
    },
  },
  signals: {
    'follow-up': `
      4: my ~2 earlier|previous|last|first|original|initial request|email|letter|mail|message, i ~3 already ~2 {ask},
         still ~2 not ~3 received|heard|answered|replied|got, still ~1 haven't ~2 received|heard|got,
         still ~2 no|waiting ~3 answer|reply|response|for,
         you|i ~1 haven't ~2 answered|replied|responded|reacted|heard|received ..6,
         not ~1 received ~2 answer|reply|response, no ~1 answer|reply|response ~3 to|from|so|yet|since,
         weeks|months|days|month|week ago ..4 i ~2 {ask}, i ~3 {ask} ..12 weeks|months|days|month|week ago,
         second|third|final reminder|request|notice, ^ reminder, follow up|following up ..4 request,
         deadline has ~2 passed|expired, last month i {ask}, on ..6 i ~2 {ask} ~3 you, time limit ~4 passed|expired,
         i {ask} ~2 you ..10 {data}, failed to respond|reply|answer`,
    breach: `
      4: {data} breach, {my} ~3 {data} ~3 leaked|stolen|exposed|hacked|compromised,
         someone|somebody|else's|other|another ~2 customer's|person's|people's|user's ~3 data|details|information|invoice|account|email|name|order,
         leak|leakage of ~3 {data}, data|privacy leak, unauthori* ~2 access ~3 {data},
         unauthori* ~2 access ~3 {account}, hacked, {account} ~2 hacked|compromised,
         see|saw|received|got|sent ~4 someone else's, wrong recipient,
         {data} ..4 published|visible ..4 everyone|public|online|others,
         email ~4 all ~2 recipients|addresses ..4 visible|cc`,
    complaint: `
      4: complaint ~6 authority|commissioner|regulator|ico|cnil|commission|protection,
         complain ~3 to ~4 authority|commissioner|regulator|ico|cnil, lodge|file ~3 complaint, supervisory authority,
         data protection authority, my lawyer, legal action, legal steps, report you to, take you to court`,
    'third-person': `
      4: on behalf of ~2 my, on behalf of ~3 client, my client, on behalf of,
         my son|daughter|child|mother|father|wife|husband|partner|brother|sister|parents,
         i am ~3 parent|guardian|lawyer|attorney|solicitor ~2 of, power of attorney, legal guardian,
         authorised|authorized agent, i represent, deceased|late mother|father|husband|wife`,
  },
  footers: `
    this ~1 e|email|mail|message ..8 confidential, if you are not the ~3 recipient,
    if you ~3 received this ~3 in error, intended ~2 for the ~4 addressee|recipient|individual|person,
    you are receiving this, you received this ~3 because,
    to unsubscribe ..4 click|visit|reply|send|go|follow|please|simply|email|from|at|here,
    to be removed ..8 click|visit|reply|send|go|email|please|from, to opt out ..6 click|visit|reply|send|email,
    click ..6 unsubscribe*, unsubscribe here|link|at|by, if you ~4 unsubscribe,
    if you ~4 wish|want|like|prefer ..8 {list}, if you ~4 no longer, to stop receiving,
    you have|may ~2 the right to ..3 access|object|rectification|erasure|deletion|request|have|withdraw|restrict,
    manage ~2 preferences, update ~2 preferences, please delete this ~2 email|mail|message,
    delete ~2 this ~2 email|mail|message, think before you print, privacy notice|policy|statement ..6 http*,
    unsubscribe instructions`,
  quoteMarks: {
    wrote: 'on wrote, at wrote',
    headers: 'from, sent, to, subject, date',
    dateHeaders: 'sent, date',
    dividers: `
      original message, forwarded message, begin forwarded message, original appointment,
      type your reply above this line, reply above this line`,
    programLines: 'sent from my, sent from mail for, get outlook for, sent with proton, sent via',
  },
};
