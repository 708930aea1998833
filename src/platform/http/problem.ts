import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../kernel/refusal.ts';

/** RFC 9457 problem with a stable `code`; `reference` is what support finds in the log. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  reference: string;
  problems?: unknown[];
};

export function problemOfRefusal(refusal: Refusal, detail: string, problems: unknown[]): ProblemBody {
  return {
    type: `urn:varaktig:problem:${refusal.code}`,
    title: refusal.code,
    status: refusal.httpStatus,
    detail,
    code: refusal.code,
    reference: randomUUID(),
    ...(problems.length > 0 ? { problems } : {}),
  };
}

export function problemOfFault(): ProblemBody {
  return {
    type: 'urn:varaktig:problem:unexpected-fault',
    title: 'unexpected-fault',
    status: 500,
    detail: 'Något gick fel i programmet. Ingenting har sparats. Försök igen och uppge referensen om felet kvarstår.',
    code: 'unexpected-fault',
    reference: randomUUID(),
  };
}

export function problemResponse(body: ProblemBody): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}
