import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SendAnswer, SendResponse } from '../../lambdas/core/contracts/validate-send.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createSettingsStore } from '../../lambdas/core/stores/settings-store.ts';
import { upsertCustomer, type CustomerInput, type UpsertResult } from '../../lambdas/core/stores/upsert-customer.ts';
import { startLocalCloud, type LocalCloud } from '../../local/local-cloud.ts';

/** The whole product on this machine, with the surfaces its users have. */
export interface LocalProduct {
  cloud: LocalCloud;
  settings: ReturnType<typeof createSettingsStore>;
  post(path: string, body: string, headers?: Record<string, string>): Promise<Response>;
  publish(message: string): Promise<void>;
  validate(request: unknown): Promise<SendResponse>;
  /** The outcome of one individual SMS: `allowed`, or the reason why not. */
  send(dealerId: string, phone: string, customerId?: string): Promise<string>;
  upsert(customer: CustomerInput): Promise<UpsertResult>;
  status(dealerId: string, customerId: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

export async function startLocalProduct(): Promise<LocalProduct> {
  const cloud = await startLocalCloud();
  const client = createDocumentClient(cloud.clientConfig);
  const sns = new SNSClient(cloud.clientConfig);
  const table = (name: string): string => cloud.tables[name] ?? '';
  const numbers = createNumberStore(client, table('numbers'));
  const customers = createCustomerStore(client, table('customers'), numbers);
  let sends = 0;

  async function validate(request: unknown): Promise<SendResponse> {
    const url = `${cloud.url}/2015-03-31/functions/validate-send/invocations`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
    return (await response.json()) as SendResponse;
  }

  return {
    cloud,
    settings: createSettingsStore(client, table('settings')),
    post: (path, body, headers = {}) => fetch(`${cloud.endpointUrl}${path}`, { method: 'POST', body, headers }),
    async publish(message) {
      await sns.send(new PublishCommand({ TopicArn: cloud.topics['two-way'], Message: message }));
    },
    validate,
    async send(dealerId, phone, customerId) {
      const recipient = { sendId: `s${(sends += 1)}`, phone, ...(customerId === undefined ? {} : { customerId }) };
      const response = await validate({ dealerId, purpose: 'individual', recipients: [recipient] });
      const answer: SendAnswer | undefined = 'results' in response ? response.results[0] : undefined;
      return answer?.outcome === 'blocked' ? answer.reason : (answer?.outcome ?? JSON.stringify(response));
    },
    upsert: (customer) => upsertCustomer(customer, { customers, numbers, country: 'AU', now: Date.now() }),
    async status(dealerId, customerId) {
      const Key = { dealerId, customerId };
      const { Item } = await client.send(new GetCommand({ TableName: table('customers'), Key, ConsistentRead: true }));
      return Item?.['smsStatus'] as string | undefined;
    },
    stop: () => cloud.stop(),
  };
}
