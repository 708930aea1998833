import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';

type Step = LocalContractDto['endPlan'][number];

/** The steps by which the contract is wound up. */
export function EndPlan({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  if (contract.endPlan.length === 0) return <p className="prose">{text('local-contracts.plan-none')}</p>;
  const stateOf = ({ doneOn, isOverdue }: Step) =>
    doneOn === null
      ? text(isOverdue ? 'local-contracts.plan-late' : 'local-contracts.plan-open')
      : text('local-contracts.plan-done', { date: doneOn });
  const columns: Column<Step>[] = [
    { key: 'what', header: text('local-contracts.plan-what'), value: ({ what }) => what },
    { key: 'who', header: text('local-contracts.plan-who'), value: ({ who }) => who },
    { key: 'due', header: text('local-contracts.plan-due'), value: ({ due }) => due, isWhole: true },
    {
      key: 'state',
      header: text('local-contracts.plan-state'),
      value: stateOf,
      cell: (step) => (
        <span className="contract-mark">
          <span aria-hidden="true">{step.doneOn !== null ? '●' : step.isOverdue ? '■' : '○'}</span> {stateOf(step)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('local-contracts.plan-caption', { number: contract.number })}
      isCaptionHidden
      rows={contract.endPlan}
      rowKey={({ what, due }) => `${due} ${what}`}
      columns={columns}
    />
  );
}
