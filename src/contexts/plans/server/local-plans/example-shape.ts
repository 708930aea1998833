import { parse } from 'yaml';
import * as z from 'zod';
import { NewRisk } from '../../contract/risks.ts';

const RiskText = NewRisk.pick({
  area: true,
  cause: true,
  consequence: true,
  probability: true,
  severity: true,
  measure: true,
  residualProbability: true,
  residualSeverity: true,
});
const ForceText = z.object({ side: z.enum(['driving', 'restraining']), strength: z.number(), text: z.string() });
const numbers = z.array(z.number()).default([]);
const Party = z.object({
  union: z.string(),
  person: z.string().nullable().default(null),
  standpoint: z.enum(['agree', 'disagree', 'note']).nullable().default(null),
  words: z.string().nullable().default(null),
});
const texts = z.array(z.string()).min(1);

const Example = z.object({
  plan: z.string(),
  orders: z.array(
    z.object({
      by: z.string(),
      role: z.string(),
      daysAgo: z.number(),
      dueIn: z.number(),
      units: z.array(z.string()),
      instruction: z.string(),
    }),
  ),
  heads: z.record(z.string(), z.string()),
  managers: z.record(z.string(), z.string()),
  states: z.array(z.enum(['adopted', 'revising', 'started'])),
  presentStates: texts,
  adaptReasons: texts,
  declineReasons: texts,
  adoptGround: z.string(),
  risks: z.array(RiskText).min(1),
  acceptWords: z.string(),
  forces: z.array(ForceText),
  region: z.object({
    forces: z.array(ForceText.extend({ strengthens: numbers, weakens: numbers })),
    risks: z.array(
      z.object({ action: z.number(), by: z.string(), acceptedBy: z.string().optional(), risk: z.number() }),
    ),
    requiresConsultation: z.array(z.number()),
    consultations: z.array(
      z.object({
        actions: z.array(z.number()),
        daysAgo: z.number(),
        subject: z.string(),
        minutes: z.string(),
        parties: z.array(Party),
      }),
    ),
  }),
  localConsultation: z.object({ subject: z.string(), minutes: z.string(), parties: z.array(Party) }),
});
export type LocalPlansExample = z.output<typeof Example>;

export const readExample = (text: string): LocalPlansExample => Example.parse(parse(text, { schema: 'core' }));

/** The list's entry at a place, beginning anew where it ends. */
export const at = <T>(list: readonly T[], place: number): T => list[place % list.length]!;
