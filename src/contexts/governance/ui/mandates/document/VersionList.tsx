import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import { mandateQueries } from '../mandate-queries.ts';

/** Every version of the directive, each with what it changed. */
export function VersionList({ mandate }: { mandate: MandateDto }) {
  const text = useText();
  const format = useFormat();
  const query = useQuery(mandateQueries.versions(mandate.key));
  return (
    <section className="section" id="avsnitt-versions">
      <h2 className="section-title">{text('mandates.part.versions')}</h2>
      <Loaded query={query} shape="table">
        {(versions) => (
          <DataTable
            caption={text('mandates.versions.caption')}
            isCaptionHidden
            rows={versions}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'number', header: text('mandates.version'), value: ({ number }) => number, isFigure: true },
              {
                key: 'written',
                header: text('mandates.versions.written'),
                value: ({ writtenAt }) => writtenAt,
                cell: ({ writtenAt, writtenBy }) =>
                  text('mandates.versions.by', {
                    date: format.date(swedishDate(new Date(writtenAt))),
                    name: writtenBy,
                  }),
              },
              {
                key: 'established',
                header: text('mandates.versions.established'),
                value: ({ establishedAt }) => establishedAt,
                cell: ({ establishedAt, establishedBy }) =>
                  establishedAt === null
                    ? text('mandates.versions.not-established')
                    : text('mandates.versions.by', {
                        date: format.date(swedishDate(new Date(establishedAt))),
                        name: establishedBy ?? '',
                      }),
              },
              {
                key: 'compare',
                header: text('mandates.versions.compare'),
                value: () => null,
                isSortable: false,
                cell: ({ number }) =>
                  number === 1 ? (
                    '–'
                  ) : (
                    <AppLink
                      to="/styrning/uppdrag/$key/jamfor"
                      params={{ key: mandate.key }}
                      search={{ fran: String(number - 1), till: String(number) }}
                    >
                      {text('mandates.versions.changed', { from: number - 1, to: number })}
                    </AppLink>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
