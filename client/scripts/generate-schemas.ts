import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractSchemas } from './contract-schemas.ts';

/** Writes `schemas/*.json`: run it after a contract has changed. */
const folder = join(import.meta.dirname, '../schemas');
const options = { ...(await resolveConfig(folder)), parser: 'json' };

for (const [file, schema] of Object.entries(contractSchemas())) {
  await writeFile(join(folder, file), await format(JSON.stringify(schema), options));
}
