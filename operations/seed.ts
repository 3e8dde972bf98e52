import type { DealerSettings } from '../lambdas/core/contracts/settings.ts';
import type { FieldProblem } from '../lambdas/core/contracts/fields.ts';
import { settingsKeys, type PutSettingsResult } from '../lambdas/core/stores/settings-store.ts';
import { importOptOut } from '../lambdas/core/stores/import-opt-out.ts';
import { upsertCustomer } from '../lambdas/core/stores/upsert-customer.ts';
import type { CustomerInput, ImportedOptOut } from '../lambdas/core/contracts/customer.ts';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
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
 */
export async function seed(stores: Stores, settingsTable: string, file: SeedFile, now: number): Promise<SeedReport> {
  const { settings, client, customers, numbers } = stores;
  const report: SeedReport = { put: 0, refused: [] };

  async function put(where: string, work: Promise<PutSettingsResult>): Promise<void> {
    const result = await work;
    if (result.ok) report.put += 1;
    else report.refused.push(told(where, result.error));
  }

  async function countryOf(dealerId: string): Promise<string | undefined> {
    const Key = settingsKeys.dealer(dealerId);
    const { Item } = await client.send(new GetCommand({ TableName: settingsTable, Key, ConsistentRead: true }));
    return (Item?.['settings'] as DealerSettings | undefined)?.country;
  }

  /** The country of an entry's dealer; `null`, and refused, where there is no such dealer. */
  async function dealerOf(where: string, { dealerId }: { dealerId: unknown }): Promise<string | null> {
    const country = typeof dealerId === 'string' && dealerId !== '' ? await countryOf(dealerId) : undefined;
    if (country !== undefined) return country;
    report.refused.push(`${where}.dealerId ${String(dealerId)} is no dealer: put the dealer in first`);
    return null;
  }

  async function putCustomer(where: string, customer: CustomerInput): Promise<void> {
    const country = await dealerOf(where, customer);
    if (country === null) return;
    const result = await upsertCustomer(customer, { customers, numbers, country, now });
    if (result.outcome === 'refused') report.refused.push(told(where, result));
    else report.put += 1;
  }

  async function putOptOut(where: string, optOut: ImportedOptOut): Promise<void> {
    const country = await dealerOf(where, optOut);
    if (country !== null) await put(where, importOptOut({ customers, numbers }, optOut, country));
  }

  if (file.global) await put('global', settings.putGlobal(file.global));
  for (const [index, dealer] of file.dealers.entries()) await put(`dealers[${index}]`, settings.putDealer(dealer));
  for (const [index, number] of file.replyNumbers.entries())
    await put(`replyNumbers[${index}]`, settings.putReplyNumber(number));
  for (const [index, form] of file.smsForms.entries()) await put(`smsForms[${index}]`, settings.putSmsForm(form));
  for (const [index, customer] of file.customers.entries()) await putCustomer(`customers[${index}]`, customer);
  for (const [index, optOut] of file.optOuts.entries()) await putOptOut(`optOuts[${index}]`, optOut);
  return report;
}
