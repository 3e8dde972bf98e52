import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from './document.ts';

/** Writes the OpenAPI document: run it (`npm run generate:openapi`) after a route or a contract has changed. */
const path = fileURLToPath(new URL('../../../docs/openapi.json', import.meta.url));
const options = { ...(await resolveConfig(path)), parser: 'json' };
await writeFile(path, await format(JSON.stringify(openApiDocument()), options));
