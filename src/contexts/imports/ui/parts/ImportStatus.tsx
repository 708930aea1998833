import { useText } from '../../../../web/text.ts';
import type { ImportDto } from '../../contract.ts';

/** Whether an import counts, by shape and word. */
export function ImportStatus({ status }: { status: ImportDto['status'] }) {
  const text = useText();
  const isApplied = status === 'applied';
  return (
    <span className={`status ${isApplied ? 'status-reached' : 'status-no-target'}`}>
      <span className="status-shape" aria-hidden="true">
        {isApplied ? '●' : '○'}
      </span>{' '}
      {text(`imports.status.${status}`)}
    </span>
  );
}
