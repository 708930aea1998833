import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { UnmappedCodeDto } from '../contract.ts';
import { importQueries } from './import-queries.ts';
import { exactAmount } from './parts/import-words.ts';
import { UnmappedTable } from './unmapped/UnmappedTable.tsx';

/** Codes in the stored rows that no rule maps, and how each is mended. */
export default function UnmappedPage() {
  const text = useText();
  const unmapped = useQuery(importQueries.unmapped());
  return (
    <Page title={text('unmapped.title')} lead={unmapped.data && <Lead items={unmapped.data} />}>
      <Loaded query={unmapped} shape="table">
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={text('unmapped.none')}
              actions={<AppLink to="/data/inlasning">{text('imports.to-all')}</AppLink>}
            >
              <p>{text('unmapped.none-detail')}</p>
            </Empty>
          ) : (
            <>
              <UnmappedTable items={items} />
              <HowToMend items={items} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ items }: { items: readonly UnmappedCodeDto[] }) {
  const text = useText();
  const format = useFormat();
  // A row counts under its account or under its cost centre, never both, so the amounts add up.
  const amountOre = items.reduce((sum, item) => sum + item.amountOre, 0);
  const rows = items.reduce((sum, item) => sum + item.rows, 0);
  if (items.length === 0) return <p>{text('unmapped.lead-none')}</p>;
  return <p>{text('unmapped.lead', { count: items.length, rows, amount: exactAmount(format, amountOre) })}</p>;
}

/** Only about the types that are in the queue. */
function HowToMend({ items }: { items: readonly UnmappedCodeDto[] }) {
  const text = useText();
  const types = (['account', 'cost-centre', 'unit', 'staff-category', 'indicator'] as const).filter((type) =>
    items.some((item) => item.type === type),
  );
  return (
    <div className="after-table">
      <Notice title={text('unmapped.how')}>
        <ul className="gaps">
          {types.map((type) => (
            <li key={type}>{text(`unmapped.how.${type}`)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
