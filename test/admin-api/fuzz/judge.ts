import * as z from 'zod';
import { schemas, type JsonSchema, type Operation } from './document.ts';

/** An answer of the API. */
export interface JudgedAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

type Defined = Parameters<typeof z.fromJSONSchema>[0];

/** Nothing may be answered that is not described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const own = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return own['type'] === 'object' && own['properties'] && !('additionalProperties' in own)
    ? { ...own, additionalProperties: false }
    : own;
}

const compiled = new Map<string, z.ZodType>();

/** The documented schema as one that can judge. */
function judgeOf(schema: JsonSchema): z.ZodType {
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known) return known;
  const whole = JSON.stringify(closed({ ...schema, $defs: schemas })).replaceAll('#/components/schemas/', '#/$defs/');
  const made = z.fromJSONSchema(JSON.parse(whole) as Defined);
  compiled.set(key, made);
  return made;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What is wrong with an answer by the document; `null` if nothing is. */
export function wrongWith({ answers }: Operation, { status, headers, text }: JudgedAnswer): string | null {
  if (status >= 500) return `answered ${status}`;
  const documented = answers[String(status)];
  if (!documented) return `answered ${status}, which is not documented`;
  const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
  const content = documented.content?.[type];
  if (!content) return `answered ${status} as ${type}, which is not documented`;
  if (type === 'text/html') return null;
  const judged = judgeOf(content.schema).safeParse(parsed(text));
  return judged.success ? null : `answered ${status} with another body than documented: ${judged.error.message}`;
}
