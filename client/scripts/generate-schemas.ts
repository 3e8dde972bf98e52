import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractSchemas } from './contract-schemas.ts';
import { eventSchemas } from './event-schemas.ts';

/** Writes the JSON Schemas of the functions' contracts and of the events: run it after one of them has changed. */
const schemas = { '../schemas': contractSchemas(), '../../docs/schemas/events': eventSchemas() };

for (const [path, files] of Object.entries(schemas)) {
  const folder = join(import.meta.dirname, path);
  const options = { ...(await resolveConfig(folder)), parser: 'json' };
  await mkdir(folder, { recursive: true });
  for (const [file, schema] of Object.entries(files))
    await writeFile(join(folder, file), await format(JSON.stringify(schema), options));
}
