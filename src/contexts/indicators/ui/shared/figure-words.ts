import type { Column } from '../../../../web/design/DataTable.tsx';
import { figureColumn } from '../../../../web/design/figure-column.ts';
import type { Format } from '../../../../web/format.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';

type Unit = IndicatorValueDto['unitOfMeasure'];
const ORE_PER_MNKR = 1e8;

/** A column of an indicator's values. Money stands in millions, as the heading says; other units follow the figure. */
export function valueColumn<Row>(
  format: Format,
  unit: Unit,
  column: { key: string; header: string; value(row: Row): number | null | undefined },
): Column<Row> {
  const { key, header, value } = column;
  if (unit !== 'sek-ore') return figureColumn(key, header, value, (figure) => format.value(figure, unit));
  const inMillions = (row: Row) => {
    const ore = value(row);
    return ore === null || ore === undefined ? null : ore / ORE_PER_MNKR;
  };
  return figureColumn(key, `${header} (${format.amountUnit})`, inMillions, (figure) => format.number(figure, 1));
}

/** Figures along the value axis, with no more decimals than its steps need. */
export function tickFormat(format: Format, unit: Unit, highest: number): (value: number) => string {
  const scale = { ratio: 100, 'sek-ore': 1 / ORE_PER_MNKR }[unit as string] ?? 1;
  const top = Math.abs(highest) * scale;
  const decimals = top >= 4 ? 0 : top >= 0.4 ? 1 : 2;
  if (unit === 'ratio') return (value) => format.percent(value, decimals);
  return (value) => format.number(value * scale, decimals);
}

/** Adds up over time: its targets are per calendar year, and twelve months make a rolling year. */
export const isFlow = ({ manual, unitOfMeasure }: IndicatorDefinitionDto): boolean =>
  !manual && (unitOfMeasure === 'sek-ore' || unitOfMeasure === 'weeks');

/** Both parts of the ratio add up over time, so that twelve months make a rolling year. */
export const isRatioOfFlows = ({ key, manual, unitOfMeasure }: IndicatorDefinitionDto): boolean =>
  !manual && unitOfMeasure === 'ratio' && key !== 'action-progress';

const OWN = /^(own-|training-posts|sick-leave|staff-turnover)/;
const AGENCY = /^(agency-|framework-|dispensed-|off-framework-)/;

/** Fixed meaning of colour: own staff, agency staff, or neither. */
export const roleOf = (key: string): 'own' | 'agency' | 'neutral' =>
  OWN.test(key) ? 'own' : AGENCY.test(key) ? 'agency' : 'neutral';
