import type * as z from 'zod';
import type { Actor } from '../audit/append-event.ts';
import type { Database } from '../db/database.ts';
import type { Language } from './sentences.ts';

/** What a region's routes and commands work with. */
export type RegionService = { code: string; database: Database };

/** One call of a route, with checked input. */
export type Call<Params, Query, Body> = {
  region: RegionService;
  actor: Actor;
  now: Date;
  params: Params;
  query: Query;
  body: Body;
  /** Language of the sentences in the answer, from `Accept-Language`. */
  language: Language;
  /** Header `If-Match` without quotes, when given. */
  ifMatch: string | undefined;
  /** The bytes of an uploaded file, for routes that take `bytes`. */
  upload: ReadableStream<Uint8Array> | undefined;
};

/** What a handler may answer with instead of a plain JSON value. */
export class Reply {
  readonly body: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: unknown, options: { status?: number; headers?: Record<string, string> } = {}) {
    this.body = body;
    this.status = options.status ?? 200;
    this.headers = options.headers ?? {};
  }
}

type Shape = z.ZodObject;

/**
 * A route in one place: input, output, permission, audit event. OpenAPI, the permission table and the checks come from
 * this object; the handler opens the transaction and calls one use case.
 */
export type Route = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api/v1`, parameters as `{id}`. */
  path: string;
  summary: string;
  tag: string;
  permission: string;
  /** Action of the audit event that it appends; null for one that changes nothing. */
  auditEvent: string | null;
  params?: Shape;
  query?: Shape;
  body?: z.ZodType;
  /** Takes a file's bytes as its body. */
  bytes?: true;
  /** JSON shape of the answer, or the media type of a file. */
  response: z.ZodType | string;
  status?: number;
  handle(call: Call<never, never, never>): Promise<unknown>;
};

type Typed<P extends Shape, Q extends Shape, B extends z.ZodType> = Omit<
  Route,
  'params' | 'query' | 'body' | 'handle'
> & {
  params?: P;
  query?: Q;
  body?: B;
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<unknown>;
};

/** Keeps the handler's types tied to the declared shapes. */
export function defineRoute<P extends Shape, Q extends Shape, B extends z.ZodType>(route: Typed<P, Q, B>): Route {
  return route as unknown as Route;
}
