import { addMonths, type Month, month } from '../../../../kernel/month.ts';
import { type Period, period as periodOf } from '../../../../kernel/period.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readDefaultPeriod, readIndicatorValues, readIndicators } from '../../../indicators/server.ts';
import { readRules } from '../../../organisation/server.ts';
import type { HeadlineDto } from '../../contract/steering.ts';

const HEADLINE = 'agency-cost-to-own-personnel-cost';

type Asked = { unit: string; now: Date; date: PlainDate };

/**
 * The headline indicator of a unit for the year up to the last whole month before a meeting, or as far as there are
 * data; null while the region has no such unit.
 */
export async function readHeadline(tx: Tx, { unit, now, date }: Asked): Promise<HeadlineDto | null> {
  const { units } = await readRules(tx);
  if (!units.some(({ code }) => code === unit)) return null;
  const period = upTo(await readDefaultPeriod(tx, now), addMonths(month(date.slice(0, 7)), -1));
  const [value] = await readIndicatorValues(tx, { period, indicators: [HEADLINE], unit });
  const name = (await readIndicators(tx, now)).find(({ key }) => key === HEADLINE)?.name.sv ?? HEADLINE;
  if (!value) return null;
  const { target, previous, status, complete } = value;
  return {
    indicator: HEADLINE,
    name,
    unit,
    period: value.period,
    value: value.value ?? null,
    pathValue: target?.pathValue ?? null,
    target: target && target.value !== null ? { value: target.value, due: target.due } : null,
    previous,
    status,
    isComplete: complete,
  };
}

/** The year of `last` up to it, where the period would go beyond: whoever met in May had not seen June. */
function upTo(period: Period, last: Month): Period {
  if (period.last <= last) return period;
  const year = last.slice(0, 4);
  if (last.endsWith('-12')) return periodOf(year);
  return periodOf(last.endsWith('-01') ? last : `${year}-01..${last}`);
}
