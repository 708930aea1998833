import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Computed } from '../../../kernel/computed.ts';
import type { Option } from '../../../web/design/Select.tsx';
import { queries } from '../../../web/queries.ts';
import { useFormat, useText } from '../../../web/text.ts';

/** Units, staff categories, amounts and reasons in words. */
export function useWords() {
  const text = useText();
  const format = useFormat();
  const intl = useIntl();
  const units = useQuery(queries.units());
  const staff = useQuery(queries.staffCategories());
  const unitNames = new Map((units.data ?? []).map(({ code, name }) => [code, name]));
  const staffNames = new Map((staff.data ?? []).map(({ key, name }) => [key, name]));
  /** Why something cannot be computed: our own reason, or one of the indicators'. */
  const reason = (code: string): string => {
    const ids = [`dispensations.reason.${code}`, `reason.${code}`, 'reason.unknown'];
    return intl.formatMessage({ id: ids.find((id) => id in intl.messages) ?? 'reason.unknown' });
  };
  const kronor = (ore: number) => format.amount(ore, 'kr');
  const period = (from: string | null, to: string | null) =>
    from === null || to === null
      ? '–'
      : text('dispensations.from-to', { from: format.date(from), to: format.date(to) });
  return {
    unitName: (code: string) => unitNames.get(code) ?? code,
    unitOptions: [...unitNames].map(([key, name]): Option => ({ key, label: `${name} (${key})` })),
    units: units.data ?? [],
    staffName: (key: string | null) => (key === null ? '–' : (staffNames.get(key) ?? key)),
    staffOptions: [...staffNames].map(([key, label]): Option => ({ key, label })),
    reason,
    kronor,
    rate: (ore: number) => text('dispensations.rate', { amount: format.amount(ore, 'kr', ore % 100 === 0 ? 0 : 2) }),
    hours: (hours: number) => format.value(hours, 'hours'),
    period,
    computed: (value: Computed, show: (value: number) => string) =>
      value.kind === 'value' ? show(value.value) : reason(value.reason),
  };
}

export type Words = ReturnType<typeof useWords>;
