import * as fc from 'fast-check';
import type { TestRequest } from './gateway-shapes.ts';

type Change = (request: TestRequest) => TestRequest;

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
};

/** Fields as pairs, wherever a request has them; `null` where its body is JSON. */
function fieldsOf({ method, query, body }: TestRequest): [string, string][] | null {
  if (method === 'GET') return query;
  return parse(body) === undefined ? [...new URLSearchParams(body)] : null;
}

const withFields = (request: TestRequest, fields: [string, string][]): TestRequest =>
  request.method === 'GET'
    ? { ...request, query: fields }
    : { ...request, body: new URLSearchParams(fields).toString() };

/** Every object and list within a JSON value. */
function nodesOf(root: unknown): object[] {
  const found: object[] = [];
  const left = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    found.push(value);
    left.push(...(Object.values(value) as unknown[]));
  }
  return found;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e21,
    '',
    [],
    {},
    'STOP',
    'START',
    [['STOP']],
    { text: 'START' },
    '\u0000',
    '\ud83d',
    'constructor',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Changes one value, or leaves it out, or gives it a second time under another spelling. */
const inFields = fc
  .record({ at: fc.nat(), how: fc.constantFrom('change', 'drop', 'double', 'rename', 'add'), value: odd })
  .map(({ at, how, value }): Change => (request) => {
    const fields = fieldsOf(request);
    if (!fields || fields.length === 0) return inJson(request, at, how, value);
    const index = at % fields.length;
    const [name, old] = fields[index] ?? ['', ''];
    const others = fields.filter((_field, place) => place !== index);
    const results: Record<string, [string, string][]> = {
      change: fields.map(([own, kept], place) => [own, place === index ? asText(value) : kept]),
      drop: others,
      double: [...fields, [name, asText(value)]],
      rename: [...others, [name.toUpperCase(), old]],
      add: [...fields, [asText(value), 'x']],
    };
    return withFields(request, results[how] ?? fields);
  });

function inJson(request: TestRequest, at: number, how: string, value: unknown): TestRequest {
  const root = parse(request.body);
  const nodes = nodesOf(root);
  const node = nodes[at % Math.max(nodes.length, 1)] as Record<string, unknown> | undefined;
  if (!node) return request;
  const names = Object.keys(node);
  const name = names[at % Math.max(names.length, 1)] ?? 'x';
  if (how === 'drop') delete node[name];
  else if (how === 'rename') node[name.toUpperCase()] = node[name];
  else if (how === 'double') node[`${name.slice(0, 1).toUpperCase()}${name.slice(1)}_`] = value;
  else if (how === 'add') node[asText(value)] = value;
  else node[name] = value;
  return { ...request, body: JSON.stringify(root) };
}

/** Cuts, turns and swaps characters. */
const inBytes = fc
  .record({ at: fc.nat(), length: fc.nat({ max: 40 }), by: fc.string({ unit: 'binary', maxLength: 5 }) })
  .map(({ at, length, by }): Change => (request) => {
    if (request.method === 'GET' || request.body === '') return request;
    const place = at % request.body.length;
    return { ...request, body: request.body.slice(0, place) + by + request.body.slice(place + length) };
  });

/** HTTP allows no others in a header. */
const printable = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', '9', '+', '/', '=', '.', ',', '-', ' ', '{'),
  maxLength: 30,
});
const inHeaders = fc
  .record({ at: fc.nat(), how: fc.constantFrom('change', 'drop', 'cut'), value: printable })
  .map(({ at, how, value }): Change => (request) => {
    const names = Object.keys(request.headers);
    const name = names[at % Math.max(names.length, 1)];
    if (name === undefined) return request;
    const { [name]: old = '', ...others } = request.headers;
    if (how === 'drop') return { ...request, headers: others };
    return {
      ...request,
      headers: { ...others, [name]: (how === 'cut' ? old.slice(0, at % (old.length + 1)) : value).trim() },
    };
  });

const whole = fc.oneof(
  fc.json().map((body): Change => (request) => ({ ...request, body })),
  fc.constant<Change>((request) => ({ ...request, body: `[${request.body},${request.body}]` })),
  fc.constant<Change>((request) => ({ ...request, method: request.method === 'GET' ? 'POST' : 'GET' })),
  fc.constant<Change>((request) => ({ ...request, query: [...request.query, ['Body', 'START'], ['text', 'START']] })),
  fc
    .nat({ max: 3000 })
    .map((depth): Change => (request) => ({ ...request, body: '['.repeat(depth) + ']'.repeat(depth) })),
);

/** One to four changes to what a gateway sent. */
export const mutation: fc.Arbitrary<Change> = fc
  .array(fc.oneof({ weight: 4, arbitrary: inFields }, { weight: 2, arbitrary: inBytes }, inHeaders, whole), {
    minLength: 1,
    maxLength: 4,
  })
  .map((changes) => (request) => changes.reduce((changed, change) => change(changed), request));
