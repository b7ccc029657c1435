/**
 * The dates of a request a second time, another way: all days lie in order on one sheet and a finger moves along it, day by day.
 * Nothing of the app is imported, the laws are written down anew, and the zone's days are those that Intl prints.
 */
type Day = string;
type Happened = { type: string; at: number; until?: Day };
type Wait = { because: string; from: Day; to: Day; isOpen: boolean };
/** `stops`: up to the day of the answer nothing counts; `stops-to-the-end`: that day neither; `renews`: it begins anew. */
type Effect = 'stops' | 'stops-to-the-end' | 'renews';

type Law = {
  count: 'months' | 'days' | 'working-days' | 'hours';
  n: number;
  /** How many more, or that the controller names the day. */
  more?: number | 'named';
  rolls?: true;
  /** Whether the day of receipt is the first of the days. */
  receiptDay?: 'counts' | 'may-count';
  waiting?: Record<string, Effect>;
  closed?: (monthAndDay: string) => boolean;
  acknowledgeWorkingDays?: number;
};

const LAWS: Record<string, Law> = {
  'EU-GDPR': { count: 'months', n: 1, more: 2, rolls: true, waiting: { id: 'stops', clarification: 'stops' } },
  'UK-GDPR': {
    count: 'months',
    n: 1,
    more: 2,
    rolls: true,
    waiting: { id: 'renews', fee: 'renews', clarification: 'stops-to-the-end' },
  },
  'UK-DPA-COMPLAINT': { count: 'days', n: 30, receiptDay: 'counts' },
  'CH-FADP': { count: 'days', n: 30, more: 'named' },
  'US-CCPA': { count: 'days', n: 45, more: 45, receiptDay: 'may-count', acknowledgeWorkingDays: 10 },
  'US-CCPA-OPTOUT': { count: 'working-days', n: 15 },
  'US-VA-VCDPA': { count: 'days', n: 45, more: 45 },
  'US-CO-CPA': { count: 'days', n: 45, more: 45 },
  'US-CT-CTDPA': { count: 'days', n: 45, more: 45 },
  'BR-LGPD': { count: 'days', n: 15 },
  'CA-PIPEDA': { count: 'days', n: 30, more: 30 },
  'CA-QC-LAW25': { count: 'days', n: 30 },
  'AU-PRIVACY': { count: 'days', n: 30 },
  'ZA-PAIA': { count: 'days', n: 30, more: 30 },
  'IN-DPDP': { count: 'days', n: 90 },
  'NZ-PRIVACY': {
    count: 'working-days',
    n: 20,
    more: 'named',
    closed: (monthAndDay) => monthAndDay >= '12-25' || monthAndDay <= '01-15',
  },
  'SG-PDPA': { count: 'days', n: 30, more: 'named' },
  'TR-KVKK': { count: 'days', n: 30 },
  'KR-PIPA': { count: 'days', n: 10, more: 'named' },
  'CN-PIPL': { count: 'working-days', n: 15 },
  'EU-GDPR-ART33': { count: 'hours', n: 72 },
};

/** Laws that set a number. */
export const LAW_NAMES = Object.keys(LAWS);

export type OracleInput = {
  law: string;
  timeZone: string;
  receivedAt: number;
  events: readonly Happened[];
  /** Null: not known. */
  now: number | null;
  holidays: ReadonlySet<Day>;
};

const SHEET: Day[] = [];
for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2038, 0, 1); at += 86_400_000)
  SHEET.push(new Date(at).toISOString().slice(0, 10));
const PLACE = new Map(SHEET.map((day, place) => [day, place]));

function placeOf(day: Day): number {
  const place = PLACE.get(day);
  if (place === undefined) throw new Error(`${day} is not on the sheet`);
  return place;
}

function dayAfter(day: Day, step = 1): Day {
  const next = SHEET[placeOf(day) + step];
  if (next === undefined) throw new Error('the sheet ends');
  return next;
}

const printers = new Map<string, Intl.DateTimeFormat>();

/** The day on the wall calendar of a zone. */
export function dayIn(timeZone: string, at: number): Day {
  const printer = printers.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  printers.set(timeZone, printer);
  return printer.format(at);
}

/** The dates that the clock should say; for a period in hours the instant as well. */
export function datesBySheet(input: OracleInput) {
  const law = LAWS[input.law];
  if (law === undefined) throw new Error(`no law ${input.law}`);
  const receivedOn = dayIn(input.timeZone, input.receivedAt);
  if (law.count === 'hours') return inHours(input, law, receivedOn);

  const isOff = (day: Day) => isDayOff(day, law, input.holidays);
  const waits = waitsOf(input);
  const read = (spans: number[], over: readonly Wait[]) => {
    const end = (reading: 'limit' | 'target', some: readonly Wait[]) =>
      endOf(law, reading, receivedOn, spans, some, isOff);
    const [limit, target] = [end('limit', over), end('target', over)];
    const [limitWithout, targetWithout] = [end('limit', []), end('target', [])];
    const warnOn = [target.day, targetWithout.day].sort()[0] ?? '';
    return {
      dueOn: limit.day,
      targetOn: target.day,
      without: limitWithout.day,
      warnOn,
      openSince: limit.openSince,
    };
  };

  const first = read([law.n], waits);
  let extendedBy: Happened | null = null;
  let extensionRefused: string | null = null;
  for (const notice of input.events.filter(({ type }) => type === 'extension_notified')) {
    const refusal =
      extendedBy !== null
        ? 'already-extended'
        : refusalOf(law, notice, dayIn(input.timeZone, notice.at) > first.dueOn, first.dueOn);
    if (refusal === null) extendedBy = notice;
    else extensionRefused = refusal;
  }
  const isExtended = extendedBy !== null;
  const known = isExtended ? waits : waits.filter(({ from }) => from <= first.dueOn);
  const extended = typeof law.more === 'number' ? read([law.n, law.more], known) : null;
  const named = extendedBy?.until ?? null;
  const standing = isExtended && extended !== null ? extended : first;
  const isNamed = isExtended && extended === null && named !== null;
  return {
    receivedOn,
    dueOn: first.dueOn,
    targetOn: first.targetOn,
    dueWithoutSuspensionOn: first.without,
    extendedDueOn: extended?.dueOn ?? named,
    extendedTargetOn: extended?.targetOn ?? named,
    isExtended,
    extensionRefused,
    extensionNoticeBy: law.more === undefined || isExtended ? null : first.warnOn,
    acknowledgeOn:
      law.acknowledgeWorkingDays === undefined
        ? null
        : counted('working-days', receivedOn, law.acknowledgeWorkingDays, isOff),
    suspendedSinceOn: standing.openSince,
    current: isNamed
      ? { dueOn: named, targetOn: named, warnOn: named }
      : { dueOn: standing.dueOn, targetOn: standing.targetOn, warnOn: standing.warnOn },
  };
}

/** Days and working days after one day up to and with another that is not earlier. */
export function daysBySheet(from: Day, to: Day, { law, holidays }: Pick<OracleInput, 'law' | 'holidays'>) {
  const count = { days: 0, workingDays: 0 };
  for (let day = from; day < to; ) {
    day = dayAfter(day);
    count.days += 1;
    if (!isDayOff(day, LAWS[law], holidays)) count.workingDays += 1;
  }
  return count;
}

/** The sheet begins with a Sunday. */
function isDayOff(day: Day, law: Law | undefined, holidays: ReadonlySet<Day>): boolean {
  return [0, 6].includes(placeOf(day) % 7) || holidays.has(day) || law?.closed?.(day.slice(5)) === true;
}

/** Seventy-two hours are hours, whatever happens in them. */
function inHours({ timeZone, receivedAt, events }: OracleInput, { n }: Law, receivedOn: Day) {
  const dueAt = new Date(receivedAt);
  for (let hour = 0; hour < n; hour += 1) dueAt.setTime(dueAt.getTime() + 60 * 60 * 1000);
  const dueOn = dayIn(timeZone, dueAt.getTime());
  return {
    receivedOn,
    dueOn,
    targetOn: dueOn,
    dueAt: dueAt.toISOString(),
    dueWithoutSuspensionOn: dueOn,
    extendedDueOn: null,
    extendedTargetOn: null,
    isExtended: false,
    extensionRefused: events.some(({ type }) => type === 'extension_notified') ? 'law-knows-none' : null,
    extensionNoticeBy: null,
    acknowledgeOn: null,
    suspendedSinceOn: null,
    current: { dueOn, targetOn: dueOn, dueAt: dueAt.toISOString(), warnOn: dueOn },
  };
}

function refusalOf({ more }: Law, { until }: Happened, isLate: boolean, dueOn: Day): string | null {
  if (more === undefined) return 'law-knows-none';
  if (isLate) return 'notified-after-period';
  if (more !== 'named') return null;
  if (until === undefined) return 'no-date-named';
  return until > dueOn ? null : 'date-named-too-early';
}

/** The finger moves from day to day until so many months, days or working days have gone by. */
function counted(count: Law['count'], from: Day, n: number, isOff: (day: Day) => boolean): Day {
  let day = from;
  if (count === 'months') {
    const isThere = (months: number) =>
      months === n && (day.slice(8) === from.slice(8) || dayAfter(day).endsWith('-01'));
    for (let months = 0; !isThere(months); ) {
      day = dayAfter(day);
      if (day.endsWith('-01')) months += 1;
    }
    return day;
  }
  for (let left = n; left > 0; ) {
    day = dayAfter(day);
    if (count === 'days' || !isOff(day)) left -= 1;
  }
  return day;
}

/** A whole reading of the law. Later: months at once, the day of receipt and both days of a question left out. Earlier: neither. */
function endOf(
  law: Law,
  reading: 'limit' | 'target',
  receivedOn: Day,
  spans: number[],
  waits: readonly Wait[],
  isOff: (day: Day) => boolean,
): { day: Day; openSince: Day | null } {
  let from = receivedOn;
  let openSince: Day | null = null;
  const stopping: Wait[] = [];
  for (const wait of waits) {
    const effect = law.waiting?.[wait.because];
    if (effect === undefined || wait.from > end()) continue;
    if (wait.isOpen && (openSince === null || wait.from < openSince)) openSince = wait.from;
    if (effect !== 'renews') stopping.push(wait);
    else if (wait.to > from) from = wait.to;
  }
  return { day: end(), openSince };

  function end(): Day {
    const stopped = stoppedDays();
    const parts = reading === 'limit' ? [spans.reduce((sum, n) => sum + n, 0)] : spans;
    let day = parts.reduce((at, n) => counted(law.count, at, n, isOff), from);
    if (law.receiptDay === 'counts' || (law.receiptDay === 'may-count' && reading === 'target'))
      day = dayAfter(day, -1);
    for (const _ of stopped) day = dayAfter(day);
    // A period neither ends on a day off, where the law says so, nor while it stands still.
    while (stopped.has(day) || (law.rolls === true && isOff(day))) day = dayAfter(day);
    return day;
  }

  function stoppedDays(): Set<Day> {
    const days = new Set<Day>();
    for (const { because, from: asked, to } of stopping) {
      const isWhole = law.waiting?.[because] === 'stops-to-the-end' && reading === 'limit';
      for (let day = asked; day < to || (isWhole && day === to); day = dayAfter(day)) if (day >= from) days.add(day);
    }
    return days;
  }
}

/** What was asked and when it was answered, each question by itself: only the first asking and the first good answer count. */
function waitsOf({ events, timeZone, receivedAt, now }: OracleInput): Wait[] {
  const questions: { because: string; askedAt: number; answeredAt: number | null }[] = [];
  for (const { type, at } of events) {
    const [because = '', what] = type.split('_');
    if (because === 'extension') continue;
    const asked = questions.filter((question) => question.because === because).at(-1);
    if (what === 'requested' && asked?.answeredAt !== null) questions.push({ because, askedAt: at, answeredAt: null });
    if (what === 'insufficient' && asked !== undefined) asked.answeredAt = null;
    if (what === 'received' && asked !== undefined && asked.answeredAt === null) asked.answeredAt = at;
  }
  return questions.map(({ because, askedAt, answeredAt }) => {
    const until = answeredAt ?? Math.max(askedAt, now ?? receivedAt);
    return { because, from: dayIn(timeZone, askedAt), to: dayIn(timeZone, until), isOpen: answeredAt === null };
  });
}
