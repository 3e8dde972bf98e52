import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Actor } from '../../../lambdas/admin-api/actor.ts';
import { pathId } from '../../../lambdas/admin-api/http/path-id.ts';
import type { Operation, Parameter } from './document.ts';
import { spoilt, valueOf } from './value-arbitrary.ts';

/** A request of the fuzz test. */
export interface FuzzRequest {
  operation: Operation;
  path: string;
  headers: Record<string, string>;
  body?: string;
  actor: Actor;
}

/** Ids that are there, by the name of the path parameter. */
export type KnownIds = Record<string, readonly string[]>;

const actorIn = (dealers: readonly string[]): Arbitrary<Actor> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Actor>({ who: 'fuzz', role: 'platform', dealers: 'all' }) },
    {
      weight: 3,
      arbitrary: fc.record({
        who: fc.constant('fuzz'),
        role: fc.constantFrom('manager' as const, 'staff' as const, 'viewer' as const),
        dealers: fc.subarray([...dealers]),
      }),
    },
  );

const segment = (parameter: Parameter, known: KnownIds): Arbitrary<string> => {
  const made = (valueOf(parameter.schema) as Arbitrary<string>).map((id) => pathId(id));
  const there = known[parameter.name] ?? [];
  const raw = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((text) => encodeURIComponent(text.toWellFormed()));
  const junk = fc.constantFrom('~!!', '~', '%20', '%2F', 'x y', '~gICA').map((text) => text.replaceAll(' ', '%20'));
  return fc.oneof(
    { weight: there.length > 0 ? 12 : 0, arbitrary: fc.constantFrom(...(there.length > 0 ? there : [''])).map(pathId) },
    { weight: 2, arbitrary: made },
    { weight: 1, arbitrary: fc.oneof(raw, junk) },
  );
};

const pathOf = (operation: Operation, known: KnownIds): Arbitrary<string> => {
  const names = operation.parameters.filter((parameter) => parameter.in === 'path');
  return fc
    .tuple(...names.map((parameter) => segment(parameter, known)))
    .map((ids) =>
      names.reduce((path, { name }, index) => path.replace(`{${name}}`, () => ids[index] ?? ''), operation.path),
    )
    .filter((path) => !path.includes('//') && !path.endsWith('/'));
};

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const queryOf = (operation: Operation): Arbitrary<string> => {
  const known = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) => fc.tuple(fc.constant(name), fc.oneof(valueOf(schema), fc.string()).map(text)));
  const unknown = fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 8 }));
  const entry = known.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.oneof(...known) }, unknown) : unknown;
  const usual = known.length > 0 ? 3 : 1;
  return fc
    .oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: usual, arbitrary: fc.array(entry, { maxLength: 3 }) })
    .map((entries) =>
      new URLSearchParams(
        entries.map(([name, value]): [string, string] => [name.toWellFormed(), value.toWellFormed()]),
      ).toString(),
    );
};

/** Files that are almost right. */
const csv: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('phone,date', 'customerId,phone,name', 'phone;optedOutAt', 'Mobile', '"phone', ''),
    fc.array(fc.constantFrom('+61491570157,2026-01-02', 'x,y,z', 'olga,0491 574 118,Olga', '"open', ',', '=1+1'), {
      maxLength: 5,
    }),
  )
  .map(([header, rows]) => [header, ...rows].join('\n'));

const bodyOf = ({ body, upload }: Operation): Arbitrary<{ body?: string; type?: string }> => {
  if (upload)
    return fc.record({ body: fc.oneof(csv, fc.string()), type: fc.constantFrom(upload, upload, 'text/plain') });
  if (!body) return fc.constant({});
  const good = valueOf(body);
  const json = fc.oneof({ weight: 6, arbitrary: good }, { weight: 2, arbitrary: spoilt(good) });
  const right = json.map((value) => ({ body: JSON.stringify(value) ?? 'null', type: 'application/json' }));
  const types = fc.constantFrom('application/json; charset=utf-8', 'text/plain', 'application/xml', '');
  const odd = fc.oneof(fc.string(), fc.constantFrom('', '{', '[]', 'null', '"', `"${'a'.repeat(70_000)}"`));
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: fc.record({ body: odd, type: fc.constant('application/json') }) },
    { weight: 1, arbitrary: fc.record({ body: json.map((value) => JSON.stringify(value) ?? ''), type: types }) },
  );
};

/** Mostly absent. */
const seldom = (weight: number, ...values: string[]): Arbitrary<string> =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const headers: Arbitrary<Record<string, string>> = fc
  .record({
    accept: seldom(6, 'application/json', 'text/html', '*/*', 'image/png', 'text/html;q=0.1, */*;q=0.5', ';;'),
    'if-match': seldom(2, '"1"', '"2"', '"0"', '*', '*', 'W/"1"', 'x', '"99999999999999999999"'),
    'if-none-match': seldom(9, '*', '"1"'),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')));

/** Requests at one operation: right ones, almost right ones, and wrong ones. */
export const requestAt = (operation: Operation, known: KnownIds): Arbitrary<FuzzRequest> =>
  fc
    .record({
      path: pathOf(operation, known),
      query: queryOf(operation),
      sent: bodyOf(operation),
      headers,
      actor: actorIn(known['dealerId'] ?? []),
    })
    .map(({ path, query, sent, headers: given, actor }) => ({
      operation,
      path: query === '' ? path : `${path}?${query}`,
      headers: { ...given, ...(sent.type ? { 'content-type': sent.type } : {}) },
      ...(sent.body === undefined ? {} : { body: sent.body }),
      actor,
    }));
