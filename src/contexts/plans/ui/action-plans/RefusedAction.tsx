import { ApiError } from '../../../../web/api.ts';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';

/** Why a change was refused, every fault by itself. */
export function RefusedAction({ error }: { error: unknown }) {
  const problems = error instanceof ApiError ? ((error.problem.problems ?? []) as { message: string }[]) : [];
  return (
    <>
      <ErrorState error={error} during="change" />
      {problems.length > 0 && (
        <ul>
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
