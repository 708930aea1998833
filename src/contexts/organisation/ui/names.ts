import { useQuery } from '@tanstack/react-query';
import type { Option } from '../../../web/design/Select.tsx';
import type { MessageId } from '../../../web/messages.ts';
import { queries } from '../../../web/queries.ts';
import { useText } from '../../../web/text.ts';

const CARE_AREAS: Readonly<Record<string, MessageId>> = {
  all: 'settings.care-area.all',
  'primary-care': 'settings.care-area.primary-care',
  psychiatry: 'settings.care-area.psychiatry',
  'other-specialised': 'settings.care-area.other-specialised',
  other: 'settings.care-area.other',
};

/** Words for care areas; a region's own ones are already words. */
export function useCareAreas() {
  const text = useText();
  const region = useQuery(queries.region());
  const nameOf = (key: string): string => {
    const id = CARE_AREAS[key];
    return id ? text(id) : key;
  };
  const standard = ['primary-care', 'psychiatry', 'other-specialised', 'other'];
  const keys = [...new Set([...standard, ...(region.data?.careAreas ?? [])])];
  return { nameOf, options: keys.map((key): Option => ({ key, label: nameOf(key) })) };
}

export function useStaffCategories() {
  const text = useText();
  const { data = [] } = useQuery(queries.staffCategories());
  const names = new Map(data.map(({ key, name }) => [key, name]));
  return {
    nameOf: (key: string): string => (key === 'all' ? text('staff.all') : (names.get(key) ?? key)),
    options: data.map(({ key, name }): Option => ({ key, label: name })),
  };
}
