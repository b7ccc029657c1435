import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../../src/domain/clock/calendar-date.ts';
import { REGIMES, regimeOf } from '../../../src/domain/clock/regimes.ts';
import { clockOf, errorOf } from './build-clock.ts';

describe('EU GDPR: one month, Reg. 1182/71', () => {
  test.each([
    ['31 January 2025', '2025-01-31', '2025-02-28'],
    ['31 January 2024, a leap year', '2024-01-31', '2024-02-29'],
    ['29 January 2024, the date exists', '2024-01-29', '2024-02-29'],
    ['28 February 2026, same date and a Saturday', '2026-02-28', '2026-03-30'],
    ['5 March 2024', '2024-03-05', '2024-04-05'],
    ['31 August 2026', '2026-08-31', '2026-09-30'],
    ['3 September 2026, ends on Saturday', '2026-09-03', '2026-10-05'],
    ['15 January 2026, ends on Sunday', '2026-01-15', '2026-02-16'],
    ['31 December 2026, over the new year and a Sunday', '2026-12-31', '2027-02-01'],
    ['Saturday 7 March 2026, receipt on a day off starts it too', '2026-03-07', '2026-04-07'],
    ['1 February 2027, where 30 days would be two days late', '2027-02-01', '2027-03-01'],
  ])('received %s', (_, receivedOn, dueOn) => {
    const clock = clockOf({ receivedAt: `${receivedOn}T10:00:00+01:00` });
    expect(clock).toMatchObject({ receivedOn, dueOn, targetOn: dueOn, dueWithoutSuspensionOn: dueOn });
  });

  test.each([
    ['half past midnight on 1 April in Berlin', '2026-03-31T22:30:00Z', 'Europe/Berlin', '2026-05-01'],
    ['the same instant in Lisbon, still 31 March', '2026-03-31T22:30:00Z', 'Europe/Lisbon', '2026-04-30'],
    ['the repeated hour of 25 October', '2026-10-25T02:30:00+02:00', 'Europe/Berlin', '2026-11-25'],
    ['an hour that was left out elsewhere', '2026-03-29T02:30:00+00:00', 'Europe/Berlin', '2026-04-29'],
  ])('received at %s', (_, receivedAt, timeZone, dueOn) => {
    expect(clockOf({ receivedAt, timeZone }).dueOn).toBe(dueOn);
  });

  test('the period has ended with the last hour of the day, summer time or not', () => {
    expect(clockOf({ receivedAt: '2026-03-02T10:00:00+01:00' }).dueAt).toBe('2026-04-02T22:00:00.000Z');
    expect(clockOf({ receivedAt: '2026-01-02T10:00:00+01:00' }).dueAt).toBe('2026-02-02T23:00:00.000Z');
  });

  test('a public holiday rolls if the calendar has it', () => {
    const calendar = { id: 'DE', holidays: new Set([toDayNumber('2026-05-25')]), validFrom: 2026, validUntil: 2027 };
    const clock = clockOf({ receivedAt: '2026-04-25T10:00:00+02:00', calendar });
    expect(clock.dueOn).toBe('2026-05-26');
    expect(clock.working).toContainEqual(
      expect.objectContaining({ step: 'rolled', passed: [{ on: '2026-05-25', because: 'holiday' }] }),
    );
  });
});

describe('EU suspension', () => {
  const receivedAt = '2026-03-10T10:00:00+01:00';
  const asked = { type: 'id_requested', at: '2026-03-11T10:00:00+01:00' } as const;
  const answered = { type: 'id_received', at: '2026-03-18T10:00:00+01:00' } as const;

  test('asked 11 March, answered 18 March: seven days more, and the date without them is kept', () => {
    const clock = clockOf({ receivedAt, events: [asked, answered] });
    expect(clock).toMatchObject({
      dueOn: '2026-04-17',
      extendedDueOn: '2026-06-17',
      dueWithoutSuspensionOn: '2026-04-10',
    });
    expect(clock.current.warnOn).toBe('2026-04-10');
    expect(clock.suspendedSinceOn).toBeNull();
  });

  test('an insufficient answer keeps it suspended', () => {
    const insufficient = { type: 'id_insufficient', at: '2026-03-14T10:00:00+01:00' } as const;
    expect(clockOf({ receivedAt, events: [asked, insufficient, answered] }).dueOn).toBe('2026-04-17');
    const open = clockOf({ receivedAt, events: [asked, insufficient], now: '2026-03-15T10:00:00+01:00' });
    expect(open.suspendedSinceOn).toBe('2026-03-11');
  });

  test('an answer found insufficient afterwards did not end it', () => {
    const early = { type: 'id_received', at: '2026-03-12T10:00:00+01:00' } as const;
    const insufficient = { type: 'id_insufficient', at: '2026-03-13T10:00:00+01:00' } as const;
    expect(clockOf({ receivedAt, events: [asked, early, insufficient, answered] }).dueOn).toBe('2026-04-17');
  });

  test('suspended twice, the days add up', () => {
    const again = [
      { type: 'clarification_requested', at: '2026-03-20T10:00:00+01:00' },
      { type: 'clarification_received', at: '2026-03-23T10:00:00+01:00' },
    ] as const;
    expect(clockOf({ receivedAt, events: [asked, answered, ...again] }).dueOn).toBe('2026-04-20');
  });

  test('two questions open at once stop it once', () => {
    const events = [
      asked,
      { type: 'clarification_requested', at: '2026-03-12T10:00:00+01:00' },
      { type: 'clarification_received', at: '2026-03-17T10:00:00+01:00' },
      answered,
    ] as const;
    const clock = clockOf({ receivedAt, events });
    expect(clock.dueOn).toBe('2026-04-17');
    expect(clock.working).toContainEqual(
      expect.objectContaining({ step: 'suspended', for: 'due', days: 7, because: ['id', 'clarification'] }),
    );
  });

  test('an open suspension counts up to now, and without a now not at all', () => {
    expect(clockOf({ receivedAt, events: [asked], now: '2026-03-16T10:00:00+01:00' }).dueOn).toBe('2026-04-15');
    expect(clockOf({ receivedAt, events: [asked] })).toMatchObject({
      dueOn: '2026-04-10',
      suspendedSinceOn: '2026-03-11',
    });
  });

  test('a question after the period has ended does not revive it', () => {
    const late = { type: 'id_requested', at: '2026-04-11T10:00:00+02:00' } as const;
    const clock = clockOf({ receivedAt, events: [late], now: '2026-05-01T10:00:00+02:00' });
    expect(clock).toMatchObject({ dueOn: '2026-04-10', suspendedSinceOn: null });
    expect(clock.working).toContainEqual(
      expect.objectContaining({ step: 'not-suspended', because: 'asked-after-period' }),
    );
  });

  test('a fee does not stop it: the GDPR knows no such pause', () => {
    const events = [
      { type: 'fee_requested', at: '2026-03-11T10:00:00+01:00' },
      { type: 'fee_received', at: '2026-03-18T10:00:00+01:00' },
    ] as const;
    const clock = clockOf({ receivedAt, events });
    expect(clock.dueOn).toBe('2026-04-10');
    expect(clock.working).toContainEqual(expect.objectContaining({ step: 'not-suspended', because: 'law-knows-none' }));
  });

  // The days of waiting were added to the Saturday, so that the period ended on Tuesday 3 March, before the answer had come.
  describe('asked on the Monday to which a Saturday’s end had moved', () => {
    const onSaturday = '2026-01-28T10:00:00+01:00';
    const onMonday = { type: 'id_requested', at: '2026-03-02T10:00:00+01:00' } as const;

    test('and answered on Thursday, it ends on Thursday', () => {
      const thursday = { type: 'id_received', at: '2026-03-05T10:00:00+01:00' } as const;
      const clock = clockOf({ receivedAt: onSaturday, events: [onMonday, thursday] });
      expect(clock).toMatchObject({
        dueOn: '2026-03-05',
        targetOn: '2026-03-05',
        dueWithoutSuspensionOn: '2026-03-02',
      });
      expect(clock.working.map(({ step }) => step)).not.toContain('earlier-reading');
    });
    test('and answered on Saturday, it ends on the Monday after', () => {
      const saturday = { type: 'id_received', at: '2026-03-07T10:00:00+01:00' } as const;
      expect(clockOf({ receivedAt: onSaturday, events: [onMonday, saturday] }).dueOn).toBe('2026-03-09');
    });
    test('an extension can still be announced while the answer is waited for', () => {
      const notice = { type: 'extension_notified', at: '2026-03-05T10:00:00+01:00' } as const;
      const now = '2026-03-05T12:00:00+01:00';
      expect(clockOf({ receivedAt: onSaturday, events: [onMonday, notice], now }).isExtended).toBe(true);
    });
  });
});

describe('extension', () => {
  const notified = (at: string) => [{ type: 'extension_notified', at }] as const;

  test('three months from the original receipt, not from the rolled or clamped first end', () => {
    const clock = clockOf({ receivedAt: '2025-11-30T10:00:00+01:00', events: notified('2025-12-10T10:00:00+01:00') });
    expect(clock).toMatchObject({
      dueOn: '2025-12-30',
      extendedDueOn: '2026-03-02',
      isExtended: true,
      extensionRefused: null,
    });
    expect(clock.current).toMatchObject({ dueOn: '2026-03-02', dueAt: '2026-03-02T23:00:00.000Z' });
  });

  test('31 January: 30 April is the limit, 28 April (one month and then two) the target', () => {
    const clock = clockOf({ receivedAt: '2026-01-31T10:00:00+01:00', events: notified('2026-02-20T10:00:00+01:00') });
    expect(clock).toMatchObject({ extendedDueOn: '2026-04-30', extendedTargetOn: '2026-04-28' });
    expect(clock.current).toMatchObject({ dueOn: '2026-04-30', targetOn: '2026-04-28', warnOn: '2026-04-28' });
  });

  test('a notice sent in the last minute of the first period counts, one at its end does not', () => {
    const receivedAt = '2026-01-15T10:00:00+01:00';
    expect(clockOf({ receivedAt, events: notified('2026-02-16T23:59:00+01:00') }).isExtended).toBe(true);
    const late = clockOf({ receivedAt, events: notified('2026-02-17T00:00:00+01:00') });
    expect(late).toMatchObject({ isExtended: false, extensionRefused: 'notified-after-period', dueOn: '2026-02-16' });
    expect(late.current.dueOn).toBe('2026-02-16');
    expect(late.working).toContainEqual(
      expect.objectContaining({
        step: 'extension-refused',
        noticeOn: '2026-02-17',
        article: expect.stringContaining('12(3)'),
      }),
    );
  });

  test('a second extension is refused and the first one stands', () => {
    const events = [...notified('2026-02-01T10:00:00+01:00'), ...notified('2026-02-02T10:00:00+01:00')];
    const clock = clockOf({ receivedAt: '2026-01-15T10:00:00+01:00', events });
    expect(clock).toMatchObject({ isExtended: true, extensionRefused: 'already-extended' });
  });

  test('a suspension in the extended months moves the extended end only', () => {
    const events = [
      ...notified('2026-02-01T10:00:00+01:00'),
      { type: 'id_requested', at: '2026-03-02T10:00:00+01:00' },
      { type: 'id_received', at: '2026-03-05T10:00:00+01:00' },
    ] as const;
    const clock = clockOf({ receivedAt: '2026-01-13T10:00:00+01:00', events });
    expect(clock).toMatchObject({ dueOn: '2026-02-13', extendedDueOn: '2026-04-16' });
    expect(clock.current.warnOn).toBe('2026-04-13');
  });

  // Only the later reading was looked at without suspension, so that the warning came two days after the earliest date.
  test('31 January, extended and suspended: the warning goes by the earlier reading without suspension', () => {
    const events = [
      ...notified('2026-02-20T10:00:00+01:00'),
      { type: 'id_requested', at: '2026-03-02T10:00:00+01:00' },
      { type: 'id_received', at: '2026-03-12T10:00:00+01:00' },
    ] as const;
    const clock = clockOf({ receivedAt: '2026-01-31T10:00:00+01:00', events });
    expect(clock.current).toMatchObject({ dueOn: '2026-05-11', targetOn: '2026-05-08', warnOn: '2026-04-28' });
  });

  test('Switzerland: longer only if the controller names a date after the first', () => {
    const receivedAt = '2026-03-02T09:00:00+01:00';
    const at = '2026-03-20T09:00:00+01:00';
    const notice = (until?: '2026-05-15' | '2026-04-01') =>
      clockOf({
        regime: 'CH-FADP',
        timeZone: 'Europe/Zurich',
        receivedAt,
        events: [{ type: 'extension_notified', at, ...(until && { until }) }],
      });
    expect(notice('2026-05-15')).toMatchObject({ isExtended: true, extendedDueOn: '2026-05-15' });
    expect(notice('2026-04-01')).toMatchObject({
      isExtended: false,
      extensionRefused: 'date-named-too-early',
      extendedDueOn: null,
    });
    expect(notice()).toMatchObject({ isExtended: false, extensionRefused: 'no-date-named' });
  });
});

describe('UK GDPR', () => {
  const uk = { regime: 'UK-GDPR', timeZone: 'Europe/London', receivedAt: '2026-03-03T10:00:00Z' };

  test('the month runs anew from the proof of identity or the fee, whichever came last', () => {
    const id = [
      { type: 'id_requested', at: '2026-03-04T10:00:00Z' },
      { type: 'id_received', at: '2026-03-10T10:00:00Z' },
    ] as const;
    expect(clockOf({ ...uk, events: id })).toMatchObject({
      dueOn: '2026-04-10',
      extendedDueOn: '2026-06-10',
      dueWithoutSuspensionOn: '2026-04-03',
    });
    const fee = [
      { type: 'fee_requested', at: '2026-03-11T10:00:00Z' },
      { type: 'fee_received', at: '2026-03-20T10:00:00Z' },
    ] as const;
    expect(clockOf({ ...uk, events: [...id, ...fee] }).dueOn).toBe('2026-04-20');
  });

  test('a clarification pauses it: both end days left out is the limit, the plain difference the target', () => {
    const events = [
      { type: 'clarification_requested', at: '2026-03-05T10:00:00Z' },
      { type: 'clarification_received', at: '2026-03-10T10:00:00Z' },
    ] as const;
    const clock = clockOf({ ...uk, events });
    expect(clock).toMatchObject({ dueOn: '2026-04-09', targetOn: '2026-04-08' });
    expect(clock.working).toContainEqual(
      expect.objectContaining({ step: 'earlier-reading', because: ['last-day-of-pause-counts'] }),
    );
  });

  // The earlier reading took over what only the later one allows, and so was no earlier.
  test('a fee asked after the earlier reading’s end moves the limit, not the target', () => {
    const events = [
      { type: 'clarification_requested', at: '2026-03-05T10:00:00Z' },
      { type: 'clarification_received', at: '2026-03-10T10:00:00Z' },
      { type: 'fee_requested', at: '2026-04-09T10:00:00+01:00' },
      { type: 'fee_received', at: '2026-04-15T10:00:00+01:00' },
    ] as const;
    expect(clockOf({ ...uk, events })).toMatchObject({ dueOn: '2026-05-15', targetOn: '2026-04-08' });
  });

  test('a complaint is acknowledged within 30 days that begin with its receipt', () => {
    expect(clockOf({ ...uk, regime: 'UK-DPA-COMPLAINT', receivedAt: '2026-07-01T09:00:00+01:00' }).dueOn).toBe(
      '2026-07-30',
    );
  });
});

describe('other laws', () => {
  test.each([
    ['US-CCPA', '2026-01-02T09:00:00-08:00', 'America/Los_Angeles', '2026-02-16', '2026-02-15', '2026-04-02'],
    ['US-CCPA-OPTOUT', '2026-06-15T09:00:00-07:00', 'America/Los_Angeles', '2026-07-06', '2026-07-06', null],
    ['US-VA-VCDPA', '2026-05-29T09:00:00-04:00', 'America/New_York', '2026-07-13', '2026-07-13', '2026-08-27'],
    ['BR-LGPD', '2026-03-02T09:00:00-03:00', 'America/Sao_Paulo', '2026-03-17', '2026-03-17', null],
    ['CA-PIPEDA', '2026-01-31T09:00:00-05:00', 'America/Toronto', '2026-03-02', '2026-03-02', '2026-04-01'],
    ['KR-PIPA', '2026-05-01T09:00:00+09:00', 'Asia/Seoul', '2026-05-11', '2026-05-11', null],
    ['NZ-PRIVACY', '2026-12-21T09:00:00+13:00', 'Pacific/Auckland', '2027-02-09', '2027-02-09', null],
  ])('%s, received %s', (regime, receivedAt, timeZone, dueOn, targetOn, extendedDueOn) => {
    expect(clockOf({ regime, receivedAt, timeZone })).toMatchObject({ dueOn, targetOn, extendedDueOn });
  });

  test('California: receipt is confirmed within ten business days', () => {
    const clock = clockOf({
      regime: 'US-CCPA',
      receivedAt: '2026-01-02T09:00:00-08:00',
      timeZone: 'America/Los_Angeles',
    });
    expect(clock.acknowledgeOn).toBe('2026-01-16');
  });

  test('verification never stops the Californian clock', () => {
    const events = [
      { type: 'id_requested', at: '2026-01-03T09:00:00-08:00' },
      { type: 'id_received', at: '2026-01-20T09:00:00-08:00' },
    ] as const;
    const clock = clockOf({
      regime: 'US-CCPA',
      receivedAt: '2026-01-02T09:00:00-08:00',
      timeZone: 'America/Los_Angeles',
      events,
    });
    expect(clock.dueOn).toBe('2026-02-16');
  });

  test('Japan sets no number, so no date is made up', () => {
    expect(errorOf(() => clockOf({ regime: 'JP-APPI', receivedAt: '2026-01-02T09:00:00+09:00' })).field).toBe('regime');
  });

  test('each law names its article and source, and what was not verified has no claim to the text', () => {
    expect(Object.keys(REGIMES)).toHaveLength(22);
    for (const regime of Object.values(REGIMES)) {
      expect(regime.article).not.toBe('');
      expect(regime.source).not.toBe('');
    }
    expect(regimeOf('US-CO-CPA').verified).toBe('no');
    expect(regimeOf('IN-DPDP').verified).toBe('no');
  });
});

describe('breach: 72 elapsed hours', () => {
  test.each([
    ['Friday 16:30, over a weekend and Whit Monday', '2026-05-22T16:30:00+02:00', '2026-05-25T14:30:00.000Z'],
    ['over the change to summer time', '2026-03-27T18:00:00+01:00', '2026-03-30T17:00:00.000Z'],
    ['over the change to winter time', '2026-10-23T18:00:00+02:00', '2026-10-26T16:00:00.000Z'],
  ])('known %s', (_, receivedAt, dueAt) => {
    const clock = clockOf({ regime: 'EU-GDPR-ART33', receivedAt });
    expect(clock).toMatchObject({ unit: 'hour', dueAt, extendedDueOn: null });
    expect(clock.current.dueAt).toBe(dueAt);
  });

  test('the reading that leaves out the hour of the event is shown, not used', () => {
    const clock = clockOf({ regime: 'EU-GDPR-ART33', receivedAt: '2020-12-22T12:17:00+01:00' });
    expect(clock.dueAt).toBe('2020-12-25T11:17:00.000Z');
    expect(clock.working).toContainEqual(
      expect.objectContaining({ step: 'full-hour-reading', endsAt: '2020-12-25T12:00:00.000Z' }),
    );
  });

  test('nothing pauses or extends it', () => {
    const events = [
      { type: 'id_requested', at: '2026-05-22T17:00:00+02:00' },
      { type: 'extension_notified', at: '2026-05-22T18:00:00+02:00' },
    ] as const;
    const clock = clockOf({ regime: 'EU-GDPR-ART33', receivedAt: '2026-05-22T16:30:00+02:00', events });
    expect(clock).toMatchObject({
      dueAt: '2026-05-25T14:30:00.000Z',
      extensionRefused: 'law-knows-none',
      suspendedSinceOn: null,
    });
  });
});

test('the working leads from receipt to the end, each step of law with its article', () => {
  const clock = clockOf({ receivedAt: '2026-01-31T10:00:00+01:00' });
  expect(clock.working.filter((step) => !('for' in step) || step.for === 'due')).toEqual([
    expect.objectContaining({
      step: 'received',
      on: '2026-01-31',
      timeZone: 'Europe/Berlin',
      article: expect.stringContaining('Art. 12(3) GDPR'),
    }),
    { step: 'calendar', calendar: 'weekends-only', knows: 'weekends-only', validUntil: null, article: null },
    expect.objectContaining({ step: 'counted', from: '2026-01-31', rawEndOn: '2026-02-28', isMonthEnd: true }),
    expect.objectContaining({
      step: 'rolled',
      from: '2026-02-28',
      to: '2026-03-02',
      passed: [
        { on: '2026-02-28', because: 'saturday' },
        { on: '2026-03-01', because: 'sunday' },
      ],
      article: expect.stringContaining('3(4)'),
    }),
  ]);
});

test('beyond the last year of the calendar the working says so', () => {
  const calendar = { id: 'DE', holidays: new Set([toDayNumber('2026-12-25')]), validFrom: 2026, validUntil: 2026 };
  const clock = clockOf({ receivedAt: '2026-12-02T10:00:00+01:00', calendar });
  expect(clock.working).toContainEqual(
    expect.objectContaining({ step: 'beyond-calendar', validUntil: 2026, on: '2027-03-02' }),
  );
});

describe('input that cannot be used is refused by the name of its field', () => {
  const receivedAt = '2026-03-10T10:00:00+01:00';
  const asked = { type: 'id_requested', at: '2026-03-12T10:00:00+01:00' } as const;
  test.each([
    ['an unknown law', { receivedAt, regime: 'EU-DSGVO' }, 'regime'],
    ['a name that every object has', { receivedAt, regime: 'toString' }, 'regime'],
    ['an unknown zone', { receivedAt, timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['a day that does not exist', { receivedAt: '2026-02-30T10:00:00Z' }, 'receivedAt'],
    ['a receipt in the future', { receivedAt, now: '2026-03-01T00:00:00Z' }, 'receivedAt'],
    ['a receipt without its offset', { receivedAt: '2026-03-10T10:00:00' }, 'receivedAt'],
    ['a receipt in a year that has no four digits to come', { receivedAt: '9999-12-15T10:00:00Z' }, 'receivedAt'],
    ['a receipt that is no text of a moment', { receivedAt: 'yesterday' }, 'receivedAt'],
    ['no zone', { receivedAt, timeZone: '' }, 'timeZone'],
    ['an offset instead of a zone', { receivedAt, timeZone: '+01:00' }, 'timeZone'],
    ['a law in small letters', { receivedAt, regime: 'eu-gdpr' }, 'regime'],
    ['a law without a number', { receivedAt, regime: 'JP-APPI' }, 'regime'],
    ['a now that is none', { receivedAt, now: Number.NaN }, 'now'],
    ['a now without end', { receivedAt, now: Number.POSITIVE_INFINITY }, 'now'],
    ['a now in seconds of another age', { receivedAt, now: 1e18 }, 'now'],
    ['a now on a day that does not exist', { receivedAt, now: '2026-04-31T10:00:00Z' }, 'now'],
    [
      'an event on a day that does not exist',
      { receivedAt, events: [{ ...asked, at: '2026-02-29T10:00:00Z' }] },
      'events[0].at',
    ],
    [
      'an extension until a day that does not exist',
      {
        receivedAt,
        regime: 'CH-FADP',
        events: [{ type: 'extension_notified' as const, at: asked.at, until: '2026-04-31' as const }],
      },
      'events[0].until',
    ],
    ['an event before the receipt', { receivedAt, events: [{ ...asked, at: '2026-03-09T10:00:00Z' }] }, 'events[0].at'],
    ['an event without its offset', { receivedAt, events: [{ ...asked, at: '2026-03-12T10:00:00' }] }, 'events[0].at'],
    [
      'events out of order',
      { receivedAt, events: [asked, { type: 'id_received' as const, at: '2026-03-11T10:00:00+01:00' }] },
      'events[1].at',
    ],
    ['an event in the future', { receivedAt, events: [asked], now: '2026-03-11T10:00:00+01:00' }, 'events[0].at'],
    [
      'an answer without a question',
      { receivedAt, events: [{ type: 'id_received' as const, at: asked.at }] },
      'events[0].type',
    ],
  ])('%s', (_, input, field) => {
    expect(errorOf(() => clockOf(input))).toMatchObject({ name: 'ClockInputError', field });
  });

  test('the message says what is wrong and not what was written', () => {
    const { message } = errorOf(() => clockOf({ receivedAt: 'Nora Falk, 3 March' }));
    expect(message).toBe('receivedAt: is not an instant with its offset, like 2026-01-31T10:00:00+01:00');
  });

  test('clocks that differ by a few minutes are no fault', () => {
    const now = '2026-03-12T09:56:00+01:00';
    expect(clockOf({ receivedAt, events: [asked], now }).suspendedSinceOn).toBe('2026-03-12');
  });

  test('an answer that comes twice is no fault', () => {
    const answered = (at: string) => ({ type: 'id_received', at }) as const;
    const events = [asked, answered('2026-03-14T10:00:00+01:00'), answered('2026-03-20T10:00:00+01:00')];
    expect(clockOf({ receivedAt, events }).dueOn).toBe('2026-04-13');
  });
});
