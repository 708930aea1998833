import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { importQueries } from './import-queries.ts';
import { AccountRuleForm } from './unmapped/AccountRuleForm.tsx';
import { CodePage } from './unmapped/CodePage.tsx';

/** Which kind of cost an account is, from when, and why. */
export default function AccountRulePage() {
  const rules = useQuery(importQueries.accountRules());
  return (
    <CodePage type="account">
      {(item, onSaved) => (
        <Loaded query={rules}>{(data) => <AccountRuleForm item={item} rules={data} onSaved={onSaved} />}</Loaded>
      )}
    </CodePage>
  );
}
