import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { apiPath } from '../../../../web/api.ts';
import { useText } from '../../../../web/text.ts';
import { CatalogueLinks } from './CatalogueLinks.tsx';
import { catalogueQueries } from './catalogue-queries.ts';
import { ImportCatalogue } from './files/ImportCatalogue.tsx';
import { VersionTable } from './files/VersionTable.tsx';

const ENDINGS = ['xlsx', 'csv', 'yaml'] as const;

/** The catalogue as files, in and out, and the versions that it has had. */
export default function CatalogueFilesPage() {
  const text = useText();
  const catalogue = useQuery(catalogueQueries.actions());
  const versions = useQuery(catalogueQueries.versions());
  const newest = versions.data?.[0]?.number;
  return (
    <Page
      title={text('catalogue.files')}
      lead={
        versions.data && (
          <p>
            {newest === undefined
              ? text('catalogue.none')
              : text('catalogue.files.lead', { version: newest, count: catalogue.data?.items.length ?? 0 })}
          </p>
        )
      }
    >
      <CatalogueLinks />
      {newest !== undefined && (
        <Section title={text('catalogue.export')}>
          <p className="prose">{text('catalogue.export.how')}</p>
          <ul className="plain-list">
            {ENDINGS.map((ending) => (
              <li key={ending}>
                <a className="link" href={apiPath(`/catalogue-actions.${ending}`)} download>
                  {text(`catalogue.export.${ending}`)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text('catalogue.import')}>
        <Loaded query={catalogue} shape="text">
          {({ may }) => (may.change ? <ImportCatalogue /> : <p>{text('catalogue.import.may-not')}</p>)}
        </Loaded>
      </Section>
      <Section title={text('catalogue.versions')}>
        <Loaded query={versions} shape="table">
          {(all) => <VersionTable versions={all} />}
        </Loaded>
      </Section>
    </Page>
  );
}
