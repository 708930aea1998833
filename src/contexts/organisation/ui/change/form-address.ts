import { useNavigate, useSearch } from '@tanstack/react-router';
import { ACTIONS, type Action } from './form-spec.ts';

/** Which form is open: in the address, so that Back closes it and it can be sent as a link. */
export type FormAddress = { action: Action; entry: string | undefined };

export function useFormAddress(): { address: FormAddress | undefined; close(): void } {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const action = ACTIONS.find((candidate) => candidate === search['gor']);
  const entry = typeof search['post'] === 'string' ? search['post'] : undefined;
  const close = () => {
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({ ...previous, gor: undefined, post: undefined })) as never,
    });
  };
  return { address: action ? { action, entry } : undefined, close };
}

/** Search parameters of a link to a form. */
export const formSearch = (action: Action, entry?: string): Record<string, string | undefined> => ({
  gor: action,
  post: entry,
});
