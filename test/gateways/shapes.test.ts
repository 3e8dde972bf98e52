import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gatewayNames } from '../../lambdas/core/gateways/gateway-names.ts';
import { readReplies } from '../../lambdas/core/gateways/gateways.ts';
import { deliveryOf } from '../support/gateway-deliveries.ts';
import { gatewayShapes, type TestRequest } from '../support/gateway-shapes.ts';

const at = Date.parse('2026-11-23T03:00:00Z');
const text = 'Hi, please stop + "thanks" & bye=1 🙏';
const sms = { from: '+61491570006', to: '+61491577426', text, id: 'in-1', at };

const inUpperCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inUpperCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toUpperCase(), inUpperCase(inner)]));
};

const withMore = (all: [string, string][]): [string, string][] => [
  ...all.map(([name, value]): [string, string] => [name.toUpperCase().replaceAll('-', '_'), value]),
  ['BrandNew', 'value'],
];

/** The same request, its names written otherwise, and with what its gateway might add one day. */
function renamed(request: TestRequest): TestRequest {
  if (request.method === 'GET') return { ...request, query: withMore(request.query) };
  if (/^[[{]/.test(request.body))
    return { ...request, body: `\uFEFF ${JSON.stringify(inUpperCase(JSON.parse(request.body)))}` };
  return { ...request, body: new URLSearchParams(withMore([...new URLSearchParams(request.body)])).toString() };
}

describe.each(gatewayShapes.map((shape) => [shape.name, shape] as const))('an SMS through %s', (_, shape) => {
  const { gateway, timed, answers } = shape;
  const read = (request: TestRequest) => readReplies(deliveryOf(gateway, request, at));
  const expected = {
    gateway,
    reading: {
      kind: 'replies',
      replies: [
        expect.objectContaining({
          from: expect.stringMatching(/^\+?61491570006$/),
          to: expect.stringMatching(/^\+?61491577426$/),
          text,
          messageId: 'in-1',
          ...(timed ? { sentAt: { at, wholeSeconds: true } } : {}),
          ...(answers === undefined ? {} : { answers }),
        }),
      ],
    },
  };

  it('is one reply', () => expect(read(shape.request(sms))).toEqual(expected));

  it('is the same with its names in another case, and with a field more', () => {
    expect(read(renamed(shape.request(sms)))).toEqual(expected);
  });

  it('is a reply without text where that is empty, and no opt-out of the gateway', () => {
    const { reading } = read(shape.request({ ...sms, text: '' }));
    expect(reading).toMatchObject({ kind: 'replies', replies: [{ text: '' }] });
    expect(reading).not.toMatchObject({ replies: [{ verdict: expect.anything() }] });
  });

  it('tells no time, and answers nothing, that it does not tell', () => {
    const { reading } = read(shape.request(sms));
    const [reply] = reading.kind === 'replies' ? reading.replies : [];
    expect([reply?.sentAt !== undefined, reply?.answers]).toEqual([timed, answers]);
  });
});

const fileAt = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it.each(gatewayNames)('%s has a shape here, a page that says how to point it at us, and a row in README', (gateway) => {
  expect(gatewayShapes.map((shape) => shape.gateway)).toContain(gateway);
  const page = `docs/gateways/${gateway}.md`;
  expect(fileAt(page)).toMatch(new RegExp(`${gateway}WebhookUrl|replies/${gateway}/`));
  expect(fileAt('README.md')).toContain(`](${page})`);
});
