import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { contractSchemas } from '../../client/scripts/contract-schemas.ts';
import { readmeBlocks } from './support/readme.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

const folder = new URL('../../client/schemas/', import.meta.url);
const schemaIn = async (file: string) => JSON.parse(await readFile(new URL(file, folder), 'utf8')) as JsonSchema;
const fits = async (file: string, example: unknown) =>
  z.fromJSONSchema(await schemaIn(file)).safeParse(example).success;
const files = Object.keys(contractSchemas());

it('are what the contracts say: else npm run generate:schemas', async () => {
  expect((await readdir(folder)).toSorted()).toEqual(files.toSorted());
  for (const [file, schema] of Object.entries(contractSchemas())) expect(await schemaIn(file)).toEqual(schema);
});

it.each(files)('%s has only patterns that every language can read', async (file) => {
  expect(JSON.stringify(await schemaIn(file))).not.toMatch(/\\p\{|\(\?/);
});

describe("the README's examples", () => {
  it.each(files)('of %s fits, and would not with any field null', async (file) => {
    const examples = (await readmeBlocks()).filter(({ language }) => language === 'json').slice(1);
    expect(examples).toHaveLength(files.length);
    const example = JSON.parse(examples[files.indexOf(file)]?.text ?? '') as Record<string, unknown>;
    expect(await fits(file, example)).toBe(true);
    for (const field of Object.keys(example)) expect(await fits(file, { ...example, [field]: null })).toBe(false);
  });

  it.each([
    [
      'validate-send.request.json',
      { dealerId: 'north side', purpose: 'bulk', recipients: [{ sendId: 'a', phone: '' }] },
    ],
    ['validate-send.request.json', { dealerId: 'd', purpose: 'bulk', recipients: [] }],
    ['validate-send.request.json', { dealerId: 'd', purpose: 'bulk', recipients: [{ sendId: 'a', phone: '', x: 1 }] }],
    ['validate-send.response.json', { results: [{ sendId: 'a', outcome: 'allowed' }] }],
    ['record-sends.request.json', { kind: 'sent', dealerId: 'd', errors: [] }],
    ['record-sends.response.json', { results: [{ sendId: 'a', outcome: 'not-recorded' }] }],
  ])('%s refuses %j', async (file, wrong) => {
    expect(await fits(file, wrong)).toBe(false);
  });
});
