import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DispensationDto } from '../../contract.ts';
import { useWords } from '../use-words.ts';
import { Fact } from './RequestFacts.tsx';

/** What was decided, by whom, in consultation with whom. */
export function DecisionFacts({ dispensation }: { dispensation: DispensationDto }) {
  const text = useText();
  const format = useFormat();
  const words = useWords();
  const { outcome, granted, conditions, decidedOn, decisionNumber, steps } = dispensation;
  if (outcome === null || decidedOn === null) return null;
  const decided = steps.find(({ kind }) => kind === 'decided');
  const consulted = steps.findLast(({ kind }) => kind === 'consulted');
  return (
    <Section title={text('dispensations.decision')}>
      <dl className="fact-list">
        <Fact label={text('dispensations.decide.outcome')}>
          <strong>{text(`dispensations.outcome.${outcome}`)}</strong>
        </Fact>
        {granted && (
          <Fact label={text('dispensations.granted')}>
            {text('dispensations.granted.terms', {
              hours: words.hours(granted.hours),
              rate: words.rate(granted.rateOre),
              amount: words.kronor(granted.amountOre),
            })}
            <p>{words.period(granted.from, granted.to)}</p>
          </Fact>
        )}
        {conditions && <Fact label={text('dispensations.decide.conditions')}>{conditions}</Fact>}
        <Fact label={text('dispensations.decide.ground')}>{decided?.words}</Fact>
        <Fact label={text('dispensations.decider')}>
          {text('dispensations.decider.when', { name: decided?.person.name ?? '', date: format.date(decidedOn) })}
        </Fact>
        <Fact label={text('dispensations.consulted')}>
          {consulted
            ? text('dispensations.decider.when', {
                name: consulted.person.name,
                date: format.date(consulted.takenOn),
              })
            : '–'}
        </Fact>
        <Fact label={text('dispensations.decision-number')}>
          {decisionNumber === null ? (
            '–'
          ) : (
            <AppLink to="/styrning/beslut/$number" params={{ number: decisionNumber }}>
              {decisionNumber}
            </AppLink>
          )}
        </Fact>
      </dl>
    </Section>
  );
}

/** The one that it extends, and those that extend it. */
export function Links({ dispensation }: { dispensation: DispensationDto }) {
  const text = useText();
  const { extends: earlier, extendedBy } = dispensation;
  const linked = [
    ...(earlier === null ? [] : [{ number: earlier, label: text('dispensations.extends') }]),
    ...extendedBy.map((number) => ({ number, label: text('dispensations.extended-by') })),
  ];
  if (linked.length === 0) return null;
  return (
    <ul className="plain-list">
      {linked.map(({ number, label }) => (
        <li key={number}>
          {label}{' '}
          <AppLink to="/inhyrning/dispenser/$number" params={{ number }}>
            {number}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
