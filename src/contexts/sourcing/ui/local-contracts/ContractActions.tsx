import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';
import type { ContractAction } from '../../index.ts';
import { ActionDialog, type DialogAction } from './ActionDialog.tsx';

const isDialog = (action: ContractAction): action is DialogAction => action !== 'change';

/** Buttons for what the server says that the reader can do, by the table of states. */
export function ContractActions({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  const [asked, setAsked] = useState<DialogAction | null>(null);
  if (contract.mayDo.length === 0) return null;
  const number = String(contract.number);
  return (
    <Section title={text('local-contracts.do')}>
      <div className="actions">
        {contract.mayDo.includes('change') && (
          <AppLink to="/inhyrning/lokala-avtal/$number/andra" params={{ number }} className="button button-secondary">
            {text('local-contracts.do-change')}
          </AppLink>
        )}
        {contract.mayDo.filter(isDialog).map((action) => (
          <Button key={action} kind={action === 'end' ? 'danger' : 'secondary'} onPress={() => setAsked(action)}>
            {text(`local-contracts.do-${action}`)}
          </Button>
        ))}
      </div>
      {asked && <ActionDialog action={asked} contract={contract} onClose={() => setAsked(null)} />}
    </Section>
  );
}
