import { useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';

const SHAPES = { running: '▲', 'notice-given': '◆', ended: '●' } as const;

/** Shape and word: nothing is said by colour. */
export function ContractStatusMark({ status }: Pick<LocalContractDto, 'status'>) {
  const text = useText();
  return (
    <span className="contract-mark">
      <span aria-hidden="true">{SHAPES[status]}</span> {text(`local-contracts.status.${status}`)}
    </span>
  );
}

/** What needs attention, each with its mark. */
export function ContractAlarms({ alarms }: Pick<LocalContractDto, 'alarms'>) {
  const text = useText();
  if (alarms.length === 0) return <span>{text('local-contracts.no-alarm')}</span>;
  return (
    <ul className="contract-alarms">
      {alarms.map((alarm) => (
        <li key={alarm}>
          <span aria-hidden="true">■</span> {text(`local-contracts.alarm.${alarm}`)}
        </li>
      ))}
    </ul>
  );
}
