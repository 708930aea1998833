import { useState } from 'react';

const PREFIX = 'varaktig.draft.';

/** What has been typed in a form, kept in this window until it is saved: also through another page, an error or a reload. */
export function useDraft<Draft extends object>(key: string, initial: Draft) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...initial, ...stored<Draft>(key) }));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    sessionStorage.setItem(PREFIX + key, JSON.stringify(next));
    setDraft(next);
  };
  const forget = () => sessionStorage.removeItem(PREFIX + key);
  return { draft, change, forget };
}

function stored<Draft>(key: string): Partial<Draft> {
  const text = sessionStorage.getItem(PREFIX + key);
  return text ? (JSON.parse(text) as Partial<Draft>) : {};
}
