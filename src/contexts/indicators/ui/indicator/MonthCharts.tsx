import { useQuery } from '@tanstack/react-query';
import { parsePeriod } from '../../../../kernel/period.ts';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { queries } from '../../../../web/queries.ts';
import { useViewContext } from '../../../../web/shell/view-context.ts';
import { useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto } from '../../contract.ts';
import { isFlow, isRatioOfFlows } from '../shared/figure-words.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import { LongChart } from './LongChart.tsx';
import { YearChart } from './YearChart.tsx';

type Props = { definition: IndicatorDefinitionDto; question: IndicatorQuestion };

/** The whole time with the path to the target, and the year beside the one before. */
export function MonthCharts({ definition, question }: Props) {
  const text = useText();
  const { dataMonths } = useViewContext();
  const year = Number((parsePeriod(question.period)?.last ?? dataMonths.last).slice(0, 4));
  const yearBefore = `${year - 1}-01`;
  const yearEnd = `${year}-12`;
  const first = yearBefore < dataMonths.first ? yearBefore : dataMonths.first;
  const last = yearEnd > dataMonths.last ? yearEnd : dataMonths.last;
  const { base: _unused, ...asked } = question;
  const months = useQuery(queries.indicatorValues({ ...asked, period: `${first}..${last}`, by: 'month' }));
  const rolling = isFlow(definition) ? 'sum' : isRatioOfFlows(definition) ? 'ratio' : undefined;
  return (
    <Section title={text('indicator.over-time')}>
      <Loaded query={months} shape="chart">
        {(figures) => (
          <>
            <LongChart
              definition={definition}
              figures={figures.filter((figure) => figure.period <= dataMonths.last)}
              rolling={rolling}
              dataMonths={dataMonths}
            />
            <YearChart definition={definition} figures={figures} year={year} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
