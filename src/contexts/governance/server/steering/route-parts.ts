import * as z from 'zod';
import { Reply } from '../../../../platform/http/route.ts';

/** What the routes of steering groups have in common. */
const tag = 'steering';
export const read = { tag, method: 'get', permission: 'steering.read', auditEvent: null } as const;
export const change = { tag, permission: 'steering.change' } as const;
/**
 * For what a group's chair and secretary do too, whatever their role in the line: who may is decided by their part in
 * the group, in the use case.
 */
export const keep = { tag, permission: 'steering.keep' } as const;

export const Keyed = z.object({ key: z.string().max(100) });
export const Referred = z.object({ reference: z.string().max(100) });
export const Version = z.object({ version: z.number() });

const etag = (version: number) => ({ headers: { etag: `"${version}"` } });

/** The thing itself, or what a change made of it, with its ETag. */
export const tagged = <T extends { version: number }>(body: T): Reply => new Reply(body, etag(body.version));
