import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { Section } from '../../../../../web/design/Page.tsx';
import { useText } from '../../../../../web/text.ts';
import type { CompletenessDto } from '../../../contract/follow-up.ts';

type Row = { key: string; name: string; asked: number; answered: number };

/** Answered of asked by unit and by person; the sums are the whole. */
export function CompletenessTables({ completeness }: { completeness: CompletenessDto }) {
  const text = useText();
  const byUnit = completeness.byUnit.map(({ unit, ...share }) => ({ key: unit.code, name: unit.name, ...share }));
  const byPerson = completeness.byPerson.map(({ person, ...share }) => ({
    key: person?.id ?? '',
    name: person?.name ?? text('follow-up.nobody'),
    ...share,
  }));
  return (
    <Section title={text('follow-up.completeness')}>
      <div className="follow-up-tables">
        <ShareTable caption={text('follow-up.by-person')} rows={byPerson} whole={completeness} />
        <ShareTable caption={text('follow-up.by-unit')} rows={byUnit} whole={completeness} />
      </div>
    </Section>
  );
}

type Props = { caption: string; rows: readonly Row[]; whole: { asked: number; answered: number } };

function ShareTable({ caption, rows, whole }: Props) {
  const text = useText();
  const columns: Column<Row>[] = [
    { key: 'name', header: caption, value: ({ name }) => name },
    { key: 'answered', header: text('follow-up.column.answered'), value: ({ answered }) => answered, isFigure: true },
    { key: 'asked', header: text('follow-up.column.asked'), value: ({ asked }) => asked, isFigure: true },
    {
      key: 'missing',
      header: text('follow-up.column.missing'),
      value: ({ asked, answered }) => asked - answered,
      isFigure: true,
    },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      sums={{
        name: text('follow-up.all'),
        answered: whole.answered,
        asked: whole.asked,
        missing: whole.asked - whole.answered,
      }}
    />
  );
}
