import { lastDayOf, type Month } from '../../../kernel/month.ts';
import { isValidOn, type PlainDate } from '../../../kernel/plain-date.ts';

/** A dated setting of the region file, as the indicators read it. */
export type DatedParameter = { key: string; value: unknown; validFrom: PlainDate; validTo: PlainDate | undefined };

/** The settings that indicators depend on. A month takes the value in force on its last day, as it does its tree. */
export type IndicatorParameters = {
  /** Hours of a full week of agency work; undefined when the region has set none. */
  hoursPerAgencyWeek(month: Month): number | undefined;
  ownIncludesPensions(month: Month): boolean;
  /** How much worse than the target, as a share of it, is a risk and not yet a miss. */
  statusTolerance(date: PlainDate): number;
};

const DEFAULT_TOLERANCE = 0.05;

export function indicatorParameters(values: readonly DatedParameter[]): IndicatorParameters {
  const hoursByMonth = new Map<Month, number | undefined>();
  const pensionsByMonth = new Map<Month, boolean>();
  const at = (key: string, date: PlainDate) =>
    values.find((value) => value.key === key && isValidOn(value, date))?.value;
  return {
    hoursPerAgencyWeek: (month) =>
      remembered(hoursByMonth, month, () => {
        const hours = at('hours-per-agency-week', lastDayOf(month));
        return typeof hours === 'number' && hours > 0 ? hours : undefined;
      }),
    ownIncludesPensions: (month) =>
      remembered(pensionsByMonth, month, () => at('own-personnel-cost-includes-pensions', lastDayOf(month)) === true),
    statusTolerance: (date) => {
      const tolerance = at('status-tolerance', date);
      return typeof tolerance === 'number' && tolerance >= 0 ? tolerance : DEFAULT_TOLERANCE;
    },
  };
}

/** One page asks for the same months thousands of times. */
function remembered<T>(known: Map<Month, T>, month: Month, find: () => T): T {
  if (!known.has(month)) known.set(month, find());
  return known.get(month) as T;
}
