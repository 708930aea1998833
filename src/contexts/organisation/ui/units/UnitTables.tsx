import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { UnitVersionDto } from '../../contract.ts';
import { EntryLink, LineLink } from '../EntryLink.tsx';
import { entryColumns } from '../entry-columns.tsx';
import { useValidityText } from '../validity-text.ts';
import { UNITS_PATH } from './unit-forms.ts';
import { closedUnits, comingUnits, type UnitEvent, unitKey, unitRowsAt, type UnitRow } from './unit-rows.ts';

type Props = { units: readonly UnitVersionDto[]; date: string; careAreaName(key: string): string };

/** The tree of the day, then what is closed and what is to come. */
export function UnitTables({ units, date, careAreaName }: Props) {
  const text = useText();
  const format = useFormat();
  const closed = closedUnits(units, date);
  const coming = comingUnits(units, date);
  return (
    <>
      <DataTable
        caption={text('settings.units.caption', { date: format.date(date) })}
        rows={unitRowsAt(units, date)}
        rowKey={({ unit }) => unitKey(unit)}
        columns={useTreeColumns(units, careAreaName)}
        empty={text('settings.units.none')}
      />
      {coming.length > 0 && <OtherUnits title={text('settings.units.coming')} units={coming} />}
      {closed.length > 0 && <OtherUnits title={text('settings.units.closed')} units={closed} />}
    </>
  );
}

function useTreeColumns(units: readonly UnitVersionDto[], careAreaName: (key: string) => string): Column<UnitRow>[] {
  const text = useText();
  const validity = useValidityText();
  const eventText = useEventText(units);
  // Sorting would tear the tree apart.
  const column = (key: string, header: string, cell: (row: UnitRow) => ReactNode): Column<UnitRow> => ({
    key,
    header,
    isSortable: false,
    value: () => null,
    cell,
  });
  return [
    column('name', text('unit'), ({ unit, depth }) => (
      <span className="tree-name" data-depth={Math.min(depth, 6)}>
        {unit.name} <span className="field-hint">{unit.code}</span>
      </span>
    )),
    column('level', text('settings.units.level'), ({ unit }) => unit.level),
    column('costCentres', text('settings.units.cost-centres'), ({ unit }) => unit.costCentres.join(', ') || '–'),
    column('careArea', text('settings.units.care-area'), ({ careArea }) =>
      careArea === null ? '–' : careAreaName(careArea),
    ),
    { ...column('validity', text('settings.validity'), ({ unit }) => validity(unit)), isWhole: true },
    column('events', text('settings.units.history'), ({ events }) => events.map(eventText).join(' ') || '–'),
    column('line', text('settings.line-heading'), ({ unit }) => <LineLink line={unit.line} />),
    column('change', text('settings.change'), ({ unit }) => (
      <EntryLink path={UNITS_PATH} action="fran-datum" entry={unitKey(unit)} name={unit.name} />
    )),
  ];
}

function useEventText(units: readonly UnitVersionDto[]): (event: UnitEvent) => string {
  const text = useText();
  const format = useFormat();
  return (event) => {
    const date = format.date(event.date);
    switch (event.kind) {
      case 'renamed':
        return text('settings.units.renamed', { date, name: event.name });
      case 'moved': {
        const parent = units.find(({ code }) => code === event.parent)?.name ?? event.parent;
        return text('settings.units.moved', { date, parent });
      }
      case 'closes':
        return text('settings.units.closes', { date });
      case 'opened':
        return text('settings.units.opened', { date });
    }
  };
}

function OtherUnits({ title, units }: { title: string; units: readonly UnitVersionDto[] }) {
  const text = useText();
  const validity = useValidityText();
  return (
    <Section title={title}>
      <DataTable<UnitVersionDto>
        caption={title}
        isCaptionHidden
        rows={units}
        rowKey={unitKey}
        columns={[
          { key: 'name', header: text('unit'), value: ({ name, code }) => `${name} (${code})` },
          { key: 'level', header: text('settings.units.level'), value: ({ level }) => level },
          {
            key: 'costCentres',
            header: text('settings.units.cost-centres'),
            value: ({ costCentres }) => costCentres.join(', ') || null,
          },
          {
            key: 'validity',
            header: text('settings.validity'),
            value: (unit) => unit.validTo,
            cell: validity,
            isWhole: true,
          },
          ...entryColumns<UnitVersionDto>(text, (unit) => (
            <EntryLink path={UNITS_PATH} action="ratta" entry={unitKey(unit)} name={unit.name} />
          )),
        ]}
      />
    </Section>
  );
}
