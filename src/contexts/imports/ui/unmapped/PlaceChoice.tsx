import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { useText } from '../../../../web/text.ts';
import type { AccountRuleDto } from '../../../organisation/contract.ts';
import type { AccountRuleDraft } from './account-rule-draft.ts';

type Props = {
  /** The first rule that holds the account. */
  inTheWay: AccountRuleDto | undefined;
  value: AccountRuleDraft['place'];
  onChange(value: AccountRuleDraft['place']): void;
};

/** Where in the order of rules: there is a choice only when another rule holds the account, as the first that matches wins. */
export function PlaceChoice({ inTheWay, value, onChange }: Props) {
  const text = useText();
  if (!inTheWay) return <p className="prose">{text('unmapped.place-last-only')}</p>;
  const rule = { accounts: inTheWay.accounts };
  return (
    <RadioGroup
      label={text('unmapped.place-label')}
      hint={text('unmapped.place-hint', rule)}
      options={[
        { key: 'first', label: text('unmapped.place-first', rule), detail: text('unmapped.place-first-detail') },
        { key: 'last', label: text('unmapped.place-last'), detail: text('unmapped.place-last-detail', rule) },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
