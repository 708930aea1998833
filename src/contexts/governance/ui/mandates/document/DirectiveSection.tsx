import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { PersonDto } from '../../../contract/mandates.ts';
import type { Directive } from '../../../domain/mandates/directive.ts';
import { type Column, type SectionKey, SECTIONS } from '../../../domain/mandates/sections.ts';
import { labelId, useValueText } from '../mandate-words.ts';

type Props = {
  section: SectionKey;
  directive: Directive;
  persons: readonly PersonDto[];
  /** Key of the mandate, when the reader may change it. */
  editIn: string | undefined;
};

/** A section of the directive as text and tables, with the way to its form. */
export function DirectiveSection({ section, directive, persons, editIn }: Props) {
  const text = useText();
  const valueText = useValueText({ persons, points: directive.points });
  const title = text(`mandates.section.${section}`);
  return (
    <section className="section mandate-section" id={`avsnitt-${section}`}>
      <div className="mandate-section-head">
        <h2 className="section-title">{title}</h2>
        {editIn !== undefined && (
          <AppLink
            to="/styrning/uppdrag/$key/skriv"
            params={{ key: editIn }}
            search={{ avsnitt: section }}
            aria-label={text('mandates.write.section', { section: title })}
            className="link page-actions"
          >
            {text('mandates.write')}
          </AppLink>
        )}
      </div>
      {SECTIONS[section].map((field) => {
        const value = directive[field.name];
        // The name is the page's own heading.
        if (field.name === 'title') return null;
        if (field.kind === 'rows')
          return (
            <Rows
              key={field.name}
              name={field.name}
              columns={field.columns}
              rows={value as unknown as readonly Row[]}
              valueText={valueText}
            />
          );
        const isLong = field.kind === 'text';
        const label = <h3 className="mandate-label">{text(labelId(field.name))}</h3>;
        return (
          <div key={field.name} className={isLong ? 'prose' : 'mandate-fact'}>
            {label}
            <Paragraphs value={valueText(field.kind, value)} />
          </div>
        );
      })}
    </section>
  );
}

type Row = Readonly<Record<string, unknown>> & { id: string };
type RowsProps = {
  name: string;
  columns: readonly Column[];
  rows: readonly Row[];
  valueText: ReturnType<typeof useValueText>;
};

/** One text to a row is a list; more is a table. */
function Rows({ name, columns, rows, valueText }: RowsProps) {
  const text = useText();
  if (rows.length === 0) return <Paragraphs value="" />;
  if (columns.length === 1)
    return (
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>{valueText(columns[0]!.kind, row[columns[0]!.name])}</li>
        ))}
      </ul>
    );
  return (
    <DataTable
      caption={text(labelId(name))}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.map((column) => ({
        key: column.name,
        header: text(labelId(name, column.name)),
        value: (row: Row) => valueText(column.kind, row[column.name]) || null,
        isSortable: false,
        isFigure: column.kind === 'count',
        isWhole: column.kind === 'date',
      }))}
    />
  );
}

function Paragraphs({ value }: { value: string }) {
  const text = useText();
  if (value === '') return <p className="field-hint">{text('mandates.nothing-written')}</p>;
  return value.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
