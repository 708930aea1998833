import type { ReactNode } from 'react';
import { ApiError } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { ConfigurationProblemDto } from '../../contract.ts';
import { isStale } from './use-change.ts';

type Props = {
  error: unknown;
  onRefresh(): void;
  /** How a line of the file is shown; plain text where the file is not at hand. */
  lineLink?: (problem: ConfigurationProblemDto, message: string) => ReactNode;
};

/** Why a change was not made: someone was first, the file would contradict itself, or something went wrong. */
export function RefusedChange({ error, onRefresh, lineLink }: Props) {
  const text = useText();
  if (isStale(error)) {
    return (
      <Notice kind="warning" title={text('settings.stale.title')} announce>
        <p>{text('settings.stale')}</p>
        <div className="actions">
          <Button onPress={onRefresh}>{text('settings.stale.refresh')}</Button>
        </div>
      </Notice>
    );
  }
  const problems = problemsOf(error);
  if (problems.length === 0) return <ErrorState error={error} during="change" />;
  return (
    <section className="error-summary" role="alert">
      <h3 className="error-summary-title">{text('settings.unfit.title', { count: problems.length })}</h3>
      <p>{text('settings.unfit')}</p>
      <ul>
        {problems.map((problem) => {
          const sentence = messageOf(problem);
          const message = NAMES_ITS_LINE.test(sentence)
            ? sentence
            : text('settings.unfit.line', { line: problem.line, message: sentence });
          return (
            <li key={`${problem.line} ${problem.code} ${message}`}>
              {lineLink ? lineLink(problem, message) : message}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where two lines contradict each other the sentence itself names both. */
const NAMES_ITS_LINE = /^(Rad|Line) \d/;

/** Every fault of the region file that an answer lists, in the order of the lines. */
export function problemsOf(error: unknown): ConfigurationProblemDto[] {
  if (!(error instanceof ApiError) || error.problem.code !== 'region-file-unfit') return [];
  const problems = (error.problem.problems ?? []) as readonly ConfigurationProblemDto[];
  return problems.toSorted((one, other) => one.line - other.line);
}

/** The sentence without the file and line that the command line puts before it. */
export const messageOf = ({ message }: Pick<ConfigurationProblemDto, 'message'>): string =>
  message.replace(/^[^\s:]+:\d+:\s*/, '');
