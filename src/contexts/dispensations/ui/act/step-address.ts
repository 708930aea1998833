import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Action } from '../../domain/states.ts';

/** The form that is open, in the address: Back closes it, and it can be sent as a link. */
const ADDRESSES = {
  edit: 'andra',
  review: 'granska',
  consult: 'samrad',
  decide: 'besluta',
  extend: 'forlang',
  withdraw: 'dra-tillbaka',
  revoke: 'aterkalla',
} as const satisfies Partial<Record<Action, string>>;
export type StepAction = keyof typeof ADDRESSES;
export const STEP_ACTIONS = Object.keys(ADDRESSES) as StepAction[];

export const stepSearch = (action: StepAction): Record<string, string> => ({ gor: ADDRESSES[action] });

export function useStepAddress(): { open: StepAction | undefined; close(): void } {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const close = () =>
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({ ...previous, gor: undefined, mote: undefined })) as never,
    });
  return { open: STEP_ACTIONS.find((action) => ADDRESSES[action] === search['gor']), close };
}
