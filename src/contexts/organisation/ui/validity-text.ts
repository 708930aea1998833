import { useText } from '../../../web/text.ts';

type Dated = { validFrom: string; validTo: string | null };
/** What the file means when it leaves the first day out. */
const FROM_THE_BEGINNING = '1900-01-01';

/** `från 2024-01-01`, `till och med 2024-06-30`, `tills vidare`: short, as it stands in tables. */
export function useValidityText(): (dated: Dated) => string {
  const text = useText();
  return ({ validFrom, validTo }) => {
    const from = validFrom === FROM_THE_BEGINNING ? '' : validFrom;
    const to = validTo === null ? '' : validTo;
    if (from && to) return text('settings.valid.both', { from, to });
    if (from) return text('settings.valid.from', { from });
    return to ? text('settings.valid.to', { to }) : text('settings.valid.always');
  };
}

export type ValidityState = 'in-force' | 'ended' | 'coming';
export const validityState = ({ validFrom, validTo }: Dated, today: string): ValidityState =>
  validFrom > today ? 'coming' : validTo !== null && validTo < today ? 'ended' : 'in-force';
