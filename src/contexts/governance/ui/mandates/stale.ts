import { ApiError } from '../../../../web/api.ts';

/** Whether a change was refused because someone else was first. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'changed-meanwhile';
