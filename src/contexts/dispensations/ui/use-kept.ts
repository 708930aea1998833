import { useState } from 'react';

const STORE = 'varaktig.draft.dispensation.';

function read<Values>(key: string): Partial<Values> | undefined {
  const stored = sessionStorage.getItem(STORE + key);
  return stored === null ? undefined : (JSON.parse(stored) as Partial<Values>);
}

/** What is typed in a form, kept in this tab until it is saved: going elsewhere and coming back loses nothing. */
export function useKept<Values extends object>(key: string, initial: Values) {
  const [typed, setTyped] = useState<Partial<Values>>(() => read<Values>(key) ?? {});
  const write = (changes: Partial<Values>) => {
    setTyped((before) => {
      const after = { ...before, ...changes };
      sessionStorage.setItem(STORE + key, JSON.stringify(after));
      return after;
    });
  };
  const forget = () => {
    sessionStorage.removeItem(STORE + key);
    setTyped({});
  };
  return { values: { ...initial, ...typed }, isTyped: Object.keys(typed).length > 0, write, forget };
}
