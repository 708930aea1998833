import { useMemo, useState } from 'react';
import { ErrorSummary } from '../../../../web/design/ErrorSummary.tsx';
import { useText } from '../../../../web/text.ts';
import type { AccountRuleDto, AppliedRegionFileDto, RegionFileEditDto } from '../../../organisation/contract.ts';
import type { UnmappedCodeDto } from '../../contract.ts';
import type { TaggedEntries } from '../import-queries.ts';
import {
  type AccountRuleDraft,
  ANY_STAFF,
  type DraftFault,
  entryOf,
  faultsOf,
  firstRuleWith,
} from './account-rule-draft.ts';
import { AccountRuleFields } from './AccountRuleFields.tsx';
import { EditEffect } from './EditEffect.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import { SaveButton } from './SaveButton.tsx';
import { useDraft } from './use-draft.ts';
import { useRegionEdit } from './use-region-edit.ts';

type Props = {
  item: UnmappedCodeDto;
  rules: TaggedEntries<AccountRuleDto>;
  onSaved(applied: AppliedRegionFileDto): void;
};

/** A new account rule, put where it counts, with what it would do shown while it is written. */
export function AccountRuleForm({ item, rules, onSaved }: Props) {
  const text = useText();
  const { draft, change, forget } = useDraft<AccountRuleDraft>(`account.${item.code}`, {
    accounts: item.code,
    kind: null,
    staffCategory: ANY_STAFF,
    validFrom: `${item.firstMonth}-01`,
    validTo: '',
    source: '',
    place: 'first',
  });
  const [shown, setShown] = useState<readonly DraftFault[]>([]);
  const faults = faultsOf(draft, item.code);
  const inTheWay = firstRuleWith(rules.entries, item.code);
  const body = faults.length === 0 ? editOf(draft, inTheWay) : null;
  const edit = useRegionEdit(body, rules.tag);
  const sentence = (fault: DraftFault) => text(`unmapped.fault.${fault.code}`, { code: item.code });
  // Only a new press of the button may move focus to the summary.
  const summary = useMemo(
    () =>
      shown.map(({ field, code }) => ({
        fieldId: field,
        message: text(`unmapped.fault.${code}`, { code: item.code }),
      })),
    [shown, text, item.code],
  );
  // A fault that has been mended is no longer told; a new one is told when the button is pressed.
  const open = shown.filter((fault) => faults.some((each) => each.field === fault.field && each.code === fault.code));
  const errorOf = (field: DraftFault['field']) => {
    const fault = open.find((each) => each.field === field);
    return fault && sentence(fault);
  };
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()} noValidate>
      <ErrorSummary faults={summary} />
      <AccountRuleFields draft={draft} onChange={change} errorOf={errorOf} />
      <PlaceChoice inTheWay={inTheWay} value={draft.place} onChange={(place) => change({ place })} />
      <EditEffect edit={edit} isComplete={body !== null} rows={item.rows} />
      <SaveButton
        edit={edit}
        label={text('unmapped.save-rule')}
        onFaults={faults.length > 0 ? () => setShown(faults) : undefined}
        onSaved={(applied) => {
          forget();
          onSaved(applied);
        }}
      />
    </form>
  );
}

/** Before the first rule that holds the account, else last (no index). */
function editOf(draft: AccountRuleDraft, inTheWay: AccountRuleDto | undefined): RegionFileEditDto {
  const before = draft.place === 'first' && inTheWay ? { index: inTheWay.index } : {};
  return { section: 'accounts', operation: 'insert', entry: entryOf(draft), ...before };
}
