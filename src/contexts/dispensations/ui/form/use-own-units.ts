import { useQuery } from '@tanstack/react-query';
import type { Option } from '../../../../web/design/Select.tsx';
import { queries } from '../../../../web/queries.ts';
import { useSession } from '../../../../web/session.ts';
import { todayHere } from '../../../../web/today.ts';

/** Units of today for which the reader may ask; undefined until they and the reader are known. */
export function useOwnUnits(): Option[] | undefined {
  const { data } = useQuery(queries.units());
  const { session, may } = useSession();
  if (!data || !session) return undefined;
  const today = todayHere();
  return data
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .filter(({ code }) => may('dispensations.request', code))
    .map(({ code, name }) => ({ key: code, label: `${name} (${code})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));
}
