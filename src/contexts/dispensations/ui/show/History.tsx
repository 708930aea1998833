import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DispensationDto, StepDto } from '../../contract.ts';

/** What has been done, as sentences, the first first. */
export function History({ dispensation }: { dispensation: DispensationDto }) {
  const text = useText();
  return (
    <Section title={text('dispensations.history')}>
      <ol className="dispensation-history">
        {dispensation.steps.map((step) => (
          <li key={`${step.kind} ${step.recordedAt} ${step.words}`}>
            <Sentence step={step} dispensation={dispensation} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Sentence({ step, dispensation }: { step: StepDto; dispensation: DispensationDto }) {
  const text = useText();
  const format = useFormat();
  const name = step.onBehalfOf
    ? text('dispensations.history.for', { name: step.person.name, other: step.onBehalfOf })
    : step.person.name;
  const role = step.roleName.toLocaleLowerCase(format.language);
  const values = {
    date: format.date(step.takenOn),
    name,
    role,
    meeting: step.meetingName ?? '',
    number: step.relatedNumber ?? '',
    outcome: dispensation.outcome ? text(`dispensations.outcome.${dispensation.outcome}`) : '',
  };
  return (
    <>
      <p>{text(sentenceOf(step), values)}</p>
      {step.meetingReference !== null && (
        <p>
          <AppLink to="/styrning/moten/$reference" params={{ reference: step.meetingReference }}>
            {text('dispensations.to-meeting', { reference: step.meetingReference })}
          </AppLink>
        </p>
      )}
      {step.words && <blockquote className="dispensation-words">{step.words}</blockquote>}
    </>
  );
}

function sentenceOf({ kind, endorsed, relatedNumber }: StepDto) {
  if (kind === 'reviewed') return endorsed ? 'dispensations.history.endorsed' : 'dispensations.history.not-endorsed';
  if (kind === 'requested' && relatedNumber !== null) return 'dispensations.history.requested-extension';
  return `dispensations.history.${kind}` as const;
}
