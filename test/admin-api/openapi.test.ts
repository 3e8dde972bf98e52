import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../lambdas/admin-api/openapi/document.ts';
import { routes } from '../../lambdas/admin-api/routes/routes.ts';

const file = new URL('../../docs/openapi.json', import.meta.url);
const committed = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;

describe('the OpenAPI document', () => {
  it('is what the routes say: else npm run generate:openapi', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('names every operation once, and nothing that is not there', () => {
    const ids = routes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(committed);
    const names = Object.keys((committed['components'] as { schemas: object }).schemas);
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(names));
  });

  it('has only patterns that every language can read', () => {
    expect(JSON.stringify(committed)).not.toMatch(/\\\\p\{|\(\?/);
  });
});
