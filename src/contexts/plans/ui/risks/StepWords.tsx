import { useLanguage, useText } from '../../../../web/text.ts';
import { PROBABILITY_STEPS, SEVERITY_STEPS } from '../../domain/risks/scales.ts';

/** What each step means, so that two who assess mean the same. */
export function StepWords() {
  const text = useText();
  const { language } = useLanguage();
  return (
    <details className="disclosure">
      <summary>{text('risks.steps')}</summary>
      <div className="risk-matrices">
        <div>
          <h3>{text('risks.probability')}</h3>
          <ol>
            {PROBABILITY_STEPS.map((words) => (
              <li key={words.sv}>{words[language]}</li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{text('risks.severity')}</h3>
          <ol>
            {SEVERITY_STEPS.map((words) => (
              <li key={words.sv}>{words[language]}</li>
            ))}
          </ol>
        </div>
      </div>
    </details>
  );
}
