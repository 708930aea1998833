import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Figure } from '../../../../web/design/Figure.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { changeText } from '../shared/change-text.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import { useNames } from '../shared/use-names.ts';

type Props = { definition: IndicatorDefinitionDto; figure: IndicatorValueDto; question: IndicatorQuestion };

/** The value, its change since a base period of the reader's choice, and the way to the rows. */
export function ValueFigures({ definition, figure, question: { careArea, tree } }: Props) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const { changeFromBase, unitOfMeasure, rows, unit, period, staffCategory } = figure;
  const search = { unit, period, staff: staffCategory, careArea, tree };
  return (
    <div className="figures">
      <Figure label={names.indicator(definition)} figure={figure} tree={tree} />
      {changeFromBase && (
        <div className="figure">
          <p className="figure-label">{text('change-since', { base: format.period(changeFromBase.basePeriod) })}</p>
          <p className="figure-value">{changeText(format, changeFromBase, unitOfMeasure)}</p>
          <p className="figure-detail">
            {text('indicator.from', { value: format.value(changeFromBase.baseValue, unitOfMeasure) })}
          </p>
          {!changeFromBase.baseComplete && (
            <p className="figure-detail figure-incomplete">{text('indicator.base-incomplete')}</p>
          )}
        </div>
      )}
      <div className="figure">
        <p className="figure-label">{text('trace.title')}</p>
        <p className="figure-value">{text('indicator.rows', { count: rows })}</p>
        <p className="figure-detail">
          <AppLink to="/nyckeltal/$key/underlag" params={{ key: figure.indicator }} search={search}>
            {text('indicator.to-rows')}
          </AppLink>
        </p>
        {figure.indicator === 'dispensed-purchases' && (
          <p className="figure-detail">
            <AppLink to="/inhyrning/dispenser" search={{ enhet: unit }}>
              {text('indicator.to-dispensations')}
            </AppLink>
          </p>
        )}
      </div>
    </div>
  );
}
