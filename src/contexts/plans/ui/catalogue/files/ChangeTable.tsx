import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { CatalogueChangeDto } from '../../../contract/catalogue.ts';

/** What differs between two versions: added, changed and in what, withdrawn and why. */
export function ChangeTable({ changes, caption }: { changes: readonly CatalogueChangeDto[]; caption: string }) {
  const text = useText();
  const what = ({ fields, reason }: CatalogueChangeDto) =>
    reason ?? fields.map((field) => text(`catalogue.field.${field}`)).join(', ');
  const columns: Column<CatalogueChangeDto>[] = [
    {
      key: 'action',
      header: text('catalogue.action.column'),
      value: ({ number }) => number,
      cell: ({ number, title }) => `${number}. ${title}`,
    },
    { key: 'kind', header: text('catalogue.change'), value: ({ kind }) => text(`catalogue.change.${kind}`) },
    { key: 'what', header: text('catalogue.change.what'), value: what },
  ];
  return <DataTable caption={caption} columns={columns} rows={changes} rowKey={({ number }) => String(number)} />;
}
