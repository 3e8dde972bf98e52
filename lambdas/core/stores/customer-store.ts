import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CustomerInput } from '../contracts/customer.ts';
import { shownStatus, type ShownStatus } from '../domain/customer.ts';
import type { CustomerStore, NumberStore } from '../domain/ports.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { registerUpdates, type RegisterUpdate } from './consent-item.ts';
import { leftPrefix, readCustomer } from './customer-item.ts';
import { wrote } from './document-client.ts';
import {
  marketingHistoryAttributes,
  readMarketingHistory,
  roomUpdate,
  type MarketingHistory,
} from './marketing-history.ts';

/** What the owner of a customer's record may set. */
export type CustomerFields = Pick<CustomerInput, 'name' | 'leadId' | 'marketing'>;

/** The writes that only `upsertCustomer` makes, in its order. */
export interface CustomerWrites extends CustomerStore {
  /** `false`: the customer is there already. */
  create(key: CustomerKey, phone: string, createdAt: number): Promise<boolean>;
  /** `false`: somebody changed the phone meanwhile. */
  changePhone(key: CustomerKey, from: string, to: string): Promise<boolean>;
  /** @param marketingChanged whether the marketing consent is another than before, which is kept with who and when */
  setFields(key: CustomerKey, fields: CustomerFields, marketingChanged?: boolean): Promise<void>;
  marketingHistory(key: CustomerKey): Promise<MarketingHistory>;
}

/** How often the status copy is worked out again because somebody else wrote it meanwhile. */
const refreshAttempts = 20;
/** Counts how often the copy was written, or what it is worked out from, so that nobody writes over a newer one or erases it unseen. */
export const revision = 'smsStatusRevision';
/** Numbers that the customer has had: all that the book knows them by. */
export const formerPhones = 'formerPhones';

const statusAttributes = ({ smsStatus, since, reason, ref }: ShownStatus): Record<string, unknown> => ({
  smsStatus,
  smsStatusSince: since,
  smsStatusReason: reason,
  smsStatusRef: ref,
});

/** The table Customers. */
export function createCustomerStore(
  client: DynamoDBDocumentClient,
  table: string,
  numbers: Pick<NumberStore, 'consent'>,
): CustomerWrites {
  const at = ({ dealerId, customerId }: CustomerKey) => ({ TableName: table, Key: { dealerId, customerId } });

  async function item(key: CustomerKey): Promise<Record<string, unknown> | undefined> {
    return (await client.send(new GetCommand({ ...at(key), ConsistentRead: true }))).Item;
  }

  async function makeRoom(key: CustomerKey): Promise<void> {
    const update = roomUpdate(readMarketingHistory(await item(key)));
    if (update) await wrote(client.send(new UpdateCommand({ ...at(key), ...update })));
  }

  return {
    async find(key) {
      const found = await item(key);
      return found ? readCustomer(found) : null;
    },

    async changeLeft(key, phone, change) {
      for (const update of registerUpdates(change, leftPrefix(phone))) {
        if (await wrote(client.send(new UpdateCommand({ ...at(key), ...counted(ifThere(update)) })))) return;
      }
    },

    /**
     * Written over the revision that was read, and always: whoever writes last has read everything written before, and one who was
     * overtaken writes nothing, also if they are cut off right then. So the copy ends true in whatever order several of these run.
     */
    async refreshStatus(key) {
      for (let attempt = 0; attempt < refreshAttempts; attempt++) {
        const found = await item(key);
        if (!found) return null;
        const customer = readCustomer(found);
        const shown = shownStatus(customer, await numbers.consent(customer.phone));
        const update = statusUpdate(shown, Number(found[revision] ?? 0));
        if (await wrote(client.send(new UpdateCommand({ ...at(key), ...update })))) return shown.smsStatus;
      }
      throw new Error('the SMS status of a customer kept changing while its copy was written');
    },

    create: ({ dealerId, customerId }, phone, createdAt) =>
      wrote(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { dealerId, customerId, phone, createdAt, smsStatus: 'subscribed', [revision]: 0 },
            ConditionExpression: 'attribute_not_exists(dealerId)',
          }),
        ),
      ),

    changePhone: (key, from, to) =>
      wrote(
        client.send(
          new UpdateCommand({
            ...at(key),
            UpdateExpression: 'SET #phone = :to ADD #former :former',
            ConditionExpression: '#phone = :from',
            ExpressionAttributeNames: { '#phone': 'phone', '#former': formerPhones },
            ExpressionAttributeValues: { ':from': from, ':to': to, ':former': new Set([from]) },
          }),
        ),
      ),

    staffOptOut: (key, decision) =>
      wrote(client.send(new UpdateCommand({ ...at(key), ...counted(forwardUpdate('staffOptOut', 'at', decision)) }))),
    staffOptIn: (key, consent) =>
      wrote(client.send(new UpdateCommand({ ...at(key), ...forwardUpdate('staffOptIn', 'consentAt', consent) }))),

    async marketingHistory(key) {
      return readMarketingHistory(await item(key));
    },

    async setFields(key, { name, leadId, marketing }, marketingChanged = false) {
      const given = Object.entries({ name, leadId }).filter(([, value]) => value !== undefined);
      if (given.length > 0) await wrote(client.send(new UpdateCommand({ ...at(key), ...fieldsUpdate(given) })));
      if (marketing) {
        if (marketingChanged) await makeRoom(key);
        const update = ifThere(marketingUpdate(marketing, marketingChanged));
        await wrote(client.send(new UpdateCommand({ ...at(key), ...update })));
      }
    },
  };
}

/** Never makes an item of its own: the customer may have been erased a moment ago. */
const ifThere = (update: RegisterUpdate): RegisterUpdate => ({
  ...update,
  ConditionExpression: `attribute_exists(dealerId) AND (${update.ConditionExpression})`,
});

/** Counts a change of what the SMS status is worked out from. */
const counted = (update: RegisterUpdate): RegisterUpdate => ({
  ...update,
  UpdateExpression: `${update.UpdateExpression} ADD #revision :once`,
  ExpressionAttributeNames: { ...update.ExpressionAttributeNames, '#revision': revision },
  ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':once': 1 },
});

function statusUpdate(shown: ShownStatus, revisionRead: number) {
  const attributes = Object.entries(statusAttributes(shown));
  const set = attributes.filter(([, value]) => value !== undefined);
  const remove = attributes.filter(([, value]) => value === undefined);
  return {
    UpdateExpression:
      `SET #revision = :next, ${set.map(([name]) => `#${name} = :${name}`).join(', ')}` +
      (remove.length > 0 ? ` REMOVE ${remove.map(([name]) => `#${name}`).join(', ')}` : ''),
    ConditionExpression: '#revision = :revision',
    ExpressionAttributeNames: {
      '#revision': revision,
      ...Object.fromEntries(attributes.map(([name]) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ':revision': revisionRead,
      ':next': revisionRead + 1,
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
    },
  };
}

/** A register of a customer that moves forward by one of its own fields. */
const forwardUpdate = <T extends object>(name: string, by: keyof T & string, value: T) => ({
  UpdateExpression: 'SET #r = :value',
  ConditionExpression: 'attribute_exists(dealerId) AND (attribute_not_exists(#r) OR #r.#by < :by)',
  ExpressionAttributeNames: { '#r': name, '#by': by },
  ExpressionAttributeValues: { ':value': value, ':by': value[by] },
});

const fieldsUpdate = (fields: readonly (readonly [name: string, value: unknown])[]) => ({
  UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
  ConditionExpression: 'attribute_exists(dealerId)',
  ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
  ExpressionAttributeValues: Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
});

/**
 * A register by the date of the consent; on a tie `refused` wins. `unknown` says that nothing was ticked: it fills what is empty, and takes
 * no refusal back.
 */
function marketingUpdate(marketing: NonNullable<CustomerFields['marketing']>, changed: boolean): RegisterUpdate {
  const { consent, at } = marketing;
  const isLater = consent === 'unknown' ? '' : ` OR #m.#at ${consent === 'refused' ? '<=' : '<'} :at`;
  const history = ', #history = list_append(if_not_exists(#history, :none), :change)';
  return {
    UpdateExpression: `SET #m = :m${changed ? history : ''}`,
    ConditionExpression: `attribute_not_exists(#m)${isLater}`,
    ExpressionAttributeNames: {
      '#m': 'marketing',
      ...(isLater ? { '#at': 'at' } : {}),
      ...(changed ? { '#history': marketingHistoryAttributes.history } : {}),
    },
    ExpressionAttributeValues: {
      ':m': marketing,
      ...(isLater ? { ':at': at } : {}),
      ...(changed ? { ':none': [], ':change': [marketing] } : {}),
    },
  };
}
