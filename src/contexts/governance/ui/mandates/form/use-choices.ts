import { useQuery } from '@tanstack/react-query';
import { useRoleName } from '../../../../../web/text.ts';
import type { Directive } from '../../../domain/mandates/directive.ts';
import { targetText } from '../../../domain/mandates/same-target.ts';
import { mandateQueries } from '../mandate-queries.ts';
import { useTargetWords } from '../mandate-words.ts';
import type { Choices } from './Cell.tsx';

/** What a section's fields choose among: persons, the region's targets, the mandate's own points and phases. */
export function useChoices({ points }: Directive): Choices & { isPending: boolean } {
  const roleName = useRoleName();
  const persons = useQuery(mandateQueries.persons());
  const { targets, nameOf } = useTargetWords();
  const phases = [...new Set(points.flatMap(({ phase }) => phase ?? []))];
  return {
    isPending: persons.isPending,
    persons: (persons.data ?? []).map(({ id, name, roles }) => ({
      key: id,
      label: name,
      ...(roles.length > 0 ? { detail: roles.map(roleName).join(', ') } : {}),
    })),
    targets: targets.map((target) => ({ key: targetText(target), label: nameOf(target) })),
    points: points.map(({ key, name }) => ({ key, label: name })),
    phases: phases.map((phase) => ({ key: phase, label: phase })),
  };
}
