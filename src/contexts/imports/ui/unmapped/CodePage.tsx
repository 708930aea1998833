import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto } from '../../../organisation/contract.ts';
import type { UnmappedCodeDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';
import { CodeFacts } from './CodeFacts.tsx';

type Props = {
  type: 'account' | 'cost-centre';
  children: (item: UnmappedCodeDto, onSaved: (applied: AppliedRegionFileDto) => void) => ReactNode;
};

/** The page about one unmapped code: what it is, the form that mends it, and what became of it. */
export function CodePage({ type, children }: Props) {
  const text = useText();
  const { code = '' }: { code?: string } = useParams({ strict: false });
  const unmapped = useQuery(importQueries.unmapped());
  const [saved, setSaved] = useState<AppliedRegionFileDto | null>(null);
  const item = unmapped.data?.find((each) => each.type === type && each.code === code);
  const title = text(`unmapped.page.${type}`, { code });
  return (
    <Page title={title} lead={item && !saved && <CodeFacts item={item} />}>
      {saved ? (
        <SavedNotice applied={saved} />
      ) : (
        <Loaded query={unmapped}>{() => (item ? children(item, setSaved) : <NotUnmapped code={code} />)}</Loaded>
      )}
      <p className="back-link">
        <AppLink to="/data/oklassat">{text('unmapped.to-all')}</AppLink>
      </p>
    </Page>
  );
}

function SavedNotice({ applied }: { applied: AppliedRegionFileDto }) {
  const text = useText();
  return (
    <div className="after-title">
      <Notice kind="success" title={text('unmapped.saved')} announce>
        <p>
          {text('unmapped.saved-rows', { rows: applied.reclassifiedRows })}{' '}
          <AppLink to="/">{text('unmapped.to-overview')}</AppLink>
        </p>
      </Notice>
    </div>
  );
}

function NotUnmapped({ code }: { code: string }) {
  const text = useText();
  return (
    <Empty title={text('unmapped.not-any-more', { code })}>
      <p>{text('unmapped.not-any-more-detail')}</p>
    </Empty>
  );
}
