import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { schemas, type JsonSchema } from './document.ts';

/** What is likely to be something, wherever a text may stand. */
const likely = [
  'STOP, BASTA',
  'STOP',
  'Reply STOP to opt out',
  'Txt BASTA to leave',
  'AU',
  'US',
  '0491 570 006',
  '+61491570006',
  '+61491577426',
  '12345',
  'Northside',
  'north',
  '2026-11-23T03:00:00Z',
  '2999-01-01T00:00:00Z',
  'twilio',
];
const nasty = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '😀',
  '#',
  '/',
  '../..',
  '__proto__',
  'a'.repeat(3000),
  '{"$ref":1}',
  "'; --",
];

/** What fits a field, by its name: a schema does not tell countries, phones and terms apart. */
const fitting: Record<string, readonly string[]> = {
  country: ['AU', 'US', 'DE'],
  phone: ['0491 570 006', '+61491570156', '+61491570157'],
  replyNumber: ['+61491577426', '+61491577644'],
  replyNumbers: ['+61491577426', '+61491577644'],
  owners: ['north', 'south'],
  senderName: ['NORTHSIDE', 'South'],
  terms: ['BASTA', 'STOP, BASTA', 'BASTA, HALT'],
  optOutTerms: ['STOP', 'STOP, BASTA'],
  optInTerms: ['START', 'JA'],
  helpTerms: ['HELP'],
  optOutMessage: ['Reply STOP to opt out', 'Txt BASTA to leave'],
  gateway: ['twilio', 'aws'],
  at: ['2026-11-01T00:00:00Z'],
  consentAt: ['2026-11-24T00:00:00Z', '2026-11-01T00:00:00Z', '2026-11-23T03:00:00.001Z'],
  dealerId: ['north', 'south'],
};

const anyText: Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...likely) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

function text({ pattern, format, enum: values }: JsonSchema, name: string): Arbitrary<string> {
  if (Array.isArray(values)) return fc.constantFrom(...(values as string[]));
  if (format === 'date' || format === 'date-time') {
    const date = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') });
    return date.map((at) => at.toISOString().slice(0, format === 'date' ? 10 : undefined));
  }
  const fits = fitting[name];
  const other = typeof pattern === 'string' ? fc.oneof(fc.stringMatching(new RegExp(pattern, 'u')), anyText) : anyText;
  return fits ? fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...fits) }, other) : other;
}

function object({ properties = {}, required = [] }: JsonSchema): Arbitrary<unknown> {
  const fields = Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, schema]) => [name, valueOf(schema, name)] as const,
  );
  const needed = fields.filter(([name]) => (required as string[]).includes(name));
  return fc.oneof(
    fc.record(Object.fromEntries(needed)),
    fc.record(Object.fromEntries(fields), { requiredKeys: required as string[] }),
  );
}

/** A value that a JSON Schema describes, as far as the schema and the field's name can tell. */
export function valueOf(schema: JsonSchema, name = ''): Arbitrary<unknown> {
  if (typeof schema['$ref'] === 'string') return valueOf(schemas[schema['$ref'].split('/').at(-1) ?? ''] ?? {}, name);
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => valueOf(choice, name)));
  switch (schema['type']) {
    case 'string':
      return text(schema, name);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -10), max: Number(schema['maximum'] ?? 1000) });
    case 'number':
      return fc.double({ noNaN: true });
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valueOf((schema['items'] ?? {}) as JsonSchema, name), { maxLength: 4 });
    case 'object':
      return object(schema);
    default:
      return fc.jsonValue();
  }
}

/** A value with something wrong: a field gone, of another type, or one too many. */
export const spoilt = (value: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc
    .tuple(value, fc.nat(), fc.jsonValue(), fc.constantFrom('drop', 'replace', 'add', 'whole'))
    .map(([good, at, junk, how]) => {
      if (how === 'whole' || typeof good !== 'object' || good === null || Array.isArray(good)) return junk;
      const entries = Object.entries(good);
      const name = entries[at % Math.max(entries.length, 1)]?.[0] ?? 'field';
      if (how === 'add') return { ...good, [`x-${at}`]: junk };
      return how === 'replace'
        ? { ...good, [name]: junk }
        : Object.fromEntries(entries.filter(([field]) => field !== name));
    });
