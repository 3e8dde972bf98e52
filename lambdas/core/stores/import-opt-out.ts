import { safeParse } from 'zod/mini';
import { importedOptOut, type ImportedOptOut } from '../contracts/customer.ts';
import { firstProblem, type FieldProblem } from '../contracts/fields.ts';
import { readPhone } from '../domain/phone-numbers.ts';
import { applyChange, type ConsentStores } from './apply-change.ts';

/**
 * Takes over an opt-out that another system had: a list of a gateway, or of what was used before. It counts as a STOP of its own time,
 * so that a START or a consent given later still counts, and taking it over twice changes nothing.
 * @param country the dealer's, ISO 3166
 */
export async function importOptOut(
  stores: ConsentStores,
  input: ImportedOptOut,
  country: string,
): Promise<{ ok: true } | { ok: false; error: FieldProblem }> {
  const parsed = safeParse(importedOptOut, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const { dealerId, at } = parsed.data;
  const phone = readPhone(parsed.data.phone, country);
  if (phone === null) return { ok: false, error: { field: 'phone', message: `is not a phone number in ${country}` } };
  const mark = { at, seen: at, ref: `import#${dealerId}` };
  await applyChange(stores, phone, { register: 'stop', scope: dealerId, mark });
  return { ok: true };
}
