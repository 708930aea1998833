import { useNavigate, useSearch } from '@tanstack/react-router';

export type Address = Readonly<Record<string, string | undefined>>;

/** What a page keeps in its address, and how to change part of it; an empty value leaves the address. */
export function useAddress(): [Address, (changes: Address) => void] {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: Address) => {
    const next = (previous: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries({ ...previous, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
      );
    void navigate({ to: '.', search: next as never, resetScroll: false, replace: true });
  };
  return [address, change];
}
