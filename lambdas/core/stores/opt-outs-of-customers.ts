import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../domain/consent.ts';
import { customerBlock, isOptOut, shownStatus, type Customer } from '../domain/customer.ts';
import type { OptOut } from '../domain/opt-out.ts';
import type { ItemKey } from './batch.ts';
import { readConsent } from './consent-item.ts';
import { readCustomer } from './customer-item.ts';
import { allItems, type Item } from './read-items.ts';
import { numberItems } from './number-store.ts';

const perPage = 100;

/**
 * What the opt-outs of a dealer's numbers have not: customers who opted out at a number that they have left, or through staff, and numbers
 * that are not in the index.
 */
export function createOptOutsOfCustomers(
  client: DynamoDBDocumentClient,
  tables: { numbers: string; customers: string },
) {
  const numberKey = (phone: string, item: string): ItemKey => ({ table: tables.numbers, key: { phone, item } });

  function optOutOfCustomer(customer: Customer, get: (key: ItemKey) => Item | undefined): OptOut[] {
    const { dealerId, customerId, phone } = customer;
    const consent = readConsent(get(numberKey(phone, numberItems.consent)));
    const block = customerBlock(customer, consent);
    if (!block || !isOptOut(block)) return [];
    const isListed = [dealerId, everyDealer].some((scope) => get(numberKey(phone, numberItems.optOut(scope))));
    if (block.by === 'number' && isListed) return [];
    const { since = 0, reason = 'reply', ref } = shownStatus(customer, consent);
    return [{ phone, since, reason, customerId, ...(ref === undefined ? {} : { ref }) }];
  }

  return async (
    dealerId: string,
    after: Item | undefined,
  ): Promise<{ optOuts: OptOut[]; after?: Item | undefined }> => {
    const page = await client.send(
      new QueryCommand({
        TableName: tables.customers,
        ConsistentRead: true,
        KeyConditionExpression: 'dealerId = :dealer',
        ExpressionAttributeValues: { ':dealer': dealerId },
        Limit: perPage,
        ExclusiveStartKey: after,
      }),
    );
    const customers = (page.Items ?? []).map((item) => readCustomer(item));
    const wanted = [numberItems.consent, numberItems.optOut(dealerId), numberItems.optOut(everyDealer)];
    const keys = customers.flatMap(({ phone }) => wanted.map((item) => numberKey(phone, item)));
    const get = await allItems(client, keys);
    return { optOuts: customers.flatMap((customer) => optOutOfCustomer(customer, get)), after: page.LastEvaluatedKey };
  };
}
