import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../../../web/design/DateField.tsx';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import { ACCOUNT_KINDS, type AccountRuleDraft, ANY_STAFF, type DraftFault } from './account-rule-draft.ts';

type Props = {
  draft: AccountRuleDraft;
  onChange(part: Partial<AccountRuleDraft>): void;
  errorOf(field: DraftFault['field']): string | undefined;
};

export function AccountRuleFields({ draft, onChange, errorOf }: Props) {
  const text = useText();
  const { data: categories = [] } = useQuery(queries.staffCategories());
  const staffOptions = [
    { key: ANY_STAFF, label: text('unmapped.staff-any') },
    ...categories.map((category) => ({ key: category.key, label: category.name })),
  ];
  return (
    <>
      <TextField
        id="accounts"
        label={text('unmapped.accounts')}
        hint={text('unmapped.accounts-hint')}
        error={errorOf('accounts')}
        value={draft.accounts}
        onChange={(accounts) => onChange({ accounts })}
        isRequired
      />
      <RadioGroup
        id="kind"
        label={text('unmapped.cost-kind')}
        hint={text('unmapped.cost-kind-hint')}
        error={errorOf('kind')}
        options={ACCOUNT_KINDS.map((key) => ({
          key,
          label: text(`unmapped.cost-kind.${key}`),
          detail: text(`unmapped.cost-kind-detail.${key}`),
        }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        isRequired
      />
      {draft.kind !== 'excluded' && (
        <Select
          id="staffCategory"
          label={text('staff')}
          hint={text('unmapped.staff-hint')}
          options={staffOptions}
          value={draft.staffCategory}
          onChange={(staffCategory) => onChange({ staffCategory })}
        />
      )}
      <DateField
        id="validFrom"
        label={text('unmapped.valid-from')}
        hint={text('unmapped.valid-from-hint')}
        error={errorOf('validFrom')}
        value={draft.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
      />
      <DateField
        id="validTo"
        label={text('unmapped.valid-to')}
        hint={text('unmapped.valid-to-hint')}
        error={errorOf('validTo')}
        value={draft.validTo}
        onChange={(validTo) => onChange({ validTo })}
      />
      <TextField
        id="source"
        label={text('unmapped.source')}
        hint={text('unmapped.source-hint')}
        error={errorOf('source')}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        isRequired
      />
    </>
  );
}
