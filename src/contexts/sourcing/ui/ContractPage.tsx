import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Attachments } from '../../../web/attachments/Attachments.tsx';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { HistoryOf } from '../../../web/history/HistoryOf.tsx';
import { useSession } from '../../../web/session.ts';
import { useFormat, useText } from '../../../web/text.ts';
import type { LocalContractDto } from '../contract.ts';
import { ContractActions } from './local-contracts/ContractActions.tsx';
import { ContractEngagements } from './local-contracts/ContractEngagements.tsx';
import { ContractFacts } from './local-contracts/ContractFacts.tsx';
import { contractQueries } from './local-contracts/contract-queries.ts';
import { ContractAlarms, ContractStatusMark } from './local-contracts/ContractStatusMark.tsx';
import { EndPlan } from './local-contracts/EndPlan.tsx';
import { SpendAfterEnd } from './local-contracts/SpendAfterEnd.tsx';

/** One contract: does it still run, is it being wound up, is it applied after its end. */
export default function ContractPage() {
  const text = useText();
  const { number = '' }: { number?: string } = useParams({ strict: false });
  const query = useQuery(contractQueries.one(number));
  const contract = query.data?.data;
  return (
    <Page title={text('local-contracts.one-title', { number })} lead={contract && <Lead contract={contract} />}>
      <SavedNotice number={number} />
      <Loaded query={query}>{({ data }) => <Content contract={data} />}</Loaded>
      <p className="back-link">
        <AppLink to="/inhyrning/lokala-avtal">{text('local-contracts.back')}</AppLink>
      </p>
    </Page>
  );
}

function SavedNotice({ number }: { number: string }) {
  const text = useText();
  const { sparat } = useSearch({ strict: false }) as { sparat?: string };
  if (sparat === undefined) return null;
  return (
    <Notice kind="success" announce>
      <p>{sparat === 'nytt' ? text('local-contracts.done-add', { number }) : text('local-contracts.done-change')}</p>
    </Notice>
  );
}

function Lead({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  const format = useFormat();
  const { supplier, status, lastDay, endReason, alarms } = contract;
  if (lastDay === null) return <p>{text('local-contracts.one-lead-open', { supplier })}</p>;
  const values = { supplier, date: format.date(lastDay), reason: endReason ?? '' };
  if (status === 'ended') return <p>{text('local-contracts.one-lead-ended', values)}</p>;
  return (
    <p>
      {text(
        alarms.includes('past-last-day') ? 'local-contracts.one-lead-past' : 'local-contracts.one-lead-running',
        values,
      )}
    </p>
  );
}

function Content({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  const { may } = useSession();
  return (
    <>
      <div className="stack">
        <p>
          <ContractStatusMark status={contract.status} />
        </p>
        {contract.alarms.length > 0 && (
          <Notice kind="warning" title={text('local-contracts.alarms')}>
            <ContractAlarms alarms={contract.alarms} />
          </Notice>
        )}
      </div>
      <ContractActions contract={contract} />
      <Section title={text('local-contracts.spend')}>
        <SpendAfterEnd contract={contract} />
      </Section>
      <Section title={text('local-contracts.plan')}>
        <EndPlan contract={contract} />
      </Section>
      <Section title={text('local-contracts.facts')}>
        <ContractFacts contract={contract} />
      </Section>
      <Section title={text('local-contracts.engagements')}>
        <ContractEngagements contract={contract} />
      </Section>
      <Section title={text('register.attachments')}>
        <Attachments
          entity="local-contract"
          entityId={String(contract.number)}
          mayAdd={may('attachments.add', contract.unit)}
        />
      </Section>
      <Section title={text('register.history')}>
        <HistoryOf entity="local-contract" entityId={String(contract.number)} />
      </Section>
    </>
  );
}
