import { ClockInputError } from './clock-input-error.ts';
import type { DateSpan, Regime } from './regime.ts';

const days = (n: number): DateSpan => ({ n, unit: 'calendar-day' });
const months = (n: number): DateSpan => ({ n, unit: 'calendar-month' });
const workingDays = (n: number): DateSpan => ({ n, unit: 'working-day' });

/** Most laws outside Europe: a number of days that runs on whatever happens, no roll, the day of receipt not counted. */
const PLAIN = {
  receiptDay: 'not-counted',
  rolls: false,
  extension: null,
  extensionArticle: null,
  acknowledgement: null,
  waits: { id: 'none', clarification: 'none', fee: 'none' },
  waitArticle: null,
  closedPeriod: null,
  verified: 'text',
  note: null,
} as const satisfies Partial<Regime>;

/** The laws that the clock knows, each entry a policy to be signed off by the controller's counsel. */
export const REGIMES = {
  'EU-GDPR': {
    ...PLAIN,
    name: 'EU GDPR, Arts. 15-22',
    article: 'Art. 12(3) GDPR; Reg. (EEC, Euratom) 1182/71, Art. 3(1), (2)(c)',
    period: months(1),
    rolls: true,
    extension: months(2),
    extensionArticle: 'Art. 12(3) GDPR, second sentence',
    waits: { id: 'suspends', clarification: 'suspends', fee: 'none' },
    waitArticle: 'Art. 12(6), Recital 63 GDPR; EDPB Guidelines 01/2022, section 5.3',
    source: 'Regulation (EU) 2016/679; Regulation (EEC, Euratom) No 1182/71; EDPB Guidelines 01/2022 v2.1',
    verified: 'in-part',
    note: 'The texts of both regulations were read; the wording of the EDPB on suspension was not.',
  },
  'UK-GDPR': {
    ...PLAIN,
    name: 'UK GDPR, Arts. 15-22',
    article: 'UK GDPR Art. 12A (Data (Use and Access) Act 2025, s. 76)',
    period: months(1),
    rolls: true,
    extension: months(2),
    extensionArticle: 'UK GDPR Art. 12A; ICO: three months from the original start date',
    waits: { id: 'restarts', clarification: 'pauses-inclusive', fee: 'restarts' },
    waitArticle: 'UK GDPR Art. 12A, as DPA 2018 s. 54(3)-(3C)',
    source: 'ICO, Right of access, 8 December 2025; Data Protection Act 2018, s. 54 as amended',
    verified: 'in-part',
    note: 'The text of Art. 12A itself was not read; the parallel s. 54 was.',
  },
  'UK-DPA-COMPLAINT': {
    ...PLAIN,
    name: 'UK complaint to the controller: acknowledgement',
    article: 'DPA 2018 s. 164A(3) (Data (Use and Access) Act 2025, s. 103)',
    period: days(30),
    receiptDay: 'counted',
    source: 'Data (Use and Access) Act 2025, s. 103; in force 19 June 2026',
    note: 'The 30 days are for the acknowledgement; the outcome follows without undue delay.',
  },
  'CH-FADP': {
    ...PLAIN,
    name: 'Swiss FADP, Art. 25',
    article: 'Data Protection Ordinance Art. 18(1)',
    period: days(30),
    extension: 'controller-names-date',
    extensionArticle: 'Data Protection Ordinance Art. 18(2)',
    source: 'Swiss Data Protection Ordinance (DPO/DSV), Art. 18',
    note: 'No roll in Art. 18; the Code of Obligations, Art. 78, might give one and is left out, which is earlier.',
  },
  'US-CCPA': {
    ...PLAIN,
    name: 'California CCPA/CPRA: know, delete, correct',
    article: '11 CCR § 7021(b)',
    period: days(45),
    receiptDay: 'disputed',
    extension: days(45),
    extensionArticle: '11 CCR § 7021(b): at most 90 days from the day of receipt',
    acknowledgement: { span: workingDays(10), article: '11 CCR § 7021(a)' },
    source: 'California Code of Regulations, title 11, §§ 7021, 7101',
    note: 'The 45 days "begin on the day" of receipt: the day before is the target. Verification never stops them.',
  },
  'US-CCPA-OPTOUT': {
    ...PLAIN,
    name: 'California CCPA/CPRA: opt-out of sale or sharing, limit of sensitive data',
    article: '11 CCR §§ 7026(f), 7027(g)',
    period: workingDays(15),
    source: 'California Code of Regulations, title 11, §§ 7026, 7027',
    verified: 'in-part',
    note: 'As soon as feasibly possible; 15 business days at most; no verification needed.',
  },
  'US-VA-VCDPA': {
    ...PLAIN,
    name: 'Virginia CDPA',
    article: 'Va. Code § 59.1-577(B)(1)',
    period: days(45),
    extension: days(45),
    extensionArticle: 'Va. Code § 59.1-577(B)(1)',
    source: 'Code of Virginia, § 59.1-577',
    note: 'A refusal tells how to appeal; the appeal is answered within 60 days.',
  },
  'US-CO-CPA': {
    ...PLAIN,
    name: 'Colorado Privacy Act',
    article: 'C.R.S. § 6-1-1306(2)',
    period: days(45),
    extension: days(45),
    extensionArticle: 'C.R.S. § 6-1-1306(2)(b)',
    source: 'Colorado Revised Statutes, § 6-1-1306',
    verified: 'no',
  },
  'US-CT-CTDPA': {
    ...PLAIN,
    name: 'Connecticut Data Privacy Act',
    article: 'Conn. Gen. Stat. § 42-518(c)',
    period: days(45),
    extension: days(45),
    extensionArticle: 'Conn. Gen. Stat. § 42-518(c)',
    source: 'General Statutes of Connecticut, § 42-518',
    verified: 'no',
    note: 'Many other US states follow the same pattern; some do not (Iowa: 90 days).',
  },
  'BR-LGPD': {
    ...PLAIN,
    name: 'Brazil LGPD',
    article: 'LGPD Art. 19, II',
    period: days(15),
    source: 'Lei 13.709/2018, Art. 19',
    note: 'For the full declaration of access; the simplified one is immediate.',
  },
  'CA-PIPEDA': {
    ...PLAIN,
    name: 'Canada PIPEDA',
    article: 'PIPEDA s. 8(3)',
    period: days(30),
    extension: days(30),
    extensionArticle: 'PIPEDA s. 8(4)',
    source: 'Personal Information Protection and Electronic Documents Act, s. 8',
    note: 'Silence counts as a refusal.',
  },
  'CA-QC-LAW25': {
    ...PLAIN,
    name: 'Quebec, private sector act (Law 25)',
    article: 'CQLR c. P-39.1, s. 32',
    period: days(30),
    source: 'Act respecting the protection of personal information in the private sector, s. 32',
    verified: 'secondary',
  },
  'AU-PRIVACY': {
    ...PLAIN,
    name: 'Australia, Privacy Act: APP 12 and 13',
    article: 'APP 12.4, 13.5',
    period: days(30),
    source: 'OAIC, APP guidelines, chapter 12',
    verified: 'secondary',
    note: 'The law says "a reasonable period"; 30 days is the regulator\'s guide for organisations.',
  },
  'ZA-PAIA': {
    ...PLAIN,
    name: 'South Africa, POPIA s. 23 through PAIA',
    article: 'PAIA s. 56(1)',
    period: days(30),
    extension: days(30),
    extensionArticle: 'PAIA s. 57(1)',
    source: 'Promotion of Access to Information Act 2 of 2000, ss. 56, 57',
  },
  'IN-DPDP': {
    ...PLAIN,
    name: 'India DPDP Act 2023',
    article: 'DPDP Rules 2025, r. 14(3)',
    period: days(90),
    source: 'Digital Personal Data Protection Rules 2025, r. 14',
    verified: 'no',
    note: 'That there is an outer limit was read; the number 90 was not.',
  },
  'JP-APPI': {
    ...PLAIN,
    name: 'Japan APPI',
    article: 'APPI Arts. 33-35',
    period: { unit: 'without-delay' },
    source: 'Act on the Protection of Personal Information, Arts. 33-35',
    note: 'Without delay; the law gives no number of days.',
  },
  'NZ-PRIVACY': {
    ...PLAIN,
    name: 'New Zealand Privacy Act 2020',
    article: 'Privacy Act 2020 ss. 44, 63',
    period: workingDays(20),
    extension: 'controller-names-date',
    extensionArticle: 'Privacy Act 2020 ss. 48, 65',
    closedPeriod: { from: '12-25', to: '01-15' },
    source: 'Privacy Act 2020; definition of working day as in the Privacy Act 1993',
    verified: 'in-part',
    note: 'The closed period was read in the 1993 Act.',
  },
  'SG-PDPA': {
    ...PLAIN,
    name: 'Singapore PDPA',
    article: 'PDP Regulations 2021, regs. 5, 10',
    period: days(30),
    extension: 'controller-names-date',
    extensionArticle: 'PDP Regulations 2021, reg. 5(2)',
    source: 'Personal Data Protection Act 2012, ss. 21, 22; PDP Regulations 2021',
    verified: 'secondary',
  },
  'TR-KVKK': {
    ...PLAIN,
    name: 'Turkey KVKK',
    article: 'KVKK Art. 13(2)',
    period: days(30),
    source: 'Law No. 6698, Art. 13',
  },
  'KR-PIPA': {
    ...PLAIN,
    name: 'South Korea PIPA',
    article: 'PIPA Enforcement Decree Arts. 41-43',
    period: days(10),
    extension: 'controller-names-date',
    extensionArticle: 'PIPA Enforcement Decree Arts. 42, 43',
    source: 'Enforcement Decree of the Personal Information Protection Act',
  },
  'CN-PIPL': {
    ...PLAIN,
    name: 'China PIPL',
    article: 'PIPL Art. 50',
    period: workingDays(15),
    source: 'Personal Information Protection Law, Arts. 44-50',
    verified: 'no',
    note: 'The law gives no number; 15 working days is taken from rules for apps of 2019, from memory.',
  },
  'EU-GDPR-ART33': {
    ...PLAIN,
    name: 'EU GDPR: breach, to the authority',
    article: 'Art. 33(1) GDPR',
    period: { n: 72, unit: 'hour' },
    source: 'Regulation (EU) 2016/679, Art. 33; Reg. (EEC, Euratom) 1182/71, Art. 3(1)',
    note: 'Elapsed hours from awareness, weekends and holidays included; two-working-days reading of Art. 3(5) not used.',
  },
} as const satisfies Record<string, Regime>;

export type RegimeId = keyof typeof REGIMES;

/** Whether the text is the id of a law that the clock knows. */
function isRegimeId(id: string): id is RegimeId {
  return Object.hasOwn(REGIMES, id);
}

/** The text as the id of a law. Throws ClockInputError naming `regime` if the clock does not know it. */
export function regimeId(id: string): RegimeId {
  if (!isRegimeId(id)) throw new ClockInputError('regime', 'is not a known law, like EU-GDPR');
  return id;
}

/** The entry of a law. */
export function regimeOf(id: RegimeId): Regime {
  return REGIMES[id];
}

/** The laws that a request of a person can fall under: those with a period in days or months, for its answer. */
export const REQUEST_REGIMES: readonly RegimeId[] = Object.keys(REGIMES)
  .map(regimeId)
  .filter((id) => id !== 'UK-DPA-COMPLAINT' && !['without-delay', 'hour'].includes(regimeOf(id).period.unit));

/** Where Regulation 1182/71 and the GDPR hold: the Union, and the EEA with it. */
const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** The countries whose public holidays count under a law (for the EU, the controller's own: Reg. 1182/71, Art. 2(1)). */
export function countriesOf(id: RegimeId): readonly string[] {
  const [territory = ''] = id.split('-');
  if (territory === 'EU') return UNION;
  return [territory === 'UK' ? 'GB' : territory];
}

/** Whether the law sets a number at all; `timeline` needs one. */
export function hasFixedPeriod(id: RegimeId): boolean {
  return regimeOf(id).period.unit !== 'without-delay';
}
