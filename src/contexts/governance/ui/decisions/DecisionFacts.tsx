import type { ReactNode } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DecisionDetailDto } from '../../contract/decisions.ts';
import { isRole, ROLE_NAMES } from '../../../people/index.ts';
import { placeOf } from '../../domain/decisions/concerns.ts';
import { useConcernWords } from './concern-words.ts';

/** What is registered of a decision, one fact to a line. */
export function DecisionFacts({ decision }: { decision: DecisionDetailDto }) {
  const text = useText();
  const format = useFormat();
  const { decider, meeting } = decision;
  const role = isRole(decider.role) ? ROLE_NAMES[decider.role] : decider.role;
  const facts: [string, ReactNode][] = [
    [text('steering.decision.subject'), decision.subject],
    [text('steering.decision.decider'), `${decider.name}, ${role}`],
    [text('steering.decision.forum'), decision.forum],
    [text('steering.decision.ground'), decision.ground],
    [text('steering.decision.registry-number'), decision.registryNumber ?? '–'],
    [text('unit'), decision.unitName ?? text('steering.decision.whole-region')],
    [text('steering.decision.concerns'), <Concerned key="concerns" decision={decision} />],
    [
      text('steering.meeting'),
      meeting === null ? (
        '–'
      ) : (
        <AppLink key="meeting" to="/styrning/moten/$reference" params={{ reference: meeting }}>
          {meeting}
        </AppLink>
      ),
    ],
    [text('steering.decision.registered'), format.dateTime(decision.registeredAt)],
  ];
  return (
    <dl className="fact-list">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Concerned({ decision: { concerns } }: { decision: DecisionDetailDto }) {
  const wordsOf = useConcernWords();
  if (!concerns) return '–';
  const place = placeOf(concerns.entity, concerns.id);
  const words = `${wordsOf(concerns.entity)} ${concerns.id}`;
  return place ? <AppLink {...place}>{words}</AppLink> : words;
}
