import type { HolidayChanges } from '../domain/clock/calendar.ts';
import type { RegimeId } from '../domain/clock/regimes.ts';
import type { FulfilmentSettings } from '../domain/fulfil/steps.ts';

/** What an administrator sets for the whole account. */
export interface Settings extends FulfilmentSettings {
  controllerName: string;
  dpoName: string;
  dpoEmail: string;
  /** Name of the Zendesk group whose members may approve. */
  dpoGroup: string;
  privacyAddress: string;
  /** IANA zone of the controller, in which days are counted; null means the account's own. */
  timeZone: string | null;
  /** The law that most requests fall under; another can be chosen for each. */
  regime: RegimeId;
  /** Places whose public holidays count, like DE-BY and GB-ENG: under each law those of its own territory. None: weekends only. */
  holidayPlaces: readonly string[];
  /** What an administrator adds to the holidays of these places, or takes out. */
  holidayChanges: HolidayChanges;
  /** The company's own target: so many days before the legal date. */
  targetDays: number;
  /** The supervisory authority named in refusals; null: "of your residence, work or of the alleged infringement" (Art. 77 GDPR). */
  authority: string | null;
}

/** A setting that could not be used as given; its default is in use. */
export interface SettingProblem {
  setting: keyof Settings;
  why:
    | 'not_an_address'
    | 'unknown_time_zone'
    | 'unknown_law'
    | 'unknown_place'
    | 'no_such_day'
    | 'no_number'
    | 'too_long';
}

/** JX Support's own, in use wherever nothing else is set. */
export const DEFAULT_SETTINGS: Settings = {
  controllerName: 'JX Support, Inc.',
  dpoName: 'Jonas Schäffer',
  dpoEmail: 'privacy@jxsupport.com',
  dpoGroup: 'Privacy',
  privacyAddress: 'privacy@jxsupport.com',
  timeZone: null,
  regime: 'EU-GDPR',
  holidayPlaces: [],
  holidayChanges: { added: [], removed: [] },
  targetDays: 7,
  authority: null,
  ownSystems: ['Website', 'App', 'Billing'],
  processors: ['Mail delivery', 'Hosting'],
  deletionNeedsApproval: true,
  refusalNeedsApproval: true,
};
