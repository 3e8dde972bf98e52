import type { DealerSettings } from '../lambdas/core/contracts/settings.ts';
import type { FieldProblem } from '../lambdas/core/contracts/fields.ts';
import { settingsKeys, type PutSettingsResult } from '../lambdas/core/stores/settings-store.ts';
import { upsertCustomer, type CustomerInput } from '../lambdas/core/stores/upsert-customer.ts';
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

  async function putCustomer(where: string, customer: CustomerInput): Promise<void> {
    const country = await countryOf(customer.dealerId);
    if (country === undefined) {
      report.refused.push(`${where}.dealerId ${customer.dealerId} is no dealer: put the dealer in first`);
      return;
    }
    const result = await upsertCustomer(customer, { customers, numbers, country, now });
    if (result.outcome === 'refused') report.refused.push(told(where, result));
    else report.put += 1;
  }

  if (file.global) await put('global', settings.putGlobal(file.global));
  for (const [index, dealer] of file.dealers.entries()) await put(`dealers[${index}]`, settings.putDealer(dealer));
  for (const [index, number] of file.replyNumbers.entries())
    await put(`replyNumbers[${index}]`, settings.putReplyNumber(number));
  for (const [index, form] of file.smsForms.entries()) await put(`smsForms[${index}]`, settings.putSmsForm(form));
  for (const [index, customer] of file.customers.entries()) await putCustomer(`customers[${index}]`, customer);
  return report;
}
