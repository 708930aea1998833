import { ApiError } from '../api.ts';
import { useText } from '../text.ts';
import { AppLink } from './AppLink.tsx';
import { Button } from './Button.tsx';

type Props = {
  error: unknown;
  /** Asks again. */
  onRetry?: () => void;
  /** What the reader was doing: nothing is lost by reading; a change that was refused saved nothing. */
  during?: 'read' | 'change';
  /** 1 where it is the whole page. */
  level?: 1 | 2;
};

/** What happened, whether anything was saved, what to do, and a reference to give support. */
export function ErrorState({ error, onRetry, during = 'read', level = 2 }: Props) {
  const text = useText();
  const problem = error instanceof ApiError ? error.problem : undefined;
  const noAnswer = problem?.code === 'no-answer';
  const detail = noAnswer ? text('error.no-answer.detail') : (problem?.detail ?? text('error.unexpected.detail'));
  const unsure = during === 'change' && (noAnswer || !problem);
  const known = unsure ? 'error.change-unsure.title' : (`error.${during}.title` as const);
  const title = noAnswer ? 'error.no-answer.title' : known;
  const saved = during === 'read' ? 'error.nothing-changed' : unsure ? 'error.maybe-saved' : 'error.nothing-saved';
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className="error-state" role="alert">
      <Heading className="error-state-title">{text(title)}</Heading>
      <p>{detail}</p>
      <p>{text(saved)}</p>
      {problem?.reference && (
        <p>
          {text('error.reference')} <code className="reference">{problem.reference}</code>
        </p>
      )}
      {problem?.code === 'not-signed-in' && (
        <p>
          <AppLink to="/logga-in">{text('error.sign-in')}</AppLink>
        </p>
      )}
      {onRetry && (
        <div className="actions">
          <Button onPress={onRetry}>{text('error.retry')}</Button>
        </div>
      )}
    </section>
  );
}
