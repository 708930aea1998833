import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { Button } from '../../../web/design/Button.tsx';
import { DateField } from '../../../web/design/DateField.tsx';
import type { Option } from '../../../web/design/Select.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { UnitVersionDto } from '../contract.ts';
import type { Action } from './change/form-spec.ts';
import { SectionPage } from './change/SectionPage.tsx';
import { sectionForm } from './change/section-form.ts';
import { configurationQueries } from './configuration-queries.ts';
import { useCareAreas } from './names.ts';
import { countUnits } from './units/unit-rows.ts';
import { unitForms, UNITS_PATH } from './units/unit-forms.ts';
import { UnitTables } from './units/UnitTables.tsx';
import { todayHere } from '../../../web/today.ts';

const ACTIONS: readonly Action[] = ['fran-datum', 'ratta', 'avsluta', 'ta-bort'];

/** The organisation as it stood on a day, and what has been renamed, moved or closed. */
export default function UnitsPage() {
  const text = useText();
  const format = useFormat();
  const careAreas = useCareAreas();
  const { date, setDate } = useShownDate();
  const query = useQuery(configurationQueries.units());
  return (
    <SectionPage
      title={text('settings.units')}
      path={UNITS_PATH}
      query={query}
      addLabel={text('settings.units.add')}
      lead={(units) => text('settings.units.lead', { ...countUnits(units, date), date: format.date(date) })}
      actionsOf={() => ACTIONS}
      formOf={(address, units) =>
        sectionForm(text, unitForms(text, parentsOf(units), careAreas.options), address, units)
      }
    >
      {(units) => (
        <>
          <DateChoice date={date} onChoose={setDate} />
          <UnitTables units={units} date={date} careAreaName={careAreas.nameOf} />
        </>
      )}
    </SectionPage>
  );
}

/** The day the organisation is shown for: today, or the address's. */
function useShownDate() {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const asked = typeof search['datum'] === 'string' ? parsePlainDate(search['datum']) : undefined;
  const setDate = (date: string) => {
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({ ...previous, datum: date })) as never,
    });
  };
  return { date: asked ?? todayHere(), setDate };
}

function DateChoice({ date, onChoose }: { date: string; onChoose(date: string): void }) {
  const text = useText();
  const [typed, setTyped] = useState(date);
  return (
    <form
      className="settings-filter"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsePlainDate(typed)) onChoose(typed);
      }}
    >
      <DateField label={text('settings.units.date')} value={typed} onChange={setTyped} />
      <Button type="submit">{text('settings.units.show')}</Button>
    </form>
  );
}

/** Each code once, by its newest name. */
function parentsOf(units: readonly UnitVersionDto[]): Option[] {
  const names = new Map(
    units.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom)).map(({ code, name }) => [code, name]),
  );
  return [...names].map(([key, name]) => ({ key, label: `${name} (${key})` }));
}
