import type { LanguageLexicon } from './shape.ts';

/** What is written the same in every language: the laws, their articles, and the lines of mail programs. */
export const common: LanguageLexicon = {
  language: null,
  commonWords: '',
  groups: {
    law: `
      gdpr, dsgvo, ds gvo, dgsvo, datenschutzgrundverordnung, datenschutz grundverordnung, rgpd, rodo, avg, gdpr uk,
      bdsg, tdsg, ccpa, cpra, lgpd, ndsg, revdsg, nfadp, fadp, dsg, popia, pdpa, dpdp, pipeda, kvkk, zzlp, gdprs,
      general data protection regulation, data protection act, california consumer privacy act, 2016 679`,
    article: `
      art, arts, article, articles, artikel, artikeln, articolo, artículo, artigo, artykuł*, artikkel, artikla,
      članak, článek`,
  },
  speaksFor: {
    deletion: `
      1.9: {article} ..3 17 ..6 {law}, {law} ..2 {article} ..1 17, 1798 105, 35 bdsg
      1.2: {article} 17`,
    access: `
      1.9: {article} ..3 15 ..6 {law}, {law} ..2 {article} ..1 15, 1798 110, 1798 100, 34 bdsg
      1.2: {article} 15`,
    correction: `
      1.9: {article} ..3 16 ..6 {law}, {law} ..2 {article} ..1 16, 1798 106
      1.2: {article} 16`,
    portability: `
      1.9: {article} ..3 20 ..6 {law}, {law} ..2 {article} ..1 20
      1.2: {article} 20`,
    objection: `
      1.9: {article} ..3 21 ..6 {law}, {law} ..2 {article} ..1 21, 1798 120
      1.2: {article} 21`,
    restriction: `
      1.9: {article} ..3 18 ..6 {law}, {law} ..2 {article} ..1 18
      1.2: {article} 18`,
  },
  supports: {
    any: `
      1.3: {law}`,
  },
  speaksAgainst: {},
  signals: {},
  footers: '',
  quoteMarks: {
    wrote: '',
    headers: 'cc, bcc, reply-to',
    dateHeaders: '',
    dividers: '',
    programLines: '',
  },
};
