/** A zone for each way in which the clocks of the world stand and change in a year, as far as the engine knows them. */
export const ZONES: readonly string[] = [
  ...new Map([...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => [offsetsIn(zone), zone])).values(),
];

function offsetsIn(timeZone: string): string {
  const printer = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
  return months.map((at) => printer.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value).join();
}
