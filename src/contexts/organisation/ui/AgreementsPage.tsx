import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { AgreementDto } from '../contract.ts';
import { agreementForms, agreementKey, AGREEMENTS_PATH } from './agreements/agreement-forms.ts';
import { AgreementWarnings } from './agreements/AgreementWarnings.tsx';
import type { Action } from './change/form-spec.ts';
import { SectionPage } from './change/SectionPage.tsx';
import { sectionForm } from './change/section-form.ts';
import { configurationQueries } from './configuration-queries.ts';
import { EntryLink } from './EntryLink.tsx';
import { entryColumns } from './entry-columns.tsx';
import { useStaffCategories } from './names.ts';
import { todayHere } from '../../../web/today.ts';
import { useValidityText, validityState } from './validity-text.ts';

const ACTIONS: readonly Action[] = ['ratta', 'fran-datum', 'avsluta', 'ta-bort'];

/** Who is under agreement for what and when: what is bought then counts as inside. */
export default function AgreementsPage() {
  const text = useText();
  const format = useFormat();
  const query = useQuery(configurationQueries.agreements());
  const staff = useStaffCategories();
  const today = todayHere();
  const columns = useColumns(staff.nameOf, today);
  return (
    <SectionPage
      title={text('settings.agreements')}
      path={AGREEMENTS_PATH}
      query={query}
      addLabel={text('settings.agreements.add')}
      lead={(agreements) =>
        text('settings.agreements.lead', {
          count: agreements.filter((agreement) => validityState(agreement, today) === 'in-force').length,
          date: format.date(today),
        })
      }
      actionsOf={() => ACTIONS}
      formOf={(address, agreements) => sectionForm(text, agreementForms(text, staff.options), address, agreements)}
    >
      {(agreements) => (
        <>
          <AgreementWarnings agreements={agreements} today={today} staffName={staff.nameOf} />
          <DataTable
            caption={text('settings.agreements.caption')}
            rows={agreements.toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))}
            rowKey={agreementKey}
            columns={columns}
            empty={text('settings.agreements.none')}
          />
        </>
      )}
    </SectionPage>
  );
}

function useColumns(staffName: (key: string) => string, today: string): Column<AgreementDto>[] {
  const text = useText();
  const validity = useValidityText();
  return [
    { key: 'name', header: text('settings.agreements.agreement'), value: ({ name }) => name },
    {
      key: 'kind',
      header: text('settings.agreements.kind'),
      value: ({ kind }) => text(`settings.agreements.kind.${kind}`),
    },
    {
      key: 'state',
      header: text('settings.state'),
      value: (agreement) => text(`settings.state.${validityState(agreement, today)}`),
    },
    {
      key: 'validity',
      header: text('settings.validity'),
      value: ({ validFrom }) => validFrom,
      cell: validity,
      isWhole: true,
    },
    {
      key: 'staff',
      header: text('staff'),
      value: ({ staffCategories }) => staffCategories.map(staffName).join(', ') || text('staff.all'),
    },
    {
      key: 'suppliers',
      header: text('settings.agreements.suppliers'),
      value: ({ suppliers }) => suppliers.length,
      cell: ({ suppliers }) => (
        <details>
          <summary>{text('settings.agreements.supplier-count', { count: suppliers.length })}</summary>
          {suppliers.join(', ')}
        </details>
      ),
    },
    ...entryColumns<AgreementDto>(text, (agreement) => (
      <EntryLink path={AGREEMENTS_PATH} action="ratta" entry={agreementKey(agreement)} name={agreement.name} />
    )),
  ];
}
