import type { ReactNode } from 'react';
import { UNSPECIFIED } from '../../../../kernel/grid.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import type { IndicatorValueDto } from '../../contract.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import type { Division } from './DivisionSection.tsx';

type Props = { by: Division; row: IndicatorValueDto; name: ReactNode; question: IndicatorQuestion };

/** The name of a part, leading one step down: the same page for that unit, staff category or care area. */
export function PartName({ by, row, name, question }: Props) {
  const { indicator, base, tree, careArea } = question;
  // What has no category is no category one can choose.
  if (by !== 'unit' && (row.staffCategory === UNSPECIFIED || row.careArea === UNSPECIFIED)) return name;
  const step = {
    unit: { unit: row.unit, careArea },
    'staff-category': { staff: row.staffCategory, careArea, by },
    'care-area': { careArea: row.careArea, by },
  }[by];
  return (
    <AppLink to="/nyckeltal/$key" params={{ key: indicator }} search={{ base, tree, ...step }}>
      {name}
    </AppLink>
  );
}
