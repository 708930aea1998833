import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useSession } from '../../../web/session.ts';
import { useText } from '../../../web/text.ts';
import type { LocalContractDto } from '../contract.ts';
import { AgreementEnds } from './local-contracts/AgreementEnds.tsx';
import { ContractFilter } from './local-contracts/ContractFilter.tsx';
import { contractQueries, type ContractSearch } from './local-contracts/contract-queries.ts';
import { ContractTable } from './local-contracts/ContractTable.tsx';
import { DirectAwards } from './local-contracts/DirectAwards.tsx';

/** Local contracts and direct awards: which still run, and what needs attention. */
export default function ContractsPage() {
  const text = useText();
  const navigate = useNavigate();
  const { may } = useSession();
  const { status, kind, text: words, alarm } = useSearch({ strict: false }) as ContractSearch;
  const search: ContractSearch = {
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(words ? { text: words } : {}),
    ...(alarm ? { alarm } : {}),
  };
  const everything = useQuery(contractQueries.list({}));
  const query = useQuery(contractQueries.list(search));
  const narrow = (part: ContractSearch) =>
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, ...part })) as never,
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={text('local-contracts.title')}
      lead={everything.data && <Lead contracts={everything.data} />}
      actions={
        may('local-contracts.change') && (
          <AppLink to="/inhyrning/lokala-avtal/nytt" className="button button-primary">
            {text('local-contracts.add')}
          </AppLink>
        )
      }
    >
      <p className="prose">{text('local-contracts.intro')}</p>
      <AgreementEnds />
      <Section title={text('local-contracts.all')}>
        <div className="stack">
          <ContractFilter search={search} onChange={narrow} />
          <Loaded query={query} shape="table">
            {(contracts) =>
              contracts.length === 0 ? (
                <Empty title={text('local-contracts.none')}>
                  <p>{text('local-contracts.none-detail')}</p>
                </Empty>
              ) : (
                <ContractTable contracts={contracts} />
              )
            }
          </Loaded>
        </div>
      </Section>
      <DirectAwards />
    </Page>
  );
}

function Lead({ contracts }: { contracts: readonly LocalContractDto[] }) {
  const text = useText();
  if (contracts.length === 0) return <p>{text('local-contracts.lead-none')}</p>;
  const open = contracts.filter(({ status }) => status !== 'ended').length;
  const alarms = contracts.filter((contract) => contract.alarms.length > 0).length;
  return <p>{text('local-contracts.lead', { open, alarms })}</p>;
}
