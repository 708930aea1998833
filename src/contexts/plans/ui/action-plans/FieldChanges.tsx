import { useIntl } from 'react-intl';
import type { PlanDifferenceDto } from '../../contract/plans.ts';

type Fields = PlanDifferenceDto['items'][number]['fields'];

/** `Slut: 2026-05-01 → 2026-08-01`, one line for each field. */
export function FieldChanges({ fields }: { fields: Fields }) {
  const { messages, formatMessage } = useIntl();
  const nameOf = (field: string) => {
    const id = `plans.field.${field}`;
    return id in messages ? formatMessage({ id }) : field;
  };
  return (
    <ul className="plan-changes">
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          {nameOf(field)}: {shown(before)} → {shown(after)}
        </li>
      ))}
    </ul>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((each) => shown(each)).join('; ');
  if (typeof value === 'object')
    return Object.values(value as Record<string, unknown>)
      .map((each) => shown(each))
      .join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
