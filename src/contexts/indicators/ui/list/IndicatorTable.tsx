import { Sparkline } from '../../../../web/charts/Sparkline.tsx';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Status } from '../../../../web/design/Status.tsx';
import type { Format } from '../../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { changeText } from '../shared/change-text.ts';
import { roleOf } from '../shared/figure-words.ts';
import { TargetText } from '../shared/TargetText.tsx';
import { useNames } from '../shared/use-names.ts';
import { CompletenessCell, ValueCell } from '../shared/ValueCell.tsx';

export type IndicatorRow = {
  definition: IndicatorDefinitionDto;
  figure: IndicatorValueDto;
  spark: readonly (number | null)[];
};

export function IndicatorTable({ caption, rows }: { caption: string; rows: readonly IndicatorRow[] }) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const base = rows.find((row) => row.figure.change)?.figure.change?.basePeriod;
  const name: Column<IndicatorRow> = {
    key: 'name',
    header: text('indicator'),
    value: (row) => names.indicator(row.definition),
    cell: (row) => (
      <AppLink to="/nyckeltal/$key" params={{ key: row.definition.key }}>
        {names.indicator(row.definition)}
      </AppLink>
    ),
  };
  const columns = [name, ...figureColumns(text, format, base), sparkColumn(text, names.indicator)];
  return (
    <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} rowKey={(row) => row.definition.key} />
  );
}

/** Rows are of different units: sorting them by size would say nothing. */
function figureColumns(text: Text, format: Format, base: string | undefined): Column<IndicatorRow>[] {
  return [
    {
      key: 'value',
      header: text('value'),
      value: (row) => row.figure.value ?? null,
      cell: (row) => <ValueCell figure={row.figure} />,
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'change',
      header: base ? text('change-since', { base: format.period(base) }) : text('change'),
      value: (row) => row.figure.change?.difference ?? null,
      cell: ({ figure }) => (figure.change ? changeText(format, figure.change, figure.unitOfMeasure) : '–'),
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'target',
      header: text('target'),
      value: (row) => row.figure.target?.value ?? null,
      cell: ({ figure }) => (figure.target ? <TargetText target={figure.target} unit={figure.unitOfMeasure} /> : '–'),
      isSortable: false,
    },
    {
      key: 'status',
      header: text('status'),
      value: (row) => row.figure.status,
      cell: (row) => <Status status={row.figure.status} />,
    },
    {
      key: 'complete',
      header: text('data'),
      value: (row) => (row.figure.complete ? 1 : 0),
      cell: ({ figure }) => (figure.value === undefined ? '–' : <CompletenessCell figure={figure} />),
    },
  ];
}

function sparkColumn(text: Text, nameOf: (definition: IndicatorDefinitionDto) => string): Column<IndicatorRow> {
  return {
    key: 'spark',
    header: text('indicators.recent'),
    value: () => null,
    cell: ({ definition, spark }) =>
      spark.filter((value) => value !== null).length < 2 ? (
        '–'
      ) : (
        <Sparkline
          title={nameOf(definition)}
          description={text('indicators.spark', { count: spark.length })}
          values={spark}
          role={roleOf(definition.key)}
          width={120}
          height={32}
        />
      ),
    isSortable: false,
  };
}
