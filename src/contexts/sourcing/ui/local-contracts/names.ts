import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';

/** Names of staff categories, and all of them for choosing. */
export function useStaffNames() {
  const text = useText();
  const { data = [] } = useQuery(queries.staffCategories());
  const names = new Map(data.map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  return {
    nameOf,
    namesOf: (keys: readonly string[]) => (keys.length === 0 ? text('staff.all') : keys.map(nameOf).join(', ')),
    all: data,
  };
}
