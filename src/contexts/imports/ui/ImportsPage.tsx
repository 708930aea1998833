import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileDrop } from '../../../web/design/FileDrop.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { ImportDto } from '../contract.ts';
import { importQueries } from './import-queries.ts';
import { IncomingFiles } from './jobs/IncomingFiles.tsx';
import { tryFiles } from './jobs/uploads.ts';
import { ImportTable } from './parts/ImportTable.tsx';

const ACCEPTED = ['.csv', '.txt', '.xlsx', '.se', '.si', '.sie'];

/** Files in: tried first, stored when the reader says so; and all that has been read in. */
export default function ImportsPage() {
  const text = useText();
  const client = useQueryClient();
  const imports = useQuery(importQueries.imports());
  return (
    <Page title={text('imports.title')} lead={<Lead imports={imports.data} />}>
      <FileDrop hint={text('imports.drop-hint')} accept={ACCEPTED} onFiles={(files) => tryFiles(client, files)} />
      <IncomingFiles />
      <Section title={text('imports.all')}>
        <Loaded query={imports} shape="table">
          {(items) =>
            items.length === 0 ? (
              <Empty title={text('imports.none')}>
                <p>{text('imports.none-detail')}</p>
              </Empty>
            ) : (
              <ImportTable imports={items} />
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Lead({ imports }: { imports: readonly ImportDto[] | undefined }) {
  const text = useText();
  const format = useFormat();
  const applied = imports?.filter((item) => item.status === 'applied') ?? [];
  const newest = applied[0];
  if (!imports) return <p>{text('imports.lead')}</p>;
  if (!newest) return <p>{text('imports.lead-none')}</p>;
  const when = format.dateTime(newest.importedAt);
  return <p>{text('imports.lead-some', { count: applied.length, file: newest.file, when })}</p>;
}
