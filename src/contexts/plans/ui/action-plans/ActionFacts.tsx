import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useLanguage, useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { StatusMark } from './StatusMark.tsx';

/** What the plan says about the action. */
export function ActionFacts({ action }: { action: PlannedActionDto }) {
  const text = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const indicators = useQuery(queries.indicators());
  const nameOf = (key: string) => indicators.data?.find((each) => each.key === key)?.name[language] ?? key;
  const moved = action.indicators.map(({ indicator, direction }) => (
    <span key={indicator} className="plan-line">
      <AppLink to="/nyckeltal/$key" params={{ key: indicator }}>
        {nameOf(indicator)}
      </AppLink>{' '}
      {text(`plans.direction.${direction}`)}
    </span>
  ));
  const facts: [string, ReactNode][] = [
    [text('plans.field.description'), action.description],
    [text('plans.field.area'), text(`plans.area.${action.area}`)],
    [text('plans.field.level'), text(`plans.level.${action.level}`)],
    [text('plans.field.unit'), action.unit.name],
    [
      text('plans.column.responsible'),
      [action.responsible?.name, action.responsibleFunction].filter(Boolean).join(', '),
    ],
    [text('plans.field.startsOn'), action.startsOn],
    [text('plans.field.endsOn'), action.endsOn],
    [text('plans.field.stopDate'), action.stopDate],
    [text('plans.field.budget'), action.budgetOre === null ? null : `${format.number(action.budgetOre / 100)} kr`],
    [text('plans.field.prerequisites'), linked(action.prerequisites)],
    [text('plans.required-by'), linked(action.requiredBy)],
    [text('plans.field.origin'), action.origin && linked([action.origin])],
    [text('plans.column.indicator'), moved.length > 0 ? moved : null],
    [text('plans.receiver'), [action.receiver?.name, action.receiverFunction].filter(Boolean).join(', ')],
  ];
  return (
    <dl className="fact-list">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function linked(actions: PlannedActionDto['prerequisites']): ReactNode {
  if (actions.length === 0) return null;
  return actions.map(({ id, plan, number, title, status }) => (
    <span key={id} className="plan-line">
      <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
        {number} {title}
      </AppLink>{' '}
      <StatusMark status={status} />
    </span>
  ));
}
