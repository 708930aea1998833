import { useCallback, useEffect, useState } from 'react';

/** The address follows what is typed when the fingers rest: each step of it makes the whole page ask what it shows. */
const RESTS_MS = 300;

/** What is typed in a search field, ahead of the address, which keeps it. `put` writes it there. */
export function useTypedSearch(inAddress: string | undefined, put: (text: string | undefined) => void) {
  const [ahead, setAhead] = useState<string | null>(null);
  // The address has caught up, so that it leads again: Back and links change what stands in the field.
  if (ahead !== null && ahead === (inAddress ?? '')) setAhead(null);
  useEffect(() => {
    if (ahead === null) return;
    const resting = setTimeout(() => put(ahead || undefined), RESTS_MS);
    return () => clearTimeout(resting);
  }, [ahead, put]);
  return {
    typed: ahead ?? inAddress ?? '',
    onType: setAhead,
    /** When the field is left, for what is pressed next may lead away. */
    onLeave: () => {
      if (ahead !== null) put(ahead || undefined);
    },
    forget: useCallback(() => setAhead(null), []),
  };
}
