import { readIndicatorValues } from '../../indicators/server.ts';
import { period } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { supplierKey } from '../../sourcing/index.ts';
import type { DispensationStatisticsDto } from '../contract.ts';
import { type Counted, statisticsBy, totalOf } from '../domain/statistics.ts';
import { listDispensations, type Sight } from './list-dispensations.ts';

/** The year's submitted requests by unit, motive and supplier, as far as the reader sees them. */
export async function readStatistics(
  tx: Tx,
  year: number,
  sight: Sight,
  today: PlainDate,
): Promise<DispensationStatisticsDto> {
  const all = await listDispensations(tx, { year }, sight, today);
  const submitted = all.filter(({ stored }) => stored.submittedOn !== null);
  const rows: Counted[] = submitted.map(({ stored: { request, granted } }) => ({
    unit: request.unit,
    motive: request.motive,
    supplierNumber: request.supplierNumber,
    supplierName: request.supplierName,
    isGranted: granted !== null,
    grantedHours: granted?.hours ?? null,
    grantedRateOre: granted?.rateOre ?? null,
  }));
  const names = new Map(submitted.map(({ stored, unitName }) => [stored.request.unit, unitName]));
  const [cost] = await readIndicatorValues(tx, { period: period(String(year)), indicators: ['agency-personnel-cost'] });
  const agencyCostOre = cost?.value !== undefined && cost.value > 0 ? cost.value : null;
  return {
    year,
    agencyCostOre,
    total: totalOf(rows, agencyCostOre),
    byUnit: statisticsBy(rows, ({ unit }) => ({ key: unit, name: names.get(unit) ?? unit }), agencyCostOre),
    byMotive: statisticsBy(rows, ({ motive }) => ({ key: motive ?? '', name: motive ?? '' }), agencyCostOre),
    bySupplier: statisticsBy(
      rows,
      (row) => ({ key: supplierKey(row.supplierNumber), name: row.supplierName }),
      agencyCostOre,
    ),
  };
}
