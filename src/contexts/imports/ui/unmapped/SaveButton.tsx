import { Button } from '../../../../web/design/Button.tsx';
import { useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto } from '../../../organisation/contract.ts';
import type { RegionEdit } from './use-region-edit.ts';

type Props = {
  edit: RegionEdit;
  label: string;
  /** Called instead of saving while the form has faults, so that they can be shown. */
  onFaults?: (() => void) | undefined;
  onSaved(applied: AppliedRegionFileDto): void;
};

/** Saves what the effect above was shown for; until it is shown the button waits. */
export function SaveButton({ edit, label, onFaults, onSaved }: Props) {
  const text = useText();
  const isReady = onFaults !== undefined || (edit.isCurrent && !edit.isStale);
  const press = () => {
    if (onFaults) onFaults();
    else edit.submit(onSaved);
  };
  return (
    <>
      <div className="actions">
        <Button kind="primary" isDisabled={!isReady || edit.isSaving} onPress={press}>
          {label}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {edit.isSaving && text('unmapped.saving')}
      </p>
    </>
  );
}
