import { useState } from 'react';
import type { FormValues } from './form-fields.ts';

const STORE = 'varaktig.draft.';

/** What was typed earlier in this tab and never saved. */
export function readDraft(key: string): FormValues | undefined {
  const stored = sessionStorage.getItem(STORE + key);
  return stored === null ? undefined : (JSON.parse(stored) as FormValues);
}

/**
 * Values of a form that survive going to another page and coming back, until they are saved or thrown away.
 * `isRestored`: the form opened with what was typed earlier.
 */
export function useDraft(key: string, initial: FormValues) {
  const [draft, setDraft] = useState<FormValues | undefined>(() => readDraft(key));
  const [isRestored, setIsRestored] = useState(draft !== undefined);
  const write = (values: FormValues) => {
    sessionStorage.setItem(STORE + key, JSON.stringify(values));
    setDraft(values);
  };
  const forget = () => {
    sessionStorage.removeItem(STORE + key);
    setDraft(undefined);
    setIsRestored(false);
  };
  return { values: { ...initial, ...draft }, isRestored, write, forget };
}
