import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { CatalogueActionDto, CatalogueActionListDto } from '../../contract/catalogue.ts';
import { ACTION_AREAS } from '../../domain/catalogue/action.ts';
import { selectActions } from '../../domain/catalogue/select-actions.ts';
import { CatalogueFilters, useCatalogueFilter } from './CatalogueFilters.tsx';
import { CatalogueLinks } from './CatalogueLinks.tsx';
import { catalogueQueries } from './catalogue-queries.ts';
import { useCatalogueWords } from './words.ts';

/** What could be done: the catalogue by area, with search. */
export default function CataloguePage() {
  const text = useText();
  const query = useQuery(catalogueQueries.actions());
  const count = query.data?.items.filter(({ withdrawnReason }) => withdrawnReason === null).length ?? 0;
  const version = query.data?.catalogueVersion ?? 0;
  return (
    <Page title={text('catalogue.title')} lead={version > 0 && <p>{text('catalogue.lead', { count, version })}</p>}>
      <CatalogueLinks />
      <Loaded query={query} shape="text">
        {(catalogue) => (catalogue.items.length === 0 ? <NoCatalogue /> : <Areas catalogue={catalogue} />)}
      </Loaded>
    </Page>
  );
}

function Areas({ catalogue }: { catalogue: CatalogueActionListDto }) {
  const text = useText();
  const words = useCatalogueWords();
  const filter = useCatalogueFilter();
  const shown = selectActions(catalogue.items, filter);
  return (
    <>
      <CatalogueFilters actions={catalogue.items} filter={filter} />
      <p role="status" className="catalogue-count">
        {text('catalogue.shown', { shown: shown.length, all: catalogue.items.length })}
      </p>
      {ACTION_AREAS.map((area) => ({ area, actions: shown.filter((action) => action.area === area) }))
        .filter(({ actions }) => actions.length > 0)
        .map(({ area, actions }) => (
          <section key={area} className="section">
            <h2 className="section-title">{words.area(area)}</h2>
            <ol className="action-list">
              {actions.map((action) => (
                <ActionEntry key={action.number} action={action} />
              ))}
            </ol>
          </section>
        ))}
    </>
  );
}

function ActionEntry({ action }: { action: CatalogueActionDto }) {
  const text = useText();
  const words = useCatalogueWords();
  return (
    <li className="action-entry">
      <span className="action-number">{action.number}</span>
      <div>
        <h3 className="action-title">
          <AppLink to="/handlingsplan/katalog/$number" params={{ number: String(action.number) }}>
            {action.title}
          </AppLink>
        </h3>
        <p>{action.description}</p>
        <p className="action-facts">
          {text('catalogue.facts', {
            level: words.level(action.level),
            role: text(`catalogue.role.${action.responsibleRole}`),
          })}
        </p>
        {action.withdrawnReason !== null && (
          <p className="action-withdrawn">{text('catalogue.withdrawn', { reason: action.withdrawnReason })}</p>
        )}
      </div>
    </li>
  );
}

function NoCatalogue() {
  const text = useText();
  return (
    <Empty
      title={text('catalogue.none.title')}
      actions={<AppLink to="/handlingsplan/katalog/filer">{text('catalogue.none.to-files')}</AppLink>}
    >
      <p>{text('catalogue.none')}</p>
    </Empty>
  );
}
