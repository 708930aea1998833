import { useState } from 'react';
import type { ContractValues } from './contract-form.ts';

const STORE = 'varaktig.draft.local-contract.';

/** What is typed survives going to another page and back, until it is saved. */
export function useContractDraft(key: string, initial: ContractValues) {
  const [values, setValues] = useState<ContractValues>(() => {
    const stored = sessionStorage.getItem(STORE + key);
    return stored === null ? initial : { ...initial, ...(JSON.parse(stored) as Partial<ContractValues>) };
  });
  const write = (part: Partial<ContractValues>) => {
    const next = { ...values, ...part };
    sessionStorage.setItem(STORE + key, JSON.stringify(next));
    setValues(next);
  };
  const forget = () => sessionStorage.removeItem(STORE + key);
  return { values, write, forget };
}
