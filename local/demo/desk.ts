import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../../lambdas/core/domain/consent.ts';
import { communicationIndexes } from '../../lambdas/core/stores/tables.ts';
import type { ReplyRecord } from '../../lambdas/core/domain/reply-record.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createSettingsStore, type PutSettingsResult } from '../../lambdas/core/stores/settings-store.ts';
import { upsertCustomer, type CustomerInput } from '../../lambdas/core/stores/upsert-customer.ts';
import { replyKey } from '../../lambdas/process-replies/reply-key.ts';
import type { SendAnswer, SendResponse } from '../../lambdas/core/contracts/validate-send.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { awsTwoWayJson, genericJson, twilioForm, type DemoSms } from './payloads.ts';

export type DemoGateway = 'twilio' | 'generic' | 'aws';

/** The part of a reply's record that tells what was decided. */
export type Decision = Pick<ReplyRecord, 'meaning' | 'attribution' | 'effect'>;

/** What became of a delivery: a decision, and whether it was made before; or a kept message, and why. */
export type Outcome = { decision: Decision; repeated: boolean } | { kept: string };

/** What a dealer's systems and its gateways do, each through the surface they use. */
export interface Desk {
  put(result: Promise<PutSettingsResult>): Promise<void>;
  settings: ReturnType<typeof createSettingsStore>;
  upsert(customer: CustomerInput): Promise<void>;
  /** Delivers an SMS as its gateway does, and waits until it is processed. */
  deliver(gateway: DemoGateway, sms: DemoSms): Promise<Outcome | null>;
  /** Posts what no gateway would, and tells why it was kept. */
  deliverUnreadable(body: string): Promise<Outcome | null>;
  status(dealerId: string, customerId: string): Promise<string>;
  validate(dealerId: string, phone: string, customerId?: string): Promise<SendAnswer>;
}

const contentTypes = { twilio: 'application/x-www-form-urlencoded; charset=UTF-8', generic: 'application/json' };

function tableNamed(cloud: LocalCloud, name: string): string {
  const table = cloud.tables[name];
  if (table === undefined) throw new Error(`the local cloud has no table "${name}"`);
  return table;
}

export function openDesk(cloud: LocalCloud): Desk {
  const client = createDocumentClient(cloud.clientConfig);
  const sns = new SNSClient(cloud.clientConfig);
  const numbers = createNumberStore(client, tableNamed(cloud, 'numbers'));
  const customers = createCustomerStore(client, tableNamed(cloud, 'customers'), numbers);
  let sends = 0;

  async function post(gateway: string, contentType: string, body: string): Promise<void> {
    const url = `${cloud.endpointUrl}/replies/${gateway}`;
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body });
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    await cloud.drained();
  }

  async function publish(sms: DemoSms): Promise<void> {
    await sns.send(new PublishCommand({ TopicArn: cloud.topics['two-way'], Message: awsTwoWayJson(sms) }));
    await cloud.drained();
  }

  async function decision(gateway: DemoGateway, sms: DemoSms): Promise<Decision | null> {
    const reply = { messageId: sms.id, from: sms.from, to: sms.to, text: sms.text };
    const id = replyKey({ gateway, replyNumber: sms.to, reply, verified: gateway === 'aws', deliveryId: '' });
    const Key = { id, entry: 'reply' };
    const { Item } = await client.send(new GetCommand({ TableName: tableNamed(cloud, 'communications'), Key }));
    return (Item as Decision | undefined) ?? null;
  }

  return {
    settings: createSettingsStore(client, tableNamed(cloud, 'settings')),
    async put(result) {
      const put = await result;
      if (!put.ok) throw new Error(`a setting of the demo was refused: ${put.error.field} ${put.error.message}`);
    },
    async upsert(customer) {
      const result = await upsertCustomer(customer, { customers, numbers, country: 'AU', now: Date.now() });
      if (result.outcome === 'refused')
        throw new Error(`a customer of the demo was refused: ${result.field} ${result.message}`);
    },
    async deliver(gateway, sms) {
      const repeated = (await decision(gateway, sms)) !== null;
      if (gateway === 'aws') await publish(sms);
      else await post(gateway, contentTypes[gateway], gateway === 'twilio' ? twilioForm(sms) : genericJson(sms));
      const decided = await decision(gateway, sms);
      return decided && { decision: decided, repeated };
    },
    async deliverUnreadable(body) {
      await post('generic', contentTypes.generic, body);
      const open = await client.send(
        new QueryCommand({
          TableName: tableNamed(cloud, 'communications'),
          IndexName: communicationIndexes.review,
          KeyConditionExpression: 'review = :platform',
          ExpressionAttributeValues: { ':platform': everyDealer },
        }),
      );
      const kept = open.Items?.find(({ kind }) => kind === 'kept');
      const Key = { id: kept?.['id'] as unknown, entry: 'kept' };
      const { Item } = kept
        ? await client.send(new GetCommand({ TableName: tableNamed(cloud, 'communications'), Key }))
        : { Item: undefined };
      return Item ? { kept: String(Item['why']) } : null;
    },
    async status(dealerId, customerId) {
      const Key = { dealerId, customerId };
      const { Item } = await client.send(
        new GetCommand({ TableName: tableNamed(cloud, 'customers'), Key, ConsistentRead: true }),
      );
      return Item ? String(Item['smsStatus']) : 'not known';
    },
    async validate(dealerId, phone, customerId) {
      const recipients = [
        { sendId: `demo-${(sends += 1)}`, phone, ...(customerId === undefined ? {} : { customerId }) },
      ];
      const body = JSON.stringify({ dealerId, purpose: 'individual', recipients });
      const response = await fetch(`${cloud.url}/2015-03-31/functions/validate-send/invocations`, {
        method: 'POST',
        body,
      });
      const answer = (await response.json()) as SendResponse;
      const first = 'results' in answer ? answer.results[0] : undefined;
      if (!first) throw new Error(`validate-send answered ${JSON.stringify(answer)}`);
      return first;
    },
  };
}
