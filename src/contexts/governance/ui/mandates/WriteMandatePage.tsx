import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Loading } from '../../../../web/design/Loading.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { MandateDto } from '../../contract/mandates.ts';
import { SECTION_KEYS, type SectionKey } from '../../domain/mandates/sections.ts';
import { SectionForm } from './form/SectionForm.tsx';
import { useChoices } from './form/use-choices.ts';
import { mandateQueries } from './mandate-queries.ts';

/** The directive, written section by section. */
export default function WriteMandatePage() {
  const text = useText();
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const section = SECTION_KEYS.find((candidate) => candidate === search['avsnitt']) ?? 'background';
  const query = useQuery(mandateQueries.one(key));
  const title = query.data?.written.directive.title ?? text('mandates.mandate');
  return (
    <Page title={text('mandates.write.title', { title })} lead={text('mandates.write.lead')}>
      <p className="breadcrumb">
        <AppLink to="/styrning/uppdrag/$key" params={{ key }} search={{ visa: 'utkast' }}>
          {text('mandates.to-document')}
        </AppLink>
      </p>
      <SectionChoice mandate={key} section={section} />
      <Loaded query={query}>{(mandate) => <Writing mandate={mandate} section={section} />}</Loaded>
    </Page>
  );
}

function SectionChoice({ mandate, section }: { mandate: string; section: SectionKey }) {
  const text = useText();
  return (
    <nav className="choice-links mandate-sections" aria-label={text('mandates.contents')}>
      <ul>
        {SECTION_KEYS.map((one) => (
          <li key={one}>
            <AppLink
              to="/styrning/uppdrag/$key/skriv"
              params={{ key: mandate }}
              search={{ avsnitt: one }}
              {...(one === section ? { 'aria-current': 'page' as const } : {})}
            >
              {text(`mandates.section.${one}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Writing({ mandate, section }: { mandate: MandateDto; section: SectionKey }) {
  const text = useText();
  const choices = useChoices(mandate.written.directive);
  if (!mandate.actions.includes('change'))
    return (
      <Notice title={text('mandates.write.closed.title')}>
        <p>{text('mandates.write.closed')}</p>
      </Notice>
    );
  if (choices.isPending) return <Loading shape="text" />;
  return <SectionForm key={`${mandate.key} ${section}`} mandate={mandate} section={section} choices={choices} />;
}
