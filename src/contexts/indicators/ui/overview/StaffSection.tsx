import { BarChart } from '../../../../web/charts/BarChart.tsx';
import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import type { Column } from '../../../../web/design/DataTable.tsx';
import { figureColumn } from '../../../../web/design/figure-column.ts';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';
import { newest, type OverviewMonth } from './series.ts';
import { StaffTable } from './StaffTable.tsx';

const MONTHS_SHOWN = 24;

/** Own and agency staff together: fewer agency staff says little until one sees whether own staff came instead. */
export function StaffSection({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const months = newest(overview.months, MONTHS_SHOWN);
  const hasFte = months.some((month) => month.ownFte !== null || month.agencyFte !== null);
  return (
    <Section title={text('overview.staff-title')}>
      <StaffTable overview={overview} />
      {hasFte ? (
        <TogetherChart overview={overview} months={months} measure="fte" />
      ) : (
        <p className="prose">{text('overview.no-fte')}</p>
      )}
      <TogetherChart overview={overview} months={months} measure="cost" />
    </Section>
  );
}

type ChartProps = { overview: OverviewDto; months: readonly OverviewMonth[]; measure: 'fte' | 'cost' };
type Row = { month: string; own: number | null; staffing: number | null };

function TogetherChart({ overview, months, measure }: ChartProps) {
  const text = useText();
  const format = useFormat();
  const isCost = measure === 'cost';
  const rows: Row[] = months.map((each) =>
    isCost
      ? { month: each.month, own: each.ownOre / 1e8, staffing: each.agencyOre / 1e8 }
      : { month: each.month, own: each.ownFte, staffing: each.agencyFte },
  );
  const shown = (value: number | null) => (value === null ? '–' : format.number(value, 1));
  const unit = isCost ? format.amountUnit : text('fte');
  const oneDecimal = (value: number) => format.number(value, 1);
  const columns: Column<Row>[] = [
    { key: 'month', header: text('month'), value: (row) => row.month, cell: (row) => format.month(row.month) },
    figureColumn('own', `${text('own-staff')} (${unit})`, (row) => row.own, oneDecimal),
    figureColumn('staffing', `${text('agency-staff')} (${unit})`, (row) => row.staffing, oneDecimal),
  ];
  const title = text(isCost ? 'overview.together-cost' : 'overview.together-fte');
  const words = (key: string) => {
    const row = rows.find((each) => each.month === key);
    return row
      ? text('overview.together-words', {
          month: format.month(key),
          own: shown(row.own),
          staffing: shown(row.staffing),
          unit,
        })
      : '';
  };
  return (
    <ChartFigure
      title={title}
      note={text('overview.together-note', { unit: overview.unit.name, measure: unit })}
      fileName={`own-and-agency-${measure}-${overview.unit.code}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{ keys: rows.map((row) => row.month), words }}
    >
      {({ width, cursor }) => (
        <BarChart
          title={title}
          description={text('overview.together-description', { unit: overview.unit.name, count: rows.length })}
          categories={rows.map((row) => ({
            key: row.month,
            label: row.month.endsWith('-01') ? row.month.slice(0, 4) : format.monthShort(row.month),
          }))}
          series={[
            { key: 'own', label: text('own-staff'), role: 'own', values: rows.map((row) => row.own) },
            { key: 'staffing', label: text('agency-staff'), role: 'agency', values: rows.map((row) => row.staffing) },
          ]}
          formatTick={(value) => format.number(value)}
          cursor={cursor}
          width={width}
          height={260}
        />
      )}
    </ChartFigure>
  );
}
