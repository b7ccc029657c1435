import type { LanguageLexicon } from './shape.ts';

/** What is written the same in every language: the laws, their articles, and the lines of mail programs. */
export const common: LanguageLexicon = {
  language: null,
  commonWords: '',
  concepts: {
    law: `
      gdpr, dsgvo, ds gvo, dgsvo, rgpd, rodo, avg, bdsg, tdsg, ccpa, cpra, lgpd, ndsg, revdsg, nfadp, fadp, dsg, popia,
      pdpa, dpdp, pipeda, pipl, kvkk, zzlp, lopd, lopdgdd, uavg, 2016 679`,
    accessRight:
      'art* 15, стат* 15, ст 15, чл* 15, члан* 15, άρθρ* 15, člán* 15, člen* 15, čl 15, 15 artik*, 15 cikk*, 15 madde*, madde* 15, 15 straips*, 15 pant*, airteagal 15, 15 조, 1798 110, 1798 100, 34 bdsg, 第十五条, 第15条',
    correctionRight:
      'art* 16, стат* 16, ст 16, чл* 16, члан* 16, άρθρ* 16, člán* 16, člen* 16, čl 16, 16 artik*, 16 cikk*, 16 madde*, madde* 16, 16 straips*, 16 pant*, airteagal 16, 16 조, 1798 106, 第十六条, 第16条',
    deletionRight:
      'art* 17, стат* 17, ст 17, чл* 17, члан* 17, άρθρ* 17, člán* 17, člen* 17, čl 17, 17 artik*, 17 cikk*, 17 madde*, madde* 17, 17 straips*, 17 pant*, airteagal 17, 17 조, 1798 105, 35 bdsg, 第十七条, 第17条',
    restrictionRight:
      'art* 18, стат* 18, ст 18, чл* 18, члан* 18, άρθρ* 18, člán* 18, člen* 18, čl 18, 18 artik*, 18 cikk*, 18 madde*, madde* 18, 18 straips*, 18 pant*, airteagal 18, 18 조, 第十八条, 第18条',
    portabilityRight:
      'art* 20, стат* 20, ст 20, чл* 20, члан* 20, άρθρ* 20, člán* 20, člen* 20, čl 20, 20 artik*, 20 cikk*, 20 madde*, madde* 20, 20 straips*, 20 pant*, airteagal 20, 20 조, 第二十条, 第20条',
    objectionRight:
      'art* 21, стат* 21, ст 21, чл* 21, члан* 21, άρθρ* 21, člán* 21, člen* 21, čl 21, 21 artik*, 21 cikk*, 21 madde*, madde* 21, 21 straips*, 21 pant*, airteagal 21, 21 조, 1798 120, 第二十一条, 第21条',
    portable: 'csv, json, xml',
    link: 'http, https, www',
    marketing: 'newsletter, newsletters, spam, marketing',
  },
  footers: '',
  quoteMarks: {
    wrote: '',
    headers: 'cc, bcc, reply-to',
    forwards: '',
    programLines: '',
  },
};
