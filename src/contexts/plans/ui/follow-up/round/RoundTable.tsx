import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { FollowUpRoundDto } from '../../../contract/follow-up.ts';
import { usePeriodWords } from '../period-words.ts';
import { RoundMark } from './RoundMark.tsx';

/** Rounds with how many have answered. */
export function RoundTable({ rounds }: { rounds: readonly FollowUpRoundDto[] }) {
  const text = useText();
  const inWords = usePeriodWords();
  const columns: Column<FollowUpRoundDto>[] = [
    {
      key: 'round',
      header: text('follow-up.column.round'),
      value: ({ period }) => period,
      cell: ({ key, period }) => (
        <AppLink to="/handlingsplan/uppfoljning/$round" params={{ round: key }}>
          {text('follow-up.round', { period: inWords(period) })}
        </AppLink>
      ),
    },
    {
      key: 'plans',
      header: text('follow-up.column.plans'),
      value: ({ plans }) => plans.map(({ name }) => name).join(', '),
    },
    {
      key: 'state',
      header: text('follow-up.column.state'),
      value: ({ state }) => text(`follow-up.state.${state}`),
      cell: (round) => <RoundMark round={round} />,
    },
    { key: 'opens', header: text('follow-up.column.opens'), value: ({ opensOn }) => opensOn, isWhole: true },
    { key: 'due', header: text('follow-up.column.due'), value: ({ dueOn }) => dueOn, isWhole: true },
    {
      key: 'answered',
      header: text('follow-up.column.answered'),
      value: ({ completeness }) => completeness.answered,
      isFigure: true,
    },
    {
      key: 'asked',
      header: text('follow-up.column.asked'),
      value: ({ completeness }) => completeness.asked,
      isFigure: true,
    },
  ];
  return <DataTable caption={text('follow-up.table')} columns={columns} rows={rounds} rowKey={({ key }) => key} />;
}
