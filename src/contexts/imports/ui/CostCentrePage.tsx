import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { importQueries } from './import-queries.ts';
import { CodePage } from './unmapped/CodePage.tsx';
import { CostCentreForm } from './unmapped/CostCentreForm.tsx';

/** Which unit a cost centre belongs to. */
export default function CostCentrePage() {
  const units = useQuery(importQueries.unitVersions());
  return (
    <CodePage type="cost-centre">
      {(item, onSaved) => (
        <Loaded query={units}>{(data) => <CostCentreForm item={item} units={data} onSaved={onSaved} />}</Loaded>
      )}
    </CodePage>
  );
}
