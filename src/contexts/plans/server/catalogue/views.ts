import type { CatalogueActionDto, CatalogueChangeDto } from '../../contract/catalogue.ts';
import type { CatalogueAction } from '../../domain/catalogue/action.ts';
import type { ActionChange } from '../../domain/catalogue/compare.ts';

export const viewAction = (action: CatalogueAction): CatalogueActionDto => ({
  ...action,
  checkpoints: [...action.checkpoints],
  indicators: action.indicators.map(({ indicator, direction }) => ({ indicator, direction })),
});

export const viewChange = ({ kind, after, fields }: ActionChange): CatalogueChangeDto => ({
  kind,
  number: after.number,
  key: after.key,
  title: after.title,
  fields,
  reason: kind === 'withdrawn' ? after.withdrawnReason : null,
});
