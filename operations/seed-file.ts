import * as z from 'zod/mini';
import { firstProblem } from '../lambdas/core/contracts/fields.ts';
import type { DealerSettings, GlobalSettings, SmsForm } from '../lambdas/core/contracts/settings.ts';
import type { ReplyNumberInput } from '../lambdas/core/stores/settings-store.ts';
import type { CustomerInput, ImportedOptOut } from '../lambdas/core/contracts/customer.ts';

/** What a seed file may hold. Each entry is checked by the store function that puts it. */
export interface SeedFile {
  global?: GlobalSettings;
  dealers: DealerSettings[];
  replyNumbers: ReplyNumberInput[];
  smsForms: SmsForm[];
  customers: CustomerInput[];
  /** Opt-outs that another system had already. */
  optOuts: ImportedOptOut[];
}

const entry = z.record(z.string(), z.unknown(), 'must be an object');
const list = z._default(z.array(entry, 'must be a list'), []);
const schema = z.strictObject(
  { global: z.optional(entry), dealers: list, replyNumbers: list, smsForms: list, customers: list, optOuts: list },
  'must be an object',
);

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) < index);

/**
 * Reads a seed file's text.
 * @throws Error of one line that says what is wrong, and where.
 */
export function readSeedFile(text: string, path: string): SeedFile {
  let json: unknown;
  try {
    // Editors on Windows put a byte order mark before it.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const parsed = z.safeParse(schema, json, { reportInput: true });
  if (parsed.success) {
    const twice = repeated(parsed.data.dealers.map(({ dealerId }) => JSON.stringify(dealerId)));
    // The second one's country would count for what the first one typed.
    if (twice !== undefined) throw new Error(`${path}: dealers has ${twice} twice: keep one of them`);
    return parsed.data as unknown as SeedFile;
  }
  const { field, message } = firstProblem(parsed.error);
  throw new Error(`${path}: ${field || 'the file'} ${message}`);
}
