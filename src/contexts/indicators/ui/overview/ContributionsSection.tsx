import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { HorizontalBars } from '../../../../web/charts/HorizontalBars.tsx';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { figureColumn } from '../../../../web/design/figure-column.ts';
import { Section } from '../../../../web/design/Page.tsx';
import type { Format } from '../../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';

type Contribution = OverviewDto['contributions'][number];

/** The units that explain most of the change, so that the next question can be asked of the right one. */
export function ContributionsSection({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  const { contributions, cost, unit } = overview;
  if (contributions.length === 0 || !cost.change) return null;
  const base = format.period(cost.change.basePeriod);
  const period = format.period(cost.period);
  const columns = columnsOf(text, format, period, base);
  const title = text('overview.contributions-chart', { base });
  const change = format.amountChange(cost.change.difference);
  return (
    <Section title={text('overview.contributions-title')}>
      <p className="prose">{text('overview.contributions-sentence', { unit: unit.name, change, period, base })}</p>
      <ChartFigure
        title={title}
        note={text('overview.cost-note', { unit: unit.name })}
        fileName={`contributions-${unit.code}`}
        columns={columns}
        rows={contributions}
        rowKey={(row) => row.unit}
      >
        {({ width }) => (
          <HorizontalBars
            title={title}
            description={text('overview.contributions-description', { count: contributions.length })}
            rows={contributions.map((each) => ({
              key: each.unit,
              label: each.name,
              value: each.differenceOre,
              role: each.differenceOre > 0 ? 'agency' : 'previous',
            }))}
            width={width}
            formatValue={(ore) => format.amountChange(ore)}
          />
        )}
      </ChartFigure>
      <DataTable
        caption={text('overview.contributions-table')}
        columns={columns}
        rows={contributions}
        rowKey={(row) => row.unit}
      />
    </Section>
  );
}

function columnsOf(text: Text, format: Format, period: string, base: string): Column<Contribution>[] {
  const oneDecimal = (value: number) => format.number(value, 1);
  const link = (row: Contribution) => (
    <AppLink to="/" search={{ unit: row.unit }}>
      {row.name}
    </AppLink>
  );
  return [
    { key: 'unit', header: text('unit'), value: (row) => row.name, cell: link },
    figureColumn('now', `${period} (${format.amountUnit})`, (row) => row.amountOre / 1e8, oneDecimal),
    figureColumn('base', `${base} (${format.amountUnit})`, (row) => row.previousOre / 1e8, oneDecimal),
    figureColumn(
      'change',
      text('change-mnkr'),
      (row) => row.differenceOre / 1e8,
      (value) => format.signedNumber(value, 1),
    ),
    figureColumn('ratio', text('overview.ratio'), (row) => row.ratio, format.percent),
  ];
}
