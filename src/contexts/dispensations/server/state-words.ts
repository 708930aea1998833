import type { State } from '../domain/states.ts';

/** Swedish names of the states, as the command line and due items say them. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  draft: 'Utkast',
  submitted: 'Inlämnad',
  reviewed: 'Granskad',
  granted: 'Beviljad',
  'in-use': 'Används',
  'used-up': 'Förbrukad',
  expired: 'Utgången',
  declined: 'Avslagen',
  withdrawn: 'Återtagen',
  revoked: 'Återkallad',
};
