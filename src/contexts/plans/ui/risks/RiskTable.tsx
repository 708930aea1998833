import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import type { RiskDto } from '../../contract/risks.ts';

/** Risks with their scores before and after the measure, and whether someone must accept them. */
export function RiskTable({ risks, caption }: { risks: readonly RiskDto[]; caption: string }) {
  const text = useText();
  const columns: Column<RiskDto>[] = [
    {
      key: 'cause',
      header: text('risks.risk'),
      value: ({ number, cause }) => `${number} ${cause}`,
      cell: ({ number, cause }) => (
        <AppLink to="/handlingsplan/risker/$risk" params={{ risk: String(number) }}>
          {number} {cause}
        </AppLink>
      ),
    },
    {
      key: 'subject',
      header: text('risks.subject'),
      value: ({ planName, action }) => (action ? `${action.number} ${action.title}` : planName),
    },
    { key: 'unit', header: text('local-plans.unit'), value: ({ unit }) => unit.name },
    { key: 'area', header: text('risks.area'), value: ({ area }) => text(`risks.area.${area}`) },
    { key: 'before', header: text('risks.before'), value: ({ score }) => score, isFigure: true },
    { key: 'after', header: text('risks.after'), value: ({ residualScore }) => residualScore, isFigure: true },
    {
      key: 'standing',
      header: text('risks.standing'),
      value: (risk) => text(`risks.standing.${standingOf(risk)}`),
      cell: (risk) => <RiskMark risk={risk} />,
    },
    { key: 'review', header: text('risks.review'), value: ({ reviewOn }) => reviewOn, isWhole: true },
  ];
  return (
    <DataTable
      caption={caption}
      rows={risks}
      rowKey={({ number }) => String(number)}
      columns={columns}
      empty={text('risks.none')}
    />
  );
}

export type Standing = 'waiting' | 'accepted' | 'open' | 'closed';
export const standingOf = (risk: RiskDto): Standing => {
  if (risk.status === 'closed') return 'closed';
  if (risk.awaitsAcceptance) return 'waiting';
  return risk.high ? 'accepted' : 'open';
};
const SHAPES: Readonly<Record<Standing, string>> = { waiting: '◆', accepted: '●', open: '○', closed: '■' };

/** Shape and word: never colour alone. */
export function RiskMark({ risk }: { risk: RiskDto }) {
  const text = useText();
  const standing = standingOf(risk);
  return (
    <span className={standing === 'waiting' ? 'plan-late' : undefined}>
      <span aria-hidden="true">{SHAPES[standing]}</span> {text(`risks.standing.${standing}`)}
      {risk.reviewLate && <span className="plan-line">{text('risks.review.late')}</span>}
    </span>
  );
}
