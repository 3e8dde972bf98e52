import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const lambdas = new URL('../../lambdas/', import.meta.url);
const sources = readdirSync(lambdas, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const withText = (text: RegExp) => sources.filter((file) => text.test(readFileSync(new URL(file, lambdas), 'utf8')));

it('nothing that runs scans a table', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(withText(/\bscan\b|Scan(Command|Input)/i)).toEqual([]);
});

/** Who may write in batches may delete in batches: IAM knows one action for both. */
it('nothing that runs deletes in a batch', () => {
  expect(withText(/BatchWriteCommand/)).toEqual(['core/stores/batch.ts']);
  expect(withText(/DeleteRequest/)).toEqual([]);
});
