import { safeParse } from 'zod/mini';
import { importedOptOut, type CustomerInput, type ImportedOptOut } from '../lambdas/core/contracts/customer.ts';
import { firstProblem, type FieldProblem } from '../lambdas/core/contracts/fields.ts';
import { readPhone } from '../lambdas/core/domain/phone-numbers.ts';
import type { PutSettingsResult, ReplyNumberInput } from '../lambdas/core/stores/settings-store.ts';
import { importOptOut } from '../lambdas/core/stores/import-opt-out.ts';
import type { StartedImport } from '../lambdas/core/stores/import-store.ts';
import { upsertCustomer } from '../lambdas/core/stores/upsert-customer.ts';
import { countryOf } from './dealer-country.ts';
import type { SeedFile } from './seed-file.ts';
import type { Stores } from './stores.ts';

/** What was put, and what was refused: `customers[3].phone …`. */
export interface SeedReport {
  put: number;
  refused: string[];
}

const told = (where: string, { field, message }: FieldProblem): string => `${where}.${field} ${message}`;

/**
 * Puts dealers, reply numbers, SMS forms and customers in through the same store functions as everything else, dealers first. An entry
 * that is refused stops none of the others. Putting a file in again changes nothing: a customer who opted out stays so.
 * @param from the file, who puts it in, and when: the evidence of its opt-outs
 */
export async function seed(
  stores: Stores,
  settingsTable: string,
  file: SeedFile,
  from: Omit<StartedImport, 'dealerId' | 'kind'>,
): Promise<SeedReport> {
  const { settings, client, customers, numbers, imports, note } = stores;
  const now = from.startedAt;
  const origin = { by: from.by, through: 'seed' } as const;
  const report: SeedReport = { put: 0, refused: [] };

  async function put(where: string, work: Promise<PutSettingsResult>): Promise<void> {
    const result = await work;
    if (result.ok) report.put += 1;
    else report.refused.push(told(where, result.error));
  }

  /** The country of an entry's dealer; `null`, and refused, where there is no such dealer. */
  async function dealerOf(where: string, { dealerId }: { dealerId: unknown }): Promise<string | null> {
    const country = typeof dealerId === 'string' ? await countryOf(client, settingsTable, dealerId) : null;
    if (country !== null) return country;
    report.refused.push(`${where} ${String(dealerId)} is no dealer: put the dealer in first`);
    return null;
  }

  async function putCustomer(where: string, customer: CustomerInput): Promise<void> {
    const country = await dealerOf(`${where}.dealerId`, customer);
    if (country === null) return;
    const result = await upsertCustomer(customer, { customers, numbers, note, origin, country, now });
    if (result.outcome === 'refused') report.refused.push(told(where, result));
    else report.put += 1;
  }

  /** @returns what is wrong with it */
  async function takeOver(optOut: ImportedOptOut, country: string, line: number): Promise<PutSettingsResult> {
    const parsed = safeParse(importedOptOut, optOut, { reportInput: true });
    if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
    const { dealerId, at } = parsed.data;
    const phone = readPhone(parsed.data.phone, country);
    if (phone === null) return { ok: false, error: { field: 'phone', message: `is not a phone number in ${country}` } };
    if (at > now) return { ok: false, error: { field: 'at', message: 'is in the future' } };
    const deps = { customers, numbers, imports, clock: () => now };
    await numbers.listOptOuts([phone], dealerId);
    const row = { line, phone, at };
    await importOptOut(deps, { ...from, dealerId, kind: 'opt-outs' }, row, await numbers.consent(phone));
    return { ok: true };
  }

  async function putOptOut(index: number, optOut: ImportedOptOut): Promise<void> {
    const where = `optOuts[${index}]`;
    const country = await dealerOf(`${where}.dealerId`, optOut);
    if (country !== null) await put(where, takeOver(optOut, country, index + 1));
  }

  /** A STOP to a number of a dealer that is not there would stop nobody. */
  async function putReplyNumber(where: string, number: ReplyNumberInput): Promise<void> {
    for (const owner of Array.isArray(number.owners) ? number.owners : [])
      if ((await dealerOf(`${where}.owners`, { dealerId: owner })) === null) return;
    await put(where, settings.putReplyNumber(number));
  }

  if (file.global) await put('global', settings.putGlobal(file.global));
  for (const [index, dealer] of file.dealers.entries()) await put(`dealers[${index}]`, settings.putDealer(dealer));
  for (const [index, number] of file.replyNumbers.entries()) await putReplyNumber(`replyNumbers[${index}]`, number);
  for (const [index, form] of file.smsForms.entries()) await put(`smsForms[${index}]`, settings.putSmsForm(form));
  for (const [index, customer] of file.customers.entries()) await putCustomer(`customers[${index}]`, customer);
  for (const [index, optOut] of file.optOuts.entries()) await putOptOut(index, optOut);
  return report;
}
