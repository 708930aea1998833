import type { Option } from '../../../../web/design/Select.tsx';
import type { Text } from '../../../../web/text.ts';
import type { AccountRuleDto } from '../../contract.ts';
import { type FieldSpec, typedPercent } from '../change/form-fields.ts';
import type { Action } from '../change/form-spec.ts';
import { type SectionForms, validityValues } from '../change/section-form.ts';

export const ACCOUNTS_PATH = '/installningar/konton';
export const accountKey = ({ accounts, validFrom }: AccountRuleDto): string => `${accounts}@${validFrom}`;

const KINDS = ['own-personnel', 'own-personnel-pension', 'agency', 'agency-on-call', 'excluded'] as const;

/** Forms about account rules. The order matters: a new rule is put before another, or last. */
export function accountForms(
  text: Text,
  rules: readonly AccountRuleDto[],
  staffCategories: readonly Option[],
): SectionForms<AccountRuleDto> {
  const fields = ruleFields(text, staffCategories);
  const place: FieldSpec = {
    name: 'place',
    kind: 'choice',
    label: 'settings.accounts.place',
    hint: 'settings.accounts.place.hint',
    options: rules.map((rule, position) => ({
      key: accountKey(rule),
      label: text('settings.accounts.before', { number: position + 1, accounts: rule.accounts }),
    })),
  };
  return {
    section: 'accounts',
    path: ACCOUNTS_PATH,
    isDated: true,
    keyOf: accountKey,
    nameOf: ({ accounts }) => text('settings.accounts.name', { accounts }),
    addTitle: text('settings.accounts.add'),
    fields: (action) => (action === 'ny' ? [...fields, place] : fields),
    initial: (rule) =>
      rule
        ? {
            accounts: rule.accounts,
            kind: rule.kind,
            staffCategory: rule.staffCategory ?? '',
            includesVatRate: rule.includesVatRate === 0 ? '' : typedPercent(rule.includesVatRate),
            source: rule.source ?? '',
            ...validityValues(rule),
          }
        : {},
    toEntry: ({ place: _place, ...entry }) => entry,
    placeOf: ({ place: chosen }) => rules.find((rule) => accountKey(rule) === chosen)?.index,
  };
}

/** The first rule cannot go up, the last not down. */
export function accountActions(entry: string, rules: readonly AccountRuleDto[]): Action[] {
  const at = rules.findIndex((rule) => accountKey(rule) === entry);
  return [
    'ratta',
    'fran-datum',
    'avsluta',
    ...(at > 0 ? (['upp'] as const) : []),
    ...(at >= 0 && at < rules.length - 1 ? (['ned'] as const) : []),
    'ta-bort',
  ];
}

function ruleFields(text: Text, staffCategories: readonly Option[]): FieldSpec[] {
  return [
    {
      name: 'accounts',
      kind: 'text',
      required: true,
      label: 'settings.accounts.accounts',
      hint: 'settings.accounts.accounts.hint',
    },
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      label: 'settings.accounts.kind',
      hint: 'settings.accounts.kind.hint',
      options: KINDS.map((kind) => ({ key: kind, label: text(`settings.accounts.kind.${kind}`) })),
    },
    {
      name: 'staffCategory',
      kind: 'choice',
      label: 'staff',
      hint: 'settings.accounts.staff.hint',
      options: staffCategories,
    },
    { name: 'includesVatRate', kind: 'percent', label: 'settings.accounts.vat', hint: 'settings.accounts.vat.hint' },
    { name: 'source', kind: 'text', label: 'settings.field.source', hint: 'settings.field.source.hint' },
  ];
}
