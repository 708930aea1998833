import { AppLink } from '../../../../web/design/AppLink.tsx';
import type { Column } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import type { ForceDto } from '../../contract/risks.ts';

/** The force field as a table. */
export function useForceColumns(plan: string): Column<ForceDto>[] {
  const text = useText();
  return [
    { key: 'text', header: text('forces.text'), value: (force) => force.text },
    { key: 'side', header: text('forces.side'), value: ({ side }) => text(`forces.side.${side}`) },
    { key: 'strength', header: text('forces.strength'), value: ({ strength }) => strength, isFigure: true },
    {
      key: 'actions',
      header: text('forces.actions'),
      value: ({ actions }) =>
        actions.map(({ action, effect }) => `${action} ${text(`forces.effect.${effect}`)}`).join(', '),
      cell: ({ actions }) =>
        actions.map(({ action, title, effect }) => (
          <span key={action} className="plan-line">
            <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(action) }}>
              {action} {title}
            </AppLink>{' '}
            {text(`forces.effect.${effect}`)}
          </span>
        )),
    },
  ];
}
