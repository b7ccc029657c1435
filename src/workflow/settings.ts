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
  /** The supervisory authority named in refusals; null: "of your residence, work or of the alleged infringement" (Art. 77 GDPR). */
  authority: string | null;
}

/** A setting that could not be used as given; its default is in use. */
export interface SettingProblem {
  setting: keyof Settings;
  why: 'not_an_address' | 'unknown_time_zone' | 'too_long';
}

/** JX Support's own, in use wherever nothing else is set. */
export const DEFAULT_SETTINGS: Settings = {
  controllerName: 'JX Support, Inc.',
  dpoName: 'Jonas Schäffer',
  dpoEmail: 'privacy@jxsupport.com',
  dpoGroup: 'Privacy',
  privacyAddress: 'privacy@jxsupport.com',
  timeZone: null,
  authority: null,
  ownSystems: ['Website', 'App', 'Billing'],
  processors: ['Mail delivery', 'Hosting'],
  deletionNeedsApproval: true,
  refusalNeedsApproval: true,
};
