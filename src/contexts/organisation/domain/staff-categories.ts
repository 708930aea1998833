import { ALL, UNSPECIFIED } from '../../../kernel/grid.ts';
import type { OwnStaffCategory, StaffCategory } from './configuration.ts';

/** Staff categories (personalkategorier) that every region has, in the order they are listed. */
export const BUILT_IN_STAFF_CATEGORIES: readonly StaffCategory[] = [
  { key: 'physician', name: 'Läkare', builtIn: true },
  { key: 'resident-physician', name: 'ST-läkare', builtIn: true },
  { key: 'intern-physician', name: 'AT-läkare', builtIn: true },
  { key: 'specialist-nurse', name: 'Specialistsjuksköterska', builtIn: true },
  { key: 'registered-nurse', name: 'Sjuksköterska', builtIn: true },
  { key: 'midwife', name: 'Barnmorska', builtIn: true },
  { key: 'medical-secretary', name: 'Medicinsk sekreterare', builtIn: true },
  { key: 'other', name: 'Övriga', builtIn: true },
];

/** Keys with a meaning of their own in questions and stored rows. */
export const RESERVED_STAFF_CATEGORY_KEYS: readonly string[] = [ALL, UNSPECIFIED];

/** The standard ones, then the region's own. A region may give a standard one its own name. */
export function staffCategoriesOf(own: readonly OwnStaffCategory[]): StaffCategory[] {
  const names = new Map(own.map(({ key, name }) => [key, name]));
  const builtIn = BUILT_IN_STAFF_CATEGORIES.map((category) => ({
    ...category,
    name: names.get(category.key) ?? category.name,
  }));
  const keys = new Set(builtIn.map(({ key }) => key));
  return [
    ...builtIn,
    ...own.filter(({ key }) => !keys.has(key)).map(({ key, name }) => ({ key, name, builtIn: false })),
  ];
}
