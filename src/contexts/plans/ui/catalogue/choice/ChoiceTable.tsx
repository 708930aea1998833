import { DataTable } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ActionGradingDto } from '../../../contract/catalogue.ts';
import { useChoiceColumns } from './use-choice-columns.tsx';

type Props = { gradings: readonly ActionGradingDto[]; onSelect(number: number): void };

/** Every action with its grades, its choice and the reason. */
export function ChoiceTable({ gradings, onSelect }: Props) {
  const text = useText();
  const columns = useChoiceColumns((number) => {
    onSelect(number);
    document.getElementById('choice-panel')?.focus();
  });
  return (
    <DataTable
      caption={text('catalogue.choice.table')}
      columns={columns}
      rows={gradings}
      rowKey={({ number }) => String(number)}
      empty={text('catalogue.choice.none')}
    />
  );
}
