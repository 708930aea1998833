import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { apiSend, type Tagged } from '../../../web/api.ts';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useText } from '../../../web/text.ts';
import type { LocalContractDto } from '../contract.ts';
import { ContractForm } from './local-contracts/ContractForm.tsx';
import { valuesOf } from './local-contracts/contract-form.ts';
import { contractQueries } from './local-contracts/contract-queries.ts';

/** Puts a contract's facts right. */
export default function EditContractPage() {
  const text = useText();
  const { number = '' }: { number?: string } = useParams({ strict: false });
  const query = useQuery(contractQueries.one(number));
  const supplier = query.data?.data.supplier;
  return (
    <Page
      title={text('local-contracts.edit-title', { number })}
      lead={supplier && <p>{text('local-contracts.edit-lead', { supplier })}</p>}
    >
      <Loaded query={query}>{(tagged) => <Form tagged={tagged} />}</Loaded>
      <p className="back-link">
        <AppLink to="/inhyrning/lokala-avtal/$number" params={{ number }}>
          {text('local-contracts.back-one')}
        </AppLink>
      </p>
    </Page>
  );
}

/** `tag` is of the version the form was filled from: what someone else saved meanwhile is not written over. */
function Form({ tagged }: { tagged: Tagged<LocalContractDto> }) {
  const text = useText();
  const navigate = useNavigate();
  const { number, version } = tagged.data;
  return (
    <ContractForm
      key={version}
      draftKey={`${number}.${version}`}
      initial={valuesOf(tagged.data)}
      saveLabel={text('local-contracts.save-edit')}
      save={(body) =>
        apiSend<LocalContractDto>('PATCH', `/local-contracts/${number}`, { body, ifMatch: `"${version}"` })
      }
      onSaved={() =>
        void navigate({
          to: '/inhyrning/lokala-avtal/$number',
          params: { number: String(number) } as never,
          search: { sparat: 'andrat' } as never,
        })
      }
    />
  );
}
