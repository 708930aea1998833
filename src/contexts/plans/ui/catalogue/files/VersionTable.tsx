import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { CatalogueVersionDto } from '../../../contract/catalogue.ts';
import { catalogueQueries } from '../catalogue-queries.ts';
import { useAddress } from '../use-address.ts';
import { ChangeTable } from './ChangeTable.tsx';

/** Every version, and of the one that the address names what it changed. */
export function VersionTable({ versions }: { versions: readonly CatalogueVersionDto[] }) {
  const text = useText();
  const format = useFormat();
  const [{ version }] = useAddress();
  const shown = versions.find(({ number }) => String(number) === version);
  const columns: Column<CatalogueVersionDto>[] = [
    {
      key: 'number',
      header: text('catalogue.version'),
      value: ({ number }) => number,
      cell: ({ number }) => (
        <AppLink to="/handlingsplan/katalog/filer" search={{ version: String(number) }}>
          {text('catalogue.version.show', { number })}
        </AppLink>
      ),
    },
    {
      key: 'madeAt',
      header: text('catalogue.grades.when'),
      value: ({ madeAt }) => madeAt,
      cell: ({ madeAt }) => format.dateTime(madeAt),
      isWhole: true,
    },
    { key: 'madeBy', header: text('catalogue.version.who'), value: ({ madeBy }) => madeBy },
    { key: 'origin', header: text('catalogue.version.origin'), value: ({ file, note }) => file ?? note },
    ...(['added', 'changed', 'withdrawn', 'restored'] as const).map((kind) => ({
      key: kind,
      header: text(`catalogue.change.${kind}`),
      value: (each: CatalogueVersionDto) => each[kind],
      isFigure: true,
    })),
  ];
  return (
    <>
      <DataTable
        caption={text('catalogue.versions.caption')}
        columns={columns}
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={text('catalogue.none')}
      />
      {shown && (
        <div className="catalogue-block">
          <Difference number={shown.number} />
        </div>
      )}
    </>
  );
}

function Difference({ number }: { number: number }) {
  const text = useText();
  const query = useQuery(catalogueQueries.difference(number));
  return (
    <Loaded query={query} shape="table">
      {({ changes }) => <ChangeTable changes={changes} caption={text('catalogue.version.changes', { number })} />}
    </Loaded>
  );
}
