import type * as z from 'zod/mini';
import type { Actor, Role } from '../actor.ts';
import type { AdminDeps } from '../deps.ts';
import type { Answer } from './answer.ts';
import type { Precondition } from './precondition.ts';

/** `/dealers/{dealerId}/customers/{customerId}` → `dealerId`, `customerId`. */
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type Read<S> = S extends z.ZodMiniType ? z.infer<S> : undefined;

/** What a route is given: everything checked. */
export interface Call<Path extends string, Query, Body> {
  actor: Actor;
  path: Record<NamesIn<Path>, string>;
  query: Read<Query>;
  body: Read<Body>;
  /** Of a route that takes a file. */
  upload: Buffer;
  /** Of the whole path with its ids: a cursor is good for one list only. */
  list: string;
  /** What has to be stored already for a conditional change to be made. */
  precondition: Precondition;
  /** The type that the client wants most, of those the route has. */
  accepts: string;
}

/** What an answer of a route holds, by status. Problems are known by the route's other fields. */
export type Answers = Readonly<
  Record<number, { description: string; schema: z.ZodMiniType; headers?: readonly string[] }>
>;

export interface RouteDefinition<Path extends string, Query, Body> {
  method: 'GET' | 'PUT' | 'POST';
  path: Path;
  /** Names the operation in the OpenAPI document. */
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** Who may; at a path with `{dealerId}` for that dealer only. */
  roles: readonly Role[];
  query?: Query;
  body?: Body;
  /** Its body is a file of this type, of so many bytes at most. */
  upload?: { type: string; largest: number };
  /** A change of something with a version: `If-Match`, `If-None-Match`. */
  conditional?: boolean;
  /** Types beside `application/json`. */
  produces?: readonly string[];
  /** Whether what the body asks may not be possible as things stand (409). */
  conflicts?: boolean;
  answers: Answers;
  work(deps: AdminDeps, call: Call<Path, Query, Body>): Promise<Answer>;
}

/** One operation of the API. */
export interface Route extends Omit<RouteDefinition<string, z.ZodMiniType, z.ZodMiniType>, 'work'> {
  work(deps: AdminDeps, call: unknown): Promise<Answer>;
}

/** Describes a route, its input typed by its path and schemas. */
export const route = <
  const Path extends string,
  Query extends z.ZodMiniType | undefined = undefined,
  Body extends z.ZodMiniType | undefined = undefined,
>(
  definition: RouteDefinition<Path, Query, Body>,
): Route => definition as unknown as Route;

export const everybody: readonly Role[] = ['platform', 'manager', 'staff', 'viewer'];
export const workers: readonly Role[] = ['platform', 'manager', 'staff'];
export const managers: readonly Role[] = ['platform', 'manager'];
export const platformOnly: readonly Role[] = ['platform'];
