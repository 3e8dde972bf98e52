/** What JSON.parse can return. Templates, manifests and AWS calls are read as this and checked where they are used. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; `{}` where there is none. */
export const objectOrEmpty = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** Parses JSON whose outermost value is an object. */
export function parseObject(text: string, what: string): JsonObject {
  const parsed: unknown = JSON.parse(text);
  if (!isObject(parsed)) throw new Error(`${what} is not a JSON object`);
  return parsed;
}

/** The value as text; another text, or `''`, where it is none. */
export const textOr = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : otherwise;
