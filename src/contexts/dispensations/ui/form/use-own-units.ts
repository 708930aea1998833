import { useQuery } from '@tanstack/react-query';
import type { Option } from '../../../../web/design/Select.tsx';
import { queries } from '../../../../web/queries.ts';
import { useSession } from '../../../../web/session.ts';
import { todayHere } from '../today-here.ts';

/** Units of today for which the reader may ask. */
export function useOwnUnits(): Option[] {
  const { data = [] } = useQuery(queries.units());
  const { session, may } = useSession();
  const today = todayHere();
  return data
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .filter(({ code }) => session === undefined || may('dispensations.request', code))
    .map(({ code, name }) => ({ key: code, label: `${name} (${code})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));
}
