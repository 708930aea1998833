import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MandateDto } from '../../contract/mandates.ts';
import { MandateDocument } from './document/MandateDocument.tsx';
import { mandateQueries } from './mandate-queries.ts';

/** The mandate as a document: how it stands, the directive, its decision points and its activities. */
export default function MandatePage() {
  const text = useText();
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const query = useQuery(mandateQueries.one(key));
  const mandate = query.data;
  const isDraft = mandate !== undefined && (mandate.established === null || search['visa'] === 'utkast');
  const directive = mandate && (isDraft ? mandate.written : mandate.established!).directive;
  return (
    <Page
      title={directive?.title ?? text('mandates.mandate')}
      lead={mandate && <Lead mandate={mandate} />}
      actions={
        <Button kind="quiet" onPress={() => window.print()}>
          {text('mandates.print')}
        </Button>
      }
    >
      <p className="breadcrumb">
        <AppLink to="/styrning/uppdrag">{text('mandates.to-all')}</AppLink>
      </p>
      <Loaded query={query}>{(loaded) => <MandateDocument mandate={loaded} isDraft={isDraft} />}</Loaded>
    </Page>
  );
}

function Lead({ mandate }: { mandate: MandateDto }) {
  const text = useText();
  const format = useFormat();
  const next = mandate.points.find(({ state }) => state !== 'passed');
  return (
    <>
      <p>{text(`mandates.is.${mandate.status}`, { unit: mandate.unitName })}</p>
      {next && (
        <p>
          {next.plannedOn
            ? text('mandates.next.dated', { name: next.name, date: format.date(next.plannedOn) })
            : text('mandates.next', { name: next.name })}{' '}
          <AppLink to="/styrning/beslutspunkter/$id" params={{ id: next.id }}>
            {text('mandates.next.open')}
          </AppLink>
        </p>
      )}
    </>
  );
}
