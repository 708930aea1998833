import { DataTable } from '../../../../../web/design/DataTable.tsx';
import { Empty } from '../../../../../web/design/Empty.tsx';
import { Section } from '../../../../../web/design/Page.tsx';
import { useText } from '../../../../../web/text.ts';
import type { DifferenceListDto } from '../../../contract/mandates.ts';
import { type FieldKind, SECTION_KEYS, SECTIONS } from '../../../domain/mandates/sections.ts';
import { labelId, useValueText } from '../mandate-words.ts';

type Item = DifferenceListDto['items'][number];
type Props = { list: DifferenceListDto; points: readonly { key: string; name: string }[] };

export function Differences({ list, points }: Props) {
  const text = useText();
  const valueText = useValueText({ persons: list.persons, points });
  if (list.items.length === 0)
    return (
      <Empty title={text('mandates.compare.none.title')}>
        <p>{text('mandates.compare.none')}</p>
      </Empty>
    );
  const show = (item: Item, value: unknown): string => {
    if (item.change === 'moved') return text('mandates.compare.place', { number: Number(value) });
    if (item.row && item.column === undefined) return rowText(item, value);
    return valueText(item.kind as FieldKind, value);
  };
  /** A whole row that came or went, its parts one after the other. */
  const rowText = (item: Item, value: unknown): string => {
    if (value === null) return '';
    const row = value as Readonly<Record<string, unknown>>;
    return columnsOf(item)
      .map(({ name, kind }) => valueText(kind, row[name]))
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <>
      {SECTION_KEYS.filter((section) => list.items.some((item) => item.section === section)).map((section) => (
        <Section key={section} title={text(`mandates.section.${section}`)}>
          <DataTable
            caption={text(`mandates.section.${section}`)}
            isCaptionHidden
            rows={list.items.filter((item) => item.section === section)}
            rowKey={(item) => [item.field, item.row?.id, item.column, item.change].join(' ')}
            columns={[
              {
                key: 'what',
                header: text('mandates.compare.what'),
                value: (item) => nameOf(item, text),
                isSortable: false,
              },
              {
                key: 'change',
                header: text('mandates.compare.change'),
                value: ({ change }) => text(`mandates.compare.${change}`),
                isSortable: false,
              },
              {
                key: 'before',
                header: text('mandates.compare.before', { number: list.from }),
                value: (item) => show(item, item.before) || null,
                cell: (item) => <del className="mandate-before">{show(item, item.before) || '–'}</del>,
                isSortable: false,
              },
              {
                key: 'after',
                header: text('mandates.compare.after', { number: list.to }),
                value: (item) => show(item, item.after) || null,
                cell: (item) => <ins className="mandate-after">{show(item, item.after) || '–'}</ins>,
                isSortable: false,
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
}

const columnsOf = ({ section, field }: Item) => {
  const found = SECTIONS[section].find(({ name }) => name === field);
  return found?.kind === 'rows' ? found.columns : [];
};

function nameOf({ field, row, column }: Item, text: ReturnType<typeof useText>): string {
  if (!row) return text(labelId(field));
  const name = text('mandates.compare.row', { what: text(labelId(field)), name: row.name || '–' });
  return column === undefined ? name : text('mandates.compare.cell', { row: name, part: text(labelId(field, column)) });
}
