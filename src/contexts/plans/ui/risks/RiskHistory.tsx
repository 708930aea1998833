import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { RiskDetailsDto, RiskEventDto } from '../../contract/risks.ts';

/** Every assessment and review, and the scores after each. */
export function RiskHistory({ risk }: { risk: RiskDetailsDto }) {
  const text = useText();
  const format = useFormat();
  const columns: Column<RiskEventDto>[] = [
    { key: 'at', header: text('plans.history.at'), value: ({ at }) => at, cell: ({ at }) => format.dateTime(at) },
    { key: 'kind', header: text('risks.event'), value: ({ kind }) => text(`risks.event.${kind}`) },
    {
      key: 'before',
      header: text('risks.before'),
      value: ({ probability, severity }) => probability * severity,
      isFigure: true,
    },
    {
      key: 'after',
      header: text('risks.after'),
      value: ({ residualProbability, residualSeverity }) => residualProbability * residualSeverity,
      isFigure: true,
    },
    { key: 'words', header: text('risks.review.words'), value: ({ words }) => words },
    { key: 'by', header: text('plans.history.by'), value: ({ byName }) => byName },
  ];
  return (
    <DataTable
      caption={text('risks.history')}
      isCaptionHidden
      rows={risk.history}
      rowKey={({ sequence }) => String(sequence)}
      columns={columns}
    />
  );
}
