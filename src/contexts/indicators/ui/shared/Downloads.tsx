import { apiPath, type QueryParameters } from '../../../../web/api.ts';
import { useText } from '../../../../web/text.ts';

/** The values as files from the server: the same question, the same figures, unrounded. */
export function Downloads({ query }: { query: QueryParameters }) {
  const text = useText();
  return (
    <>
      <a className="button button-secondary" href={apiPath('/indicator-values.csv', query)} download>
        {text('download.csv')}
      </a>
      <a className="button button-secondary" href={apiPath('/indicator-values.xlsx', query)} download>
        {text('download.xlsx')}
      </a>
    </>
  );
}
