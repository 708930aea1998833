import { useNavigate } from '@tanstack/react-router';
import { apiSend } from '../../../web/api.ts';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useText } from '../../../web/text.ts';
import type { LocalContractDto } from '../contract.ts';
import { ContractForm } from './local-contracts/ContractForm.tsx';
import { EMPTY } from './local-contracts/contract-form.ts';

/** Enters a contract, so that it can be followed to its end. */
export default function NewContractPage() {
  const text = useText();
  const navigate = useNavigate();
  return (
    <Page title={text('local-contracts.new-title')} lead={<p>{text('local-contracts.new-lead')}</p>}>
      <ContractForm
        draftKey="new"
        initial={EMPTY}
        saveLabel={text('local-contracts.save-new')}
        save={(body) => apiSend<LocalContractDto>('POST', '/local-contracts', { body })}
        onSaved={({ number }) =>
          void navigate({
            to: '/inhyrning/lokala-avtal/$number',
            params: { number: String(number) } as never,
            search: { sparat: 'nytt' } as never,
          })
        }
      />
      <p className="back-link">
        <AppLink to="/inhyrning/lokala-avtal">{text('local-contracts.back')}</AppLink>
      </p>
    </Page>
  );
}
