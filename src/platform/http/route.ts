import type * as z from 'zod';
import type { Extent, Principal } from '../access/principal.ts';
import type { Actor } from '../audit/append-event.ts';
import type { Database } from '../db/database.ts';
import type { Tx } from '../db/types.ts';
import type { Language } from './sentences.ts';

/** What a region's routes and commands work with. */
export type RegionService = { code: string; database: Database };

/** One call of a route, with checked input. */
export type Call<Params, Query, Body> = {
  region: RegionService;
  /** Who calls, in the role that allows this call: what a use case writes into the audit event. */
  actor: Actor;
  /** The same caller with all of today's appointments; undefined only on routes that are open to anyone. */
  principal: Principal | undefined;
  /** Whether the caller may also do something else, there or anywhere: for the buttons that an answer offers. */
  may(permission: string, unit?: string): boolean;
  /** The part of the tree in which the caller has a permission: what a list is limited to. */
  extentOf(permission: string): Extent;
  headers: Headers;
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
  /** A row of the permission table, or `open.anyone`. */
  permission: string;
  /** Action of the audit event that it appends; null for one that changes nothing. */
  auditEvent: string | null;
  /** Action of the event that records the reading of a sensitive list. */
  readEvent?: string;
  /**
   * The unit that the call concerns: a role over another part of the tree does not allow it. Undefined where the thing
   * does not exist, which the handler then says.
   */
  unitOf?(tx: Tx, call: { params: never; query: never; body: never }): Promise<string | undefined> | string | undefined;
  /** Concerns the whole region: a role over a part of the tree is not enough. */
  regionWide?: true;
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
  'params' | 'query' | 'body' | 'handle' | 'unitOf'
> & {
  params?: P;
  query?: Q;
  body?: B;
  unitOf?(
    tx: Tx,
    call: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ): Promise<string | undefined> | string | undefined;
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<unknown>;
};

/** Keeps the handler's types tied to the declared shapes. */
export function defineRoute<P extends Shape, Q extends Shape, B extends z.ZodType>(route: Typed<P, Q, B>): Route {
  return route as unknown as Route;
}
