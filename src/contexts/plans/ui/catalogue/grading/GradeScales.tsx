import { useFormat, useText } from '../../../../../web/text.ts';
import type { GradingScaleDto } from '../../../contract/catalogue.ts';
import { DIMENSIONS } from '../../../domain/grading/scales.ts';

/** What each step means, folded away until it is wanted. */
export function GradeScales({ scale }: { scale: GradingScaleDto }) {
  const text = useText();
  const format = useFormat();
  return (
    <details className="scales">
      <summary>{text('catalogue.scales')}</summary>
      <div className="scale-lists">
        {DIMENSIONS.map((dimension) => (
          <section key={dimension}>
            <h2 className="scale-title">{text(`catalogue.dimension.${dimension}`)}</h2>
            <ol>
              {scale.steps[dimension].map((words) => (
                <li key={words.sv}>{words[format.language]}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className="field-hint">
        {text('catalogue.scales.source', { source: scale.source, date: format.date(scale.validFrom) })}
      </p>
    </details>
  );
}
