import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Option } from '../../../../web/design/Select.tsx';
import { queries } from '../../../../web/queries.ts';
import { useSession } from '../../../../web/session.ts';
import { type UnitNode, unitTreeAt } from '../../../../web/shell/unit-tree.ts';
import { useToday } from '../around/use-today.ts';
import { useAddress } from './use-address.ts';

export type GradedUnit = {
  /** Empty until the units are known. */
  unit: string;
  unitName: string;
  options: readonly Option[];
  choose(unit: string): void;
};

/** The unit that is graded or chosen for: from the address, else the reader's own, else the whole region. */
export function useGradedUnit(): GradedUnit {
  const [{ unit: asked }, change] = useAddress();
  const { session } = useSession();
  const { data } = useQuery(queries.units());
  const today = useToday();
  const tree = useMemo(() => unitTreeAt(data ?? [], today), [data, today]);
  const own = session?.appointments.find(({ unit }) => tree.byCode.has(unit))?.unit;
  const unit = asked ?? own ?? tree.roots[0]?.code ?? '';
  return {
    unit,
    unitName: tree.byCode.get(unit)?.name ?? unit,
    options: useMemo(() => tree.roots.flatMap(optionsOf), [tree]),
    choose: (next) => change({ unit: next }),
  };
}

const optionsOf = (node: UnitNode): Option[] => [
  { key: node.code, label: node.name, detail: node.path.join(' › ') },
  ...node.children.flatMap(optionsOf),
];
