import { useFormat, useText } from '../../../../web/text.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { ACTION_STATUSES } from '../../domain/action-plans/status-table.ts';
import { responsibleOf } from './filter-actions.ts';
import { LateMark, StatusMark } from './StatusMark.tsx';
import { usePrinting } from './use-printing.ts';

const MOST_CARDS = 60;

/** The actions in columns by status. */
export function BoardView({ rows }: { rows: readonly PlannedActionRowDto[] }) {
  const text = useText();
  const format = useFormat();
  const most = usePrinting() ? rows.length : MOST_CARDS;
  return (
    <div className="plan-board">
      {ACTION_STATUSES.map((status) => {
        const own = rows.filter((row) => row.status === status);
        return (
          <section key={status} className="plan-column" aria-label={text(`plans.status.${status}`)}>
            <h2 className="plan-column-title">
              <StatusMark status={status} /> <span className="plan-count">{format.number(own.length)}</span>
            </h2>
            <ul className="plan-cards">
              {own.slice(0, most).map((row) => (
                <li key={row.id} className="plan-card">
                  <AppLink to="/handlingsplan/$key/$number" params={{ key: row.plan, number: String(row.number) }}>
                    {row.number} {row.title}
                  </AppLink>
                  <p className="plan-card-note">{[row.unit.name, responsibleOf(row)].filter(Boolean).join(' · ')}</p>
                  <p className="plan-card-note no-wrap">
                    {row.endsOn && text('plans.card.ends', { date: row.endsOn })} {row.late && <LateMark />}
                  </p>
                </li>
              ))}
            </ul>
            {own.length > most && <p>{text('plans.more', { count: own.length - most })}</p>}
          </section>
        );
      })}
    </div>
  );
}
