import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Loading } from '../../../web/design/Loading.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import { type ComparisonLine, newestSharedYear } from './comparison-lines.ts';
import { boundedText } from './published-words.ts';
import type { OwnYears } from './use-own-years.ts';

type Props = { lines: readonly ComparisonLine[]; own: OwnYears; ownName: string };

/** The page's answer: the region beside the nation in the newest year that both have. */
export function ComparisonSentence({ lines, own, ownName }: Props) {
  const text = useText();
  const format = useFormat();
  if (own.error && own.years.length === 0) return <ErrorState error={own.error} />;
  // The years come one by one: the newest of those that have come would for a moment be told as the newest there is.
  if (own.isLoading) return <Loading />;
  const shared = newestSharedYear(lines);
  if (!shared) return <p className="lead">{text('comparison.lead-none', { region: ownName })}</p>;
  const values = {
    region: ownName,
    year: String(shared.own.year),
    own: boundedText(text, format, shared.own),
    nation: boundedText(text, format, shared.nation),
  };
  return (
    <div className="lead">
      <p>{text('comparison.lead', values)}</p>
      {!shared.own.complete && <p>{text('comparison.lead-incomplete')}</p>}
    </div>
  );
}
