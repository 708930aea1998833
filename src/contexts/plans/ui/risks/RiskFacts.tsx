import type { ReactNode } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useFormat, useLanguage, useText } from '../../../../web/text.ts';
import type { RiskDetailsDto } from '../../contract/risks.ts';
import { PROBABILITY_STEPS, SEVERITY_STEPS } from '../../domain/risks/scales.ts';

/** What the assessment says. */
export function RiskFacts({ risk }: { risk: RiskDetailsDto }) {
  const text = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const probability = (step: number) => `${step} ${PROBABILITY_STEPS[step - 1]?.[language]}`;
  const severity = (step: number) => `${step} ${SEVERITY_STEPS[step - 1]?.[language]}`;
  const facts: [string, ReactNode][] = [
    [text('risks.subject'), <Subject key="subject" risk={risk} />],
    [text('local-plans.unit'), risk.unit.name],
    [text('risks.area'), text(`risks.area.${risk.area}`)],
    [text('risks.field.consequence'), risk.consequence],
    [text('risks.field.probability'), probability(risk.probability)],
    [text('risks.field.severity'), severity(risk.severity)],
    [text('risks.field.measure'), risk.measure],
    [text('risks.field.residualProbability'), probability(risk.residualProbability)],
    [text('risks.field.residualSeverity'), severity(risk.residualSeverity)],
    [text('risks.responsible'), risk.responsible?.name ?? text('plans.nobody')],
    [text('risks.review'), format.date(risk.reviewOn)],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Subject({ risk }: { risk: RiskDetailsDto }) {
  if (!risk.action)
    return (
      <AppLink to="/handlingsplan/$key" params={{ key: risk.plan }}>
        {risk.planName}
      </AppLink>
    );
  const { plan, number, title } = risk.action;
  return (
    <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
      {number} {title}
    </AppLink>
  );
}
