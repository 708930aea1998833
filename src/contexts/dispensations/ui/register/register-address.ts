import { useSearch } from '@tanstack/react-router';
import type { RegisterFilter } from '../dispensation-queries.ts';

/** Filters and the open tab as they stand in the address. */
export type RegisterAddress = {
  tillstand?: string;
  enhet?: string;
  motiv?: string;
  leverantor?: string;
  ar?: string;
  flik?: string;
};

const KEYS = ['tillstand', 'enhet', 'motiv', 'leverantor', 'ar', 'flik'] as const;

export function useRegisterAddress(): RegisterAddress {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const given = KEYS.flatMap((key) => (typeof search[key] === 'string' ? [[key, search[key]] as const] : []));
  return Object.fromEntries(given);
}

/** The same as the API takes it. */
export const filterOf = ({ tillstand, enhet, motiv, leverantor, ar }: RegisterAddress): RegisterFilter => ({
  ...(tillstand ? { status: tillstand } : {}),
  ...(enhet ? { unit: enhet } : {}),
  ...(motiv ? { motive: motiv } : {}),
  ...(leverantor ? { supplier: leverantor } : {}),
  ...(ar ? { year: ar } : {}),
});
