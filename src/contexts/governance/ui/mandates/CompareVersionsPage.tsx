import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { useText } from '../../../../web/text.ts';
import type { MandateDto } from '../../contract/mandates.ts';
import { Differences } from './compare/Differences.tsx';
import { mandateQueries } from './mandate-queries.ts';

/** What differs between two versions of a directive, section by section, row by row. */
export default function CompareVersionsPage() {
  const text = useText();
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const query = useQuery(mandateQueries.one(key));
  const title = query.data?.written.directive.title ?? text('mandates.mandate');
  return (
    <Page title={text('mandates.compare.title', { title })}>
      <p className="breadcrumb">
        <AppLink to="/styrning/uppdrag/$key" params={{ key }}>
          {text('mandates.to-document')}
        </AppLink>
      </p>
      <Loaded query={query}>{(mandate) => <Comparing mandate={mandate} />}</Loaded>
    </Page>
  );
}

function Comparing({ mandate }: { mandate: MandateDto }) {
  const text = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const newest = mandate.written.number;
  const to = numberOf(search['till'], newest);
  const from = numberOf(search['fran'], Math.max(1, to - 1));
  const query = useQuery(mandateQueries.differences(mandate.key, from, to));
  const options = Array.from({ length: newest }, (_, index) => ({
    key: String(index + 1),
    label: text('mandates.version.numbered', { number: index + 1 }),
  }));
  const go = (change: Record<string, string>) =>
    void navigate({
      to: '.',
      search: { fran: String(from), till: String(to), ...change } as never,
    });
  return (
    <>
      {query.data && query.data.items.length > 0 && (
        <p className="lead">{text('mandates.compare.count', { count: query.data.items.length, from, to })}</p>
      )}
      <div className="settings-filter">
        <Select
          label={text('mandates.compare.from')}
          options={options}
          value={String(from)}
          onChange={(fran) => go({ fran })}
        />
        <Select
          label={text('mandates.compare.to')}
          options={options}
          value={String(to)}
          onChange={(till) => go({ till })}
        />
      </div>
      <Loaded query={query} shape="table">
        {(list) => <Differences list={list} points={mandate.written.directive.points} />}
      </Loaded>
    </>
  );
}

const numberOf = (value: unknown, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 999_999 ? number : otherwise;
};
