import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import { FormDialog } from '../shared/FormDialog.tsx';

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function NewGroupButton() {
  const text = useText();
  const units = useQuery(queries.units());
  const options = [...new Map((units.data ?? []).map(({ code, name }) => [code, name]))].map(([key, label]) => ({
    key,
    label,
    detail: key,
  }));
  return (
    <FormDialog
      draft="new-group"
      open={text('steering.group.add')}
      submitLabel={text('steering.group.add-do')}
      fields={[
        { key: 'name', label: text('steering.group.name'), kind: 'text' },
        { key: 'key', label: text('steering.group.key'), hint: text('steering.group.key-hint'), kind: 'text' },
        { key: 'unit', label: text('unit'), kind: 'search', options },
        { key: 'duties', label: text('steering.duties'), hint: text('steering.duties-hint'), kind: 'long' },
      ]}
      send={({ duties = '', ...group }) =>
        apiSend('POST', '/steering-groups', { body: { ...group, duties: linesOf(duties) } })
      }
    />
  );
}
