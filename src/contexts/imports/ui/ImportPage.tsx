import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Button } from '../../../web/design/Button.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { ImportDto } from '../contract.ts';
import { importQueries } from './import-queries.ts';
import { FactList } from './parts/FactList.tsx';
import { fileSum, monthsOf, useWord } from './parts/import-words.ts';
import { ImportStatus } from './parts/ImportStatus.tsx';
import { ReconciliationTable } from './parts/ReconciliationTable.tsx';
import { UnmappedNotice } from './parts/UnmappedNotice.tsx';
import { UndoDialog } from './parts/UndoDialog.tsx';

/** One import: does it count, does it add up, where it came from; and taking it back. */
export default function ImportPage() {
  const text = useText();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const query = useQuery(importQueries.import(id));
  const [isUndone, setUndone] = useState(false);
  const title = query.data?.file ?? text('imports.one-title');
  return (
    <Page title={title} lead={query.data && <Lead imported={query.data} />}>
      {isUndone && (
        <Notice kind="success" announce>
          <p>{text('imports.undone-now')}</p>
        </Notice>
      )}
      <Loaded query={query}>{(imported) => <Content imported={imported} onUndone={() => setUndone(true)} />}</Loaded>
      <p className="back-link">
        <AppLink to="/data/inlasning">{text('imports.to-all')}</AppLink>
      </p>
    </Page>
  );
}

function Content({ imported, onUndone }: { imported: ImportDto; onUndone(): void }) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const isApplied = imported.status === 'applied';
  return (
    <>
      <ImportStatus status={imported.status} />
      <Section title={text('imports.reconciliation')}>
        <div className="stack">
          <ReconciliationTable file={imported.file} reconciliation={imported.reconciliation} isTrial={false} />
          {isApplied && <UnmappedNotice reconciliation={imported.reconciliation} />}
        </div>
      </Section>
      <Section title={text('imports.facts')}>
        <FileFacts imported={imported} />
      </Section>
      {isApplied && (
        <Section title={text('imports.undo-title')}>
          <p className="prose">{text('imports.undo-explained')}</p>
          <div className="actions">
            <Button kind="danger" onPress={() => setAsking(true)}>
              {text('imports.undo-ask')}
            </Button>
          </div>
          <UndoDialog imported={imported} isOpen={isAsking} onOpenChange={setAsking} onUndone={onUndone} />
        </Section>
      )}
    </>
  );
}

function Lead({ imported }: { imported: ImportDto }) {
  const text = useText();
  const format = useFormat();
  const { rowsStored, sumStored, sumUnit } = imported.reconciliation;
  if (imported.status === 'undone') {
    return (
      <p>{text('imports.one-lead-undone', { when: imported.undoneAt ? format.dateTime(imported.undoneAt) : '' })}</p>
    );
  }
  const months = monthsOf(format, imported);
  return (
    <p>
      {text('imports.one-lead', {
        rows: rowsStored,
        sum: fileSum(format, sumStored, sumUnit),
        hasMonths: months === null ? 'no' : 'yes',
        months: months ?? '',
      })}
    </p>
  );
}

function FileFacts({ imported }: { imported: ImportDto }) {
  const text = useText();
  const format = useFormat();
  const word = useWord();
  const facts = [
    { label: text('imports.number'), value: String(imported.id) },
    { label: text('imports.kind'), value: word('kind', imported.kind) },
    { label: text('imports.profile'), value: word('profile', imported.profile) },
    { label: text('imports.months'), value: monthsOf(format, imported) ?? '–' },
    { label: text('imports.encoding'), value: word('encoding', imported.encoding) },
    { label: text('imports.size'), value: text('imports.bytes', { bytes: format.number(imported.byteSize) }) },
    { label: text('imports.when'), value: format.dateTime(imported.importedAt) },
    { label: text('imports.by'), value: word('actor', imported.importedBy) },
    { label: text('imports.hash'), value: <code className="reference">{imported.contentHash}</code> },
  ];
  return <FactList facts={facts} />;
}
