import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { type BarRow, HorizontalBars } from '../../../../web/charts/HorizontalBars.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';
import { CostMonths } from './CostMonths.tsx';

/** Cost this year against last year and against what the target path allows. */
export function CostSection({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  const { cost, costAllowedByTargetOre, unit } = overview;
  const period = format.period(cost.period);
  const bars: BarRow[] = [];
  if (cost.value !== undefined) bars.push({ key: 'now', label: period, value: cost.value, role: 'agency' });
  if (cost.change)
    bars.push({
      key: 'base',
      label: format.period(cost.change.basePeriod),
      value: cost.change.baseValue,
      role: 'previous',
    });
  if (costAllowedByTargetOre !== null)
    bars.push({ key: 'allowed', label: text('overview.allowed'), value: costAllowedByTargetOre, role: 'target' });
  return (
    <Section title={text('overview.cost-title')}>
      <CostSentence overview={overview} />
      {bars.length > 0 && (
        <ChartFigure
          title={text('overview.cost-compared')}
          note={text('overview.cost-note', { unit: unit.name })}
          fileName={`agency-personnel-cost-${unit.code}`}
          columns={[
            { key: 'label', header: text('overview.compared'), value: (row) => row.label },
            {
              key: 'value',
              header: text('cost-mnkr'),
              value: (row) => row.value / 1e8,
              cell: (row) => format.number(row.value / 1e8, 1),
              isFigure: true,
            },
          ]}
          rows={bars}
          rowKey={(row) => row.key}
        >
          {({ width }) => (
            <HorizontalBars
              title={text('overview.cost-compared')}
              description={bars.map((bar) => `${bar.label}: ${format.amount(bar.value)}`).join('. ')}
              rows={bars}
              width={width}
              formatValue={format.amount}
            />
          )}
        </ChartFigure>
      )}
      <CostMonths overview={overview} />
    </Section>
  );
}

function CostSentence({ overview: { cost, costAllowedByTargetOre } }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  if (cost.value === undefined || costAllowedByTargetOre === null) return null;
  const over = cost.value - costAllowedByTargetOre;
  const values = {
    amount: format.amount(Math.abs(over)),
    allowed: format.amount(costAllowedByTargetOre),
    period: format.period(cost.period),
  };
  return <p className="prose">{text(over > 0 ? 'overview.cost-over' : 'overview.cost-under', values)}</p>;
}
