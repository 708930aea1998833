import { Sparkline } from '../../../../web/charts/Sparkline.tsx';
import { Figure } from '../../../../web/design/Figure.tsx';
import { Term } from '../../../../web/design/Term.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';

/** Cost, weeks and purchases under agreement, each with what it is compared to and its way down to the rows. */
export function KeyFigures({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  const { cost, onCallCost, weeks, compliance, months } = overview;
  const onCall =
    onCallCost.value === undefined
      ? {}
      : { note: text('overview.of-which-on-call', { amount: format.amount(onCallCost.value) }) };
  const recent = months.slice(-24);
  return (
    <div className="figures">
      <div>
        <Figure label={text('overview.cost')} figure={cost} {...onCall} />
        <Sparkline
          title={text('overview.cost-spark')}
          description={text('overview.spark-description', { count: recent.length })}
          values={recent.map((month) => month.agencyOre)}
          role="agency"
        />
      </div>
      <div>
        <Figure label={<Term name="agency-weeks">{text('overview.weeks')}</Term>} figure={weeks} />
        <Sparkline
          title={text('overview.weeks-spark')}
          description={text('overview.spark-description', { count: recent.length })}
          values={recent.map((month) => month.agencyWeeks)}
          role="agency"
        />
      </div>
      <div>
        <Figure label={<Term name="framework-compliance">{text('overview.compliance')}</Term>} figure={compliance} />
      </div>
    </div>
  );
}
