import { useState } from 'react';

const STORE = 'varaktig.draft.';

/**
 * What is typed in a form, kept in this tab until it is saved or thrown away. `isRestored`: it opened with what was typed
 * earlier.
 */
export function useFormDraft<T>(key: string, initial: T) {
  const [draft, setDraft] = useState<T | undefined>(() => read<T>(key));
  const [isRestored, setRestored] = useState(draft !== undefined);
  const write = (value: T) => {
    sessionStorage.setItem(STORE + key, JSON.stringify(value));
    setDraft(value);
  };
  const forget = () => {
    sessionStorage.removeItem(STORE + key);
    setDraft(undefined);
    setRestored(false);
  };
  return { value: draft ?? initial, isTouched: draft !== undefined, isRestored, write, forget };
}

function read<T>(key: string): T | undefined {
  const stored = sessionStorage.getItem(STORE + key);
  return stored === null ? undefined : (JSON.parse(stored) as T);
}
