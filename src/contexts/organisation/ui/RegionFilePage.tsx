import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Tagged } from '../../../web/api.ts';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Button } from '../../../web/design/Button.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { Tabs } from '../../../web/design/Tabs.tsx';
import { saveFile } from '../../../web/download.ts';
import { useFormat, useText } from '../../../web/text.ts';
import type { AppliedRegionFileDto } from '../contract.ts';
import { SavedNotice } from './change/Consequence.tsx';
import { configurationQueries } from './configuration-queries.ts';
import { FileEditor } from './file/FileEditor.tsx';
import { FileText } from './file/FileText.tsx';
import { FileVersions } from './file/FileVersions.tsx';

const TABS = ['visa', 'andra', 'versioner'] as const;
type Tab = (typeof TABS)[number];

/** The whole configuration as the one text file it is: read, download, edit, and what has been changed. */
export default function RegionFilePage() {
  const text = useText();
  const format = useFormat();
  const query = useQuery(configurationQueries.regionFile());
  const newest = useQuery(configurationQueries.versions()).data?.items[0];
  const download = query.data && (
    <Button onPress={() => saveFile('region.yaml', new Blob([query.data.data], { type: 'text/yaml' }))}>
      {text('settings.file.download')}
    </Button>
  );
  const lead =
    newest && text('settings.file.lead', { number: newest.version, time: format.dateTime(newest.appliedAt) });
  return (
    <Page title={text('settings.file')} lead={lead} actions={download}>
      <p className="breadcrumb">
        <AppLink to="/installningar">{text('settings.all')}</AppLink>
      </p>
      <Loaded query={query}>{(file) => <FileTabs file={file} />}</Loaded>
    </Page>
  );
}

function FileTabs({ file }: { file: Tagged<string> }) {
  const text = useText();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [saved, setSaved] = useState<AppliedRegionFileDto>();
  const tab = TABS.find((candidate) => candidate === search['flik']) ?? 'visa';
  const open = (flik: Tab) => {
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({ ...previous, flik, rad: undefined })) as never,
    });
  };
  const marked = typeof search['rad'] === 'string' && /^\d+$/.test(search['rad']) ? Number(search['rad']) : undefined;
  return (
    <>
      {saved && <SavedNotice applied={saved} />}
      <Tabs
        label={text('settings.file')}
        value={tab}
        onChange={open}
        tabs={[
          {
            key: 'visa',
            label: text('settings.file.show'),
            content: <FileText fileText={file.data} marked={marked} />,
          },
          {
            key: 'andra',
            label: text('settings.file.edit'),
            content: (
              <FileEditor
                file={file}
                onSaved={(applied) => {
                  setSaved(applied);
                  open('visa');
                }}
              />
            ),
          },
          { key: 'versioner', label: text('settings.versions'), content: <FileVersions /> },
        ]}
      />
    </>
  );
}
