import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A link to an address that the server gave, with its search parameters as they are. */
export function AddressLink({ address, children }: { address: string; children: ReactNode }) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(address);
  };
  return (
    <a className="link" href={address} onClick={follow}>
      {children}
    </a>
  );
}
