import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Status } from '../../../../web/design/Status.tsx';
import type { Format } from '../../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { changeText } from '../shared/change-text.ts';
import { TargetText } from '../shared/TargetText.tsx';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import { useNames } from '../shared/use-names.ts';
import { CompletenessCell, ValueCell } from '../shared/ValueCell.tsx';
import type { Division } from './DivisionSection.tsx';
import { isMoneyRatio } from '../shared/money-ratio.ts';
import { PartName } from './PartName.tsx';

type Props = {
  by: Division;
  definition: IndicatorDefinitionDto;
  rows: readonly IndicatorValueDto[];
  /** The value that is divided: the bottom row. */
  whole: IndicatorValueDto;
  question: IndicatorQuestion;
};

export function DivisionTable({ by, definition, rows, whole, question }: Props) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const nameOf = (row: IndicatorValueDto) =>
    ({
      unit: names.unit(row.unit),
      'staff-category': names.staff(row.staffCategory),
      'care-area': names.careArea(row.careArea),
    })[by];
  const columns: Column<IndicatorValueDto>[] = [
    {
      key: 'name',
      header: text(`division.${by}`),
      value: nameOf,
      cell: (row) => <PartName by={by} row={row} name={nameOf(row)} question={question} />,
    },
    {
      key: 'value',
      header: text('value'),
      value: (row) => row.value ?? null,
      cell: (row) => <ValueCell figure={row} tree={question.tree} />,
      isFigure: true,
    },
    ...(isMoneyRatio(definition) ? partColumns(text, format) : []),
    ...changeColumns(text, format, [...rows, whole]),
    ...targetColumns(text, rows),
    {
      key: 'complete',
      header: text('data'),
      value: (row) => (row.complete ? 1 : 0),
      cell: (row) => (row.value === undefined ? '–' : <CompletenessCell figure={row} />),
    },
  ];
  const sums = Object.fromEntries(columns.map((column) => [column.key, column.cell?.(whole)]));
  const caption = text(`division.caption-${by}`, { unit: names.unit(whole.unit), period: format.period(whole.period) });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.unit} ${row.staffCategory} ${row.careArea}`}
      sums={{ ...sums, name: text('division.whole', { name: names.unit(whole.unit) }) }}
    />
  );
}

/** A high percentage of little money is another matter than of much: both parts stand beside the ratio. */
function partColumns(text: Text, format: Format): Column<IndicatorValueDto>[] {
  return (['numerator', 'denominator'] as const).map((part) => ({
    key: part,
    header: `${text(`trace.${part}`)} (${format.amountUnit})`,
    value: (row) => row[part] ?? null,
    cell: (row) => (row[part] === undefined ? '–' : format.number(row[part] / 1e8, 1)),
    isFigure: true,
  }));
}

function changeColumns(text: Text, format: Format, rows: readonly IndicatorValueDto[]): Column<IndicatorValueDto>[] {
  return (['change', 'changeFromBase'] as const).flatMap((key) => {
    const base = rows.find((row) => row[key])?.[key]?.basePeriod;
    if (base === undefined) return [];
    const column: Column<IndicatorValueDto> = {
      key,
      header: text('change-since', { base: format.period(base) }),
      value: (row) => row[key]?.difference ?? null,
      cell: (row) => (row[key] ? changeText(format, row[key], row.unitOfMeasure) : '–'),
      isFigure: true,
    };
    return [column];
  });
}

function targetColumns(text: Text, rows: readonly IndicatorValueDto[]): Column<IndicatorValueDto>[] {
  if (!rows.some((row) => row.target)) return [];
  return [
    {
      key: 'target',
      header: text('target'),
      value: (row) => row.target?.value ?? null,
      cell: (row) => (row.target ? <TargetText target={row.target} unit={row.unitOfMeasure} /> : '–'),
    },
    {
      key: 'status',
      header: text('status'),
      value: (row) => row.status,
      cell: (row) => <Status status={row.status} />,
    },
  ];
}
