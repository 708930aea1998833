import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { CatalogueActionDto } from '../../contract/catalogue.ts';
import { ActionGrades } from './action/ActionGrades.tsx';
import { ActionHistory } from './action/ActionHistory.tsx';
import { CatalogueLinks } from './CatalogueLinks.tsx';
import { catalogueQueries } from './catalogue-queries.ts';
import { useCatalogueWords } from './words.ts';

/** One action: what it means, what shows that it is in place, what it should move, and how it has been judged. */
export default function ActionPage() {
  const text = useText();
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const query = useQuery(catalogueQueries.texts(number));
  const action = query.data?.[0];
  return (
    <Page
      title={action ? `${action.number}. ${action.title}` : text('catalogue.action', { number })}
      lead={action && <p>{action.description}</p>}
    >
      <CatalogueLinks />
      <Loaded query={query} shape="text">
        {([newest, ...earlier]) =>
          newest && (
            <>
              {newest.withdrawnReason !== null && (
                <Notice kind="warning" title={text('catalogue.withdrawn.title')}>
                  <p>{newest.withdrawnReason}</p>
                </Notice>
              )}
              <ActionFacts action={newest} />
              <ActionGrades number={newest.number} />
              <ActionHistory texts={[newest, ...earlier]} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function ActionFacts({ action }: { action: CatalogueActionDto }) {
  const text = useText();
  const words = useCatalogueWords();
  return (
    <>
      <dl className="explanations action-facts-list">
        <div>
          <dt>{text('catalogue.area')}</dt>
          <dd>{words.area(action.area)}</dd>
        </div>
        <div>
          <dt>{text('catalogue.level')}</dt>
          <dd>{words.level(action.level)}</dd>
        </div>
        <div>
          <dt>{text('catalogue.responsible')}</dt>
          <dd>{text(`catalogue.role.${action.responsibleRole}`)}</dd>
        </div>
        <div>
          <dt>{text('catalogue.source')}</dt>
          <dd className="action-source">
            <SourceText source={action.source} />
          </dd>
        </div>
      </dl>
      <Section title={text('catalogue.checkpoints')}>
        <ul className="plain-list">
          {action.checkpoints.map((checkpoint) => (
            <li key={checkpoint}>{checkpoint}</li>
          ))}
        </ul>
      </Section>
      <Section title={text('catalogue.indicators')}>
        <MovedIndicators action={action} />
      </Section>
    </>
  );
}

function MovedIndicators({ action }: { action: CatalogueActionDto }) {
  const text = useText();
  const { language } = useFormat();
  const definitions = useQuery(queries.indicators());
  const nameOf = (key: string) => definitions.data?.find((each) => each.key === key)?.name[language] ?? key;
  return (
    <ul className="plain-list">
      {action.indicators.map(({ indicator, direction }) => (
        <li key={indicator}>
          <AppLink to="/nyckeltal/$key" params={{ key: indicator }}>
            {nameOf(indicator)}
          </AppLink>{' '}
          {text(`catalogue.moves.${direction}`)}
        </li>
      ))}
    </ul>
  );
}

/** Addresses in the source can be followed. */
function SourceText({ source }: { source: string }) {
  return source.split(/(https?:\/\/[^\s;]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={part} className="link" href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
