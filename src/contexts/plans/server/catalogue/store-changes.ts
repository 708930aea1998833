import type { Tx } from '../../../../platform/db/types.ts';
import type { ActionChange } from '../../domain/catalogue/compare.ts';
import type { ChangeContext } from './change-context.ts';
import { readNewestVersion } from './stored-catalogue.ts';

type Origin = { file: string | null; note: string | null };

/** Writes changed actions as a new version of the catalogue, and tells its number. The data lock must be held. */
export async function storeChanges(
  tx: Tx,
  changes: readonly ActionChange[],
  { file, note }: Origin,
  { actor, now }: ChangeContext,
): Promise<number> {
  const catalogueVersion = (await readNewestVersion(tx)) + 1;
  await tx
    .insertInto('catalogueVersion')
    .values({ number: catalogueVersion, madeAt: now.toISOString(), madeBy: actor.id, file, note })
    .execute();
  const texts = changes.map(({ before, after }) => {
    const { number, key, checkpoints, indicators, ...content } = after;
    return { number, key, version: (before?.version ?? 0) + 1, content, checkpoints, indicators };
  });
  await tx
    .insertInto('catalogueAction')
    .values(texts.map(({ number, key, version }) => ({ number, key, version })))
    .onConflict((conflict) => conflict.column('number').doUpdateSet((eb) => ({ version: eb.ref('excluded.version') })))
    .execute();
  await tx
    .insertInto('catalogueActionVersion')
    .values(
      texts.map(({ number, version, content, checkpoints, indicators }) => ({
        actionNumber: number,
        version,
        catalogueVersion,
        area: content.area,
        level: content.level,
        title: content.title,
        description: content.description,
        responsibleRole: content.responsibleRole,
        source: content.source,
        withdrawnReason: content.withdrawnReason,
        checkpoints: JSON.stringify(checkpoints),
        indicators: JSON.stringify(indicators),
      })),
    )
    .execute();
  return catalogueVersion;
}
