import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { type Text, useFormat, useText } from '../../../web/text.ts';
import type { ParameterValueDto } from '../contract.ts';
import type { Action } from './change/form-spec.ts';
import { SectionPage } from './change/SectionPage.tsx';
import { sectionForm } from './change/section-form.ts';
import { configurationQueries } from './configuration-queries.ts';
import { EntryLink } from './EntryLink.tsx';
import { entryColumns } from './entry-columns.tsx';
import { knownParameter } from './parameters/known-parameters.ts';
import { parameterForms, parameterKey, PARAMETERS_PATH } from './parameters/parameter-forms.ts';
import { todayHere } from '../../../web/today.ts';
import { useValidityText, validityState } from './validity-text.ts';

const ACTIONS: readonly Action[] = ['fran-datum', 'ratta', 'avsluta', 'ta-bort'];

/** The dated values that figures are computed with, and what each rests on. */
export default function ParametersPage() {
  const text = useText();
  const query = useQuery(configurationQueries.parameters());
  const columns = useColumns();
  return (
    <SectionPage
      title={text('settings.parameters')}
      path={PARAMETERS_PATH}
      query={query}
      addLabel={text('settings.parameters.add')}
      lead={(parameters) => text('settings.parameters.lead', counts(parameters))}
      actionsOf={() => ACTIONS}
      formOf={(address, parameters) => sectionForm(text, parameterForms(text), address, parameters)}
    >
      {(parameters) => (
        <>
          <DataTable
            caption={text('settings.parameters.caption')}
            rows={inOrder(parameters, text)}
            rowKey={parameterKey}
            columns={columns}
            empty={text('settings.parameters.none')}
          />
          <Explanations parameters={parameters} />
        </>
      )}
    </SectionPage>
  );
}

function useColumns(): Column<ParameterValueDto>[] {
  const text = useText();
  const validity = useValidityText();
  const valueText = useParameterValue();
  const today = todayHere();
  return [
    { key: 'name', header: text('settings.parameters.key'), value: ({ key }) => nameOf(key, text) },
    {
      key: 'value',
      header: text('settings.parameters.value'),
      value: ({ value }) => String(value),
      cell: valueText,
      isFigure: true,
    },
    {
      key: 'state',
      header: text('settings.state'),
      value: (parameter) => text(`settings.state.${validityState(parameter, today)}`),
    },
    {
      key: 'validity',
      header: text('settings.validity'),
      value: ({ validFrom }) => validFrom,
      cell: validity,
      isWhole: true,
    },
    { key: 'source', header: text('settings.field.source'), value: ({ source }) => source },
    ...entryColumns<ParameterValueDto>(text, (parameter) => (
      <EntryLink
        path={PARAMETERS_PATH}
        action="fran-datum"
        entry={parameterKey(parameter)}
        name={nameOf(parameter.key, text)}
      />
    )),
  ];
}

/** What each parameter is for. */
function Explanations({ parameters }: { parameters: readonly ParameterValueDto[] }) {
  const text = useText();
  const known = [...new Set(parameters.map(({ key }) => key))].flatMap((key) => knownParameter(key) ?? []);
  if (known.length === 0) return null;
  return (
    <dl className="explanations">
      {known.map(({ name, about }) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{text(about)}</dd>
        </div>
      ))}
    </dl>
  );
}

function useParameterValue(): (parameter: ParameterValueDto) => string {
  const text = useText();
  const format = useFormat();
  return ({ key, value }) => {
    if (typeof value === 'boolean') return text(value ? 'settings.yes' : 'settings.no');
    if (typeof value === 'string') return value;
    const known = knownParameter(key);
    if (known?.kind === 'percent') return format.percent(value);
    const number = format.number(value, Number.isInteger(value) ? 0 : 2);
    return known?.unit ? text(known.unit, { number }) : number;
  };
}

const nameOf = (key: string, text: Text): string => {
  const known = knownParameter(key);
  return known ? text(known.name) : key;
};

/** By name, the newest value first. */
const inOrder = (parameters: readonly ParameterValueDto[], text: Text): ParameterValueDto[] =>
  parameters.toSorted(
    (one, other) =>
      nameOf(one.key, text).localeCompare(nameOf(other.key, text), 'sv') ||
      other.validFrom.localeCompare(one.validFrom),
  );

const counts = (parameters: readonly ParameterValueDto[]) => ({
  count: new Set(parameters.map(({ key }) => key)).size,
  values: parameters.length,
});
