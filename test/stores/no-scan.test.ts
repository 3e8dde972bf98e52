import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const lambdas = new URL('../../lambdas/', import.meta.url);
const sources = readdirSync(lambdas, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

it('nothing that runs scans a table', () => {
  const scanning = sources.filter((file) =>
    /\bscan\b|Scan(Command|Input)/i.test(readFileSync(new URL(file, lambdas), 'utf8')),
  );
  expect(sources.length).toBeGreaterThan(50);
  expect(scanning).toEqual([]);
});
