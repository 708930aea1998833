import { useState } from 'react';
import type { FieldFault } from '../../../../web/design/ErrorSummary.tsx';

/** Faults of a step's form, found when its button is pressed. */
export function useFaults() {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  return {
    faults,
    errorOf: (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message,
    /** @returns whether there are none. */
    found: (problems: readonly (FieldFault | false)[]): boolean => {
      const all = problems.filter((problem) => problem !== false);
      setFaults(all);
      return all.length === 0;
    },
  };
}
