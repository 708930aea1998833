import { lazy, Suspense } from 'react';
import { Loading } from '../design/Loading.tsx';
import { Popover } from '../design/Popover.tsx';
import { useText } from '../text.ts';
import type { UnitTree } from './unit-tree.ts';

/** Not part of the first visit: the tree is a good part of the code. */
const UnitChoices = lazy(() => import('./UnitChoices.tsx'));

type Props = {
  tree: UnitTree;
  unit: string;
  unitName: string;
  onChange(code: string): void;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
};

/** The region's tree as it stood at the period's end, with search by name or code. */
export function UnitPicker({ tree, unit, unitName, onChange, isOpen, onOpenChange }: Props) {
  const text = useText();
  const choose = (code: string) => {
    onChange(code);
    onOpenChange(false);
  };
  return (
    <Popover
      label={text('unit.choose')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      buttonClass="context-button"
      button={
        <span>
          <span className="context-label">{text('unit')}</span> <span className="context-value">{unitName}</span>
        </span>
      }
    >
      {() => (
        <Suspense fallback={<Loading />}>
          <UnitChoices tree={tree} unit={unit} onChoose={choose} />
        </Suspense>
      )}
    </Popover>
  );
}
