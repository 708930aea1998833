import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { RecordOf } from '../../../../../web/history/RecordOf.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import { SECTION_KEYS } from '../../../domain/mandates/sections.ts';
import { ContradictionItems } from '../form/ContradictionPanel.tsx';
import { ActivitySection } from './ActivitySection.tsx';
import { DirectiveSection } from './DirectiveSection.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PointTable } from './PointTable.tsx';
import { VersionList } from './VersionList.tsx';

/** What stands on the page before the directive's sections, and after them. */
const BEFORE = ['decisions', 'progress'] as const;
const AFTER = ['versions'] as const;

type Props = { mandate: MandateDto; isDraft: boolean };

export function MandateDocument({ mandate, isDraft }: Props) {
  const text = useText();
  const version = isDraft ? mandate.written : mandate.established!;
  const { directive } = version;
  const mayChange = mandate.actions.includes('change');
  return (
    <div className="mandate-document">
      <Contents />
      <div className="mandate-body">
        <VersionNote mandate={mandate} isDraft={isDraft} />
        <Facts mandate={mandate} number={version.number} />
        {mayChange && mandate.contradictions.length > 0 && (
          <Notice
            kind="warning"
            title={text('mandates.contradictions.title', { count: mandate.contradictions.length })}
          >
            <ContradictionItems
              contradictions={mandate.contradictions.map((one) => ({
                ...one,
                code: one.code as never,
                row: one.row ?? '',
              }))}
              mandate={mandate.key}
            />
          </Notice>
        )}
        <NextSteps mandate={mandate} />
        <PointTable points={mandate.points} />
        <ActivitySection mandate={mandate} />
        {SECTION_KEYS.map((section) => (
          <DirectiveSection
            key={section}
            section={section}
            directive={directive}
            persons={mandate.persons}
            editIn={mayChange ? mandate.key : undefined}
          />
        ))}
        <VersionList mandate={mandate} />
        <RecordOf entity="mandate" entityId={mandate.key} unit={mandate.unit} />
      </div>
    </div>
  );
}

function Contents() {
  const text = useText();
  const parts = [
    ...BEFORE.map((part) => [part, text(`mandates.part.${part}`)] as const),
    ...SECTION_KEYS.map((section) => [section, text(`mandates.section.${section}`)] as const),
    ...AFTER.map((part) => [part, text(`mandates.part.${part}`)] as const),
  ];
  return (
    <nav className="mandate-contents" aria-label={text('mandates.contents')}>
      <ul>
        {parts.map(([part, name]) => (
          <li key={part}>
            <a className="link" href={`#avsnitt-${part}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which version is read, and how to see the other one. */
function VersionNote({ mandate, isDraft }: Props) {
  const text = useText();
  const { written, established, key } = mandate;
  if (established === null || written.number === established.number) return null;
  return (
    <Notice>
      <p>{text(isDraft ? 'mandates.version.draft' : 'mandates.version.newer', { number: written.number })}</p>
      <div className="actions">
        <AppLink
          to="/styrning/uppdrag/$key"
          params={{ key }}
          search={{ visa: isDraft ? undefined : 'utkast' }}
          className="link mandate-inline"
        >
          {text(isDraft ? 'mandates.version.to-established' : 'mandates.version.to-draft')}
        </AppLink>
        <AppLink
          to="/styrning/uppdrag/$key/jamfor"
          params={{ key }}
          search={{ fran: String(established.number), till: String(written.number) }}
          className="link mandate-inline"
        >
          {text('mandates.version.compare')}
        </AppLink>
      </div>
    </Notice>
  );
}

function Facts({ mandate, number }: { mandate: MandateDto; number: number }) {
  const text = useText();
  const format = useFormat();
  const version = number === mandate.established?.number ? mandate.established : mandate.written;
  const facts = [
    [text('mandates.key'), mandate.key],
    [text('unit'), mandate.unitName],
    [text('mandates.status'), text(`mandates.status.${mandate.status}`)],
    [
      text('mandates.version'),
      version.establishedAt === null
        ? text('mandates.version.is-draft', { number, date: format.date(swedishDate(new Date(version.writtenAt))) })
        : text('mandates.version.is-established', {
            number,
            date: format.date(swedishDate(new Date(version.establishedAt))),
            name: version.establishedBy ?? '',
          }),
    ],
  ] as const;
  return (
    <dl className="fact-list">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
