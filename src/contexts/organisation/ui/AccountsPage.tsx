import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { AccountRuleDto } from '../contract.ts';
import { accountActions, accountForms, accountKey, ACCOUNTS_PATH } from './accounts/account-forms.ts';
import { SectionPage } from './change/SectionPage.tsx';
import { sectionForm } from './change/section-form.ts';
import { configurationQueries } from './configuration-queries.ts';
import { EntryLink, LineLink } from './EntryLink.tsx';
import { useStaffCategories } from './names.ts';
import { useValidityText } from './validity-text.ts';

/** Which accounts are which kind of cost. The first rule that matches wins, so they stand in their order. */
export default function AccountsPage() {
  const text = useText();
  const query = useQuery(configurationQueries.accountRules());
  const staff = useStaffCategories();
  return (
    <SectionPage
      title={text('settings.accounts')}
      path={ACCOUNTS_PATH}
      query={query}
      addLabel={text('settings.accounts.add')}
      lead={(rules) => (
        <>
          <p>{text('settings.accounts.lead', { count: rules.length })}</p>
          <p>
            <AppLink to="/data/oklassat">{text('settings.accounts.unmapped')}</AppLink>
          </p>
        </>
      )}
      actionsOf={accountActions}
      formOf={(address, rules) => sectionForm(text, accountForms(text, rules, staff.options), address, rules)}
    >
      {(rules) => <AccountTable rules={rules} staffName={staff.nameOf} />}
    </SectionPage>
  );
}

type Row = { rule: AccountRuleDto; number: number };

function AccountTable({ rules, staffName }: { rules: readonly AccountRuleDto[]; staffName(key: string): string }) {
  const text = useText();
  return (
    <DataTable
      caption={text('settings.accounts.caption')}
      rows={rules.map((rule, position): Row => ({ rule, number: position + 1 }))}
      rowKey={({ rule }) => String(rule.index)}
      columns={useColumns(staffName)}
      empty={text('settings.accounts.none')}
    />
  );
}

function useColumns(staffName: (key: string) => string): Column<Row>[] {
  const text = useText();
  const format = useFormat();
  const validity = useValidityText();
  // Only in the order that they are tried.
  const column = (key: string, header: string, cell: (row: Row) => ReactNode): Column<Row> => ({
    key,
    header,
    isSortable: false,
    value: () => null,
    cell,
  });
  return [
    column('accounts', text('settings.accounts.accounts'), ({ rule, number }) => (
      <>
        <span className="field-hint">{number}.</span> {rule.accounts}
      </>
    )),
    column('kind', text('settings.accounts.kind'), ({ rule }) => text(`settings.accounts.kind.${rule.kind}`)),
    column('staff', text('staff'), ({ rule }) => (rule.staffCategory === null ? '–' : staffName(rule.staffCategory))),
    column('vat', text('settings.accounts.vat'), ({ rule }) =>
      rule.includesVatRate === 0 ? '–' : format.percent(rule.includesVatRate, 0),
    ),
    { ...column('validity', text('settings.validity'), ({ rule }) => validity(rule)), isWhole: true },
    column('source', text('settings.field.source'), ({ rule }) => rule.source ?? '–'),
    column('line', text('settings.line-heading'), ({ rule }) => <LineLink line={rule.line} />),
    column('change', text('settings.change'), ({ rule }) => (
      <EntryLink path={ACCOUNTS_PATH} action="ratta" entry={accountKey(rule)} name={rule.accounts} />
    )),
  ];
}
