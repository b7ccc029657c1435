import { calendarOf, type HolidayChanges } from '../domain/clock/calendar.ts';
import { isCalendarDate } from '../domain/clock/calendar-date.ts';
import { isClockInputError } from '../domain/clock/clock-input-error.ts';
import { REQUEST_REGIMES, type RegimeId } from '../domain/clock/regimes.ts';
import { DEFAULT_SETTINGS, type SettingProblem, type Settings } from '../workflow/settings.ts';

const LONGEST_TEXT = 200;
/** A name of a system or a processor goes into an event, and an event into 1 kB. */
const LONGEST_NAME = 100;

/**
 * The settings from the app's parameters, as an administrator typed them. What is empty keeps its default; what can't be used keeps
 * it as well and is reported.
 */
export function readSettings(raw: Record<string, unknown>): { settings: Settings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];

  function text(name: string): string | null {
    const value = raw[name];
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return trimmed === '' ? null : trimmed;
  }

  function checked<T>(setting: keyof Settings, value: T | null, fallback: T, fault: (value: T) => Fault): T {
    const why = value === null ? null : fault(value);
    if (why !== null) problems.push({ setting, why });
    return value === null || why !== null ? fallback : value;
  }

  const standard = DEFAULT_SETTINGS;
  const settings: Settings = {
    controllerName: checked('controllerName', text('controller_name'), standard.controllerName, lengthFault),
    dpoName: checked('dpoName', text('dpo_name'), standard.dpoName, lengthFault),
    dpoEmail: checked('dpoEmail', text('dpo_email'), standard.dpoEmail, addressFault),
    dpoGroup: checked('dpoGroup', text('dpo_group'), standard.dpoGroup, lengthFault),
    privacyAddress: checked('privacyAddress', text('privacy_address'), standard.privacyAddress, addressFault),
    timeZone: checked<string | null>('timeZone', text('time_zone'), standard.timeZone, zoneFault),
    regime: lawOf(checked('regime', text('law'), standard.regime, lawFault)),
    holidayPlaces: checked('holidayPlaces', listOf(text('holidays_of')), standard.holidayPlaces, placesFault),
    holidayChanges: changesOf(checked('holidayChanges', listOf(text('holiday_changes')), [], changesFault)),
    targetDays: Number(checked('targetDays', text('target_days'), String(standard.targetDays), numberFault)),
    authority: checked<string | null>('authority', text('authority'), standard.authority, lengthFault),
    ownSystems: checked('ownSystems', listOf(text('own_systems')), standard.ownSystems, namesFault),
    processors: checked('processors', listOf(text('processors')), standard.processors, namesFault),
    deletionNeedsApproval: flagOf(raw.approve_deletion) ?? standard.deletionNeedsApproval,
    refusalNeedsApproval: flagOf(raw.approve_refusal) ?? standard.refusalNeedsApproval,
  };
  return { settings, problems };
}

type Fault = SettingProblem['why'] | null;

function lengthFault(value: string | null): Fault {
  return (value ?? '').length > LONGEST_TEXT ? 'too_long' : null;
}

function addressFault(value: string): Fault {
  if (value.length > LONGEST_TEXT) return 'too_long';
  return /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(value) ? null : 'not_an_address';
}

function namesFault(names: readonly string[]): Fault {
  return names.some((name) => name.length > LONGEST_NAME) ? 'too_long' : null;
}

function zoneFault(zone: string | null): Fault {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' });
    return null;
  } catch {
    return 'unknown_time_zone';
  }
}

function lawFault(law: string): Fault {
  return REQUEST_REGIMES.some((id) => id === law) ? null : 'unknown_law';
}

function lawOf(law: string): RegimeId {
  return REQUEST_REGIMES.find((id) => id === law) ?? DEFAULT_SETTINGS.regime;
}

function placesFault(places: readonly string[]): Fault {
  try {
    places.forEach(calendarOf);
    return null;
  } catch (thrown) {
    if (!isClockInputError(thrown)) throw thrown;
    return 'unknown_place';
  }
}

/** `2026-06-15` or `+2026-06-15` is added, `-2026-12-24` is taken out. */
const HOLIDAY_CHANGE = /^([+-]?)(\d{4}-\d{2}-\d{2})$/;

function changesFault(changes: readonly string[]): Fault {
  return changes.every((change) => isCalendarDate(HOLIDAY_CHANGE.exec(change)?.[2] ?? '')) ? null : 'no_such_day';
}

function changesOf(changes: readonly string[]): HolidayChanges {
  const days = (isRemoved: boolean) =>
    changes
      .filter((change) => change.startsWith('-') === isRemoved)
      .map((change) => HOLIDAY_CHANGE.exec(change)?.[2] ?? '')
      .filter(isCalendarDate);
  return { added: days(false), removed: days(true) };
}

function numberFault(text: string): Fault {
  return /^\d{1,2}$/.test(text) ? null : 'no_number';
}

/** Parted by semicolons or lines; each name once. Null where there is none. */
function listOf(text: string | null): readonly string[] | null {
  const names = (text ?? '').split(/[;\r\n]+/).map((name) => name.trim());
  const list = [...new Set(names.filter((name) => name !== ''))];
  return list.length > 0 ? list : null;
}

/** A checkbox, in each way in which hosts give one. */
function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = String(value ?? '').toLowerCase();
  if (['true', '1', 'on'].includes(word)) return true;
  return ['false', '0', 'off'].includes(word) ? false : null;
}
