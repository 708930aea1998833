import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { DataTable } from '../../../web/design/DataTable.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { Tabs } from '../../../web/design/Tabs.tsx';
import { useSession } from '../../../web/session.ts';
import { useText } from '../../../web/text.ts';
import type { DispensationSummaryDto } from '../contract.ts';
import { dispensationQueries } from './dispensation-queries.ts';
import { filterOf, type RegisterAddress, useRegisterAddress } from './register/register-address.ts';
import { RegisterFilters } from './register/RegisterFilters.tsx';
import { useRegisterColumns } from './register/register-columns.tsx';
import { StatisticsTab } from './register/StatisticsTab.tsx';

const WAITING = ['submitted', 'reviewed'];
const HOLDING = ['granted', 'in-use', 'used-up'];

/** The register of dispensations, and what it adds up to. */
export default function DispensationsPage() {
  const text = useText();
  const address = useRegisterAddress();
  const navigate = useNavigate();
  const { session, may } = useSession();
  const all = useQuery(dispensationQueries.list({}));
  const isStatistics = address.flik === 'statistik';
  const open = (flik: 'register' | 'statistik') =>
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({
        ...previous,
        flik: flik === 'statistik' ? flik : undefined,
      })) as never,
    });
  const mayAsk = session === undefined || may('dispensations.request');
  return (
    <Page
      title={text('dispensations.all')}
      lead={all.data && <Lead items={all.data} />}
      actions={
        mayAsk && (
          <AppLink to="/inhyrning/dispenser/ny" className="button button-primary">
            {text('dispensations.new')}
          </AppLink>
        )
      }
    >
      <Tabs
        label={text('dispensations.all')}
        value={isStatistics ? 'statistik' : 'register'}
        onChange={open}
        tabs={[
          {
            key: 'register',
            label: text('dispensations.tab.register'),
            content: <Register address={address} all={all.data ?? []} />,
          },
          {
            key: 'statistik',
            label: text('dispensations.tab.statistics'),
            content: <StatisticsTab year={address.ar} />,
          },
        ]}
      />
    </Page>
  );
}

function Lead({ items }: { items: readonly DispensationSummaryDto[] }) {
  const text = useText();
  const waiting = items.filter(({ state }) => WAITING.includes(state)).length;
  const holding = items.filter(({ state }) => HOLDING.includes(state)).length;
  const owed = items.filter(({ marks }) => marks.includes('review-owed')).length;
  return (
    <>
      <p>{text('dispensations.lead', { waiting, holding })}</p>
      {owed > 0 && <p>{text('dispensations.lead.owed', { owed })}</p>}
    </>
  );
}

function Register({ address, all }: { address: RegisterAddress; all: readonly DispensationSummaryDto[] }) {
  const text = useText();
  const query = useQuery(dispensationQueries.list(filterOf(address)));
  const columns = useRegisterColumns();
  return (
    <>
      <RegisterFilters address={address} all={all} />
      <Loaded query={query} shape="table">
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('dispensations.none')}>
              <p>{text(all.length === 0 ? 'dispensations.none.yet' : 'dispensations.none.filtered')}</p>
            </Empty>
          ) : (
            <DataTable
              caption={text('dispensations.caption', { count: items.length })}
              rows={items}
              rowKey={({ number }) => number}
              columns={columns}
              initialSort={{ key: 'number', descending: true }}
            />
          )
        }
      </Loaded>
    </>
  );
}
