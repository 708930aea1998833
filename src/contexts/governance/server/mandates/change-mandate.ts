import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { DirectiveChangeDto } from '../../contract/mandates.ts';
import type { Directive } from '../../domain/mandates/directive.ts';
import { differencesBetween } from '../../domain/mandates/differences.ts';
import { checkDirective } from './check-directive.ts';
import { type ChangeContext, lockMandate, readDirective, requireAction, updateMandate } from './stored-mandate.ts';
import { storePoints } from './store-points.ts';

/**
 * Writes parts of the directive: a new draft version. What differs in nothing writes nothing. Until a version has been
 * established the draft decides who owns the mandate and which points it has; afterwards the version in force does.
 * @throws Refusal `mandate-unknown`, `mandate-state`, `changed-meanwhile`, those of `checkDirective` and `storePoints`.
 */
export async function changeMandate(
  tx: Tx,
  input: { key: string; change: DirectiveChangeDto; ifMatch: string | undefined },
  { actor, now }: ChangeContext,
): Promise<void> {
  const mandate = await lockMandate(tx, input.key, input.ifMatch);
  requireAction(mandate, 'change');
  const before = await readDirective(tx, mandate.key, mandate.writtenNumber);
  const given = Object.entries(input.change).filter(([, value]) => value !== undefined);
  const directive = { ...before, ...Object.fromEntries(given) } as Directive;
  const differences = differencesBetween(before, directive);
  if (differences.length === 0) return;
  await checkDirective(tx, directive);
  const number = mandate.writtenNumber + 1;
  await tx
    .insertInto('mandateVersion')
    .values({
      mandateKey: mandate.key,
      number,
      directive: JSON.stringify(directive),
      writtenAt: now.toISOString(),
      writtenBy: actor.id,
    })
    .execute();
  if (mandate.establishedNumber === null) await storePoints(tx, mandate.key, directive);
  await updateMandate(tx, mandate, { writtenNumber: number });
  await appendEvent(tx, {
    actor,
    action: 'change-mandate',
    entity: 'mandate',
    entityId: mandate.key,
    before: { version: mandate.writtenNumber },
    after: { version: number, differences },
    at: now,
  });
}
