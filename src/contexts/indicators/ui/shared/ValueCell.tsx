import { TraceLink } from '../../../../web/design/Figure.tsx';
import { useCodeText, useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorValueDto } from '../../contract.ts';

/** A value in a table, leading to its rows; why there is none, when there is none. */
export function ValueCell({ figure, tree }: { figure: IndicatorValueDto; tree?: string | undefined }) {
  const text = useText();
  const format = useFormat();
  const codeText = useCodeText();
  if (figure.value === undefined) {
    return (
      <span className="value-missing">
        <TraceLink figure={figure} tree={tree}>
          {text('figure.not-computable')}
        </TraceLink>{' '}
        <span className="figure-detail">{codeText('reason', figure.reason ?? '')}</span>
      </span>
    );
  }
  const { value, unitOfMeasure } = figure;
  return (
    <TraceLink figure={figure} tree={tree}>
      {format.value(value, unitOfMeasure)}
    </TraceLink>
  );
}

/** Whether the data behind a value are complete, in words. */
export function CompletenessCell({ figure }: { figure: IndicatorValueDto }) {
  const text = useText();
  return figure.complete ? (
    <span className="figure-detail">{text('data.complete')}</span>
  ) : (
    <span className="figure-incomplete">{text('data.incomplete')}</span>
  );
}
