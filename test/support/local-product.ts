import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { RecordRequest, RecordResponse } from '../../lambdas/core/contracts/record-sends.ts';
import type { SendAnswer, SendRecipient, SendResponse } from '../../lambdas/core/contracts/validate-send.ts';
import { upsertCustomer, type CustomerInput, type UpsertResult } from '../../lambdas/core/stores/upsert-customer.ts';
import { localToken, putLocalSecrets } from '../../local/demo/local-secrets.ts';
import { awsTwoWayJson, genericJson, twilioForm, type DemoSms } from '../../local/demo/payloads.ts';
import { twilioHeaders } from '../../local/demo/signed.ts';
import { startLocalCloud, type LocalCloud } from '../../local/local-cloud.ts';
import { localAssembly } from './local-assembly.ts';
import { openLocalStores, type Item, type LocalStores } from './local-stores.ts';

export type { Item } from './local-stores.ts';

export interface Person {
  phone: string;
  customerId: string;
}

/** A reply through AWS two-way SMS. */
export interface LocalReply {
  from: string;
  to: string;
  text: string;
  /** The gateway's id; a new one where it is absent. */
  id?: string;
  /** The message id of the SMS that is answered. */
  answers?: string;
}

/** The whole product on this machine, with the surfaces its users have. */
export interface LocalProduct {
  cloud: LocalCloud;
  stores: LocalStores;
  settings: LocalStores['settings'];
  post(path: string, body: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts a reply as Twilio does, signed. */
  twilio(sms: DemoSms): Promise<Response>;
  /** Posts a reply in the generic format, to the address with the secret token. */
  generic(sms: DemoSms): Promise<Response>;
  publish(message: string): Promise<void>;
  /** Brings a reply and waits until it is processed. Answers with its record. */
  reply(reply: LocalReply): Promise<Item>;
  validate(request: unknown): Promise<SendResponse>;
  /** The answers to one call; a recipient without a send id gets one. */
  ask(request: Item, ...recipients: Partial<SendRecipient>[]): Promise<SendAnswer[]>;
  /** The outcome of one individual SMS: `allowed`, or the reason why not. */
  send(dealerId: string, phone: string, customerId?: string): Promise<string>;
  /** Reports to record-sends. */
  report(request: RecordRequest): Promise<RecordResponse>;
  upsert(customer: CustomerInput): Promise<UpsertResult>;
  /** A person that no other test knows, in the books of these dealers. */
  person(...dealers: string[]): Promise<Person>;
  status(dealerId: string, customerId: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

export const outcomeOf = (answer: SendAnswer | undefined): string =>
  answer?.outcome === 'blocked' ? answer.reason : String(answer?.outcome);

export async function startLocalProduct(): Promise<LocalProduct> {
  const cloud = await startLocalCloud({ assembly: await localAssembly() });
  await putLocalSecrets(cloud);
  const sns = new SNSClient(cloud.clientConfig);
  const stores = openLocalStores(cloud);
  const { customers, numbers, note } = stores;
  const origin = { by: 'ann', through: 'operations' } as const;
  let ids = 0;
  const newId = (kind: string): string => `${kind}-${(ids += 1)}`;

  async function invoke(name: string, input: unknown): Promise<unknown> {
    const url = `${cloud.url}/2015-03-31/functions/${name}/invocations`;
    return (await fetch(url, { method: 'POST', body: JSON.stringify(input) })).json();
  }
  const publish = async (message: string): Promise<void> => {
    await sns.send(new PublishCommand({ TopicArn: cloud.topics['two-way'], Message: message }));
  };
  const validate = async (request: unknown) => (await invoke('validate-send', request)) as SendResponse;
  const upsert = (customer: CustomerInput) =>
    upsertCustomer(customer, { customers, numbers, note, origin, country: 'AU', now: Date.now() });

  async function ask(request: Item, ...recipients: Partial<SendRecipient>[]): Promise<SendAnswer[]> {
    const numbered = recipients.map((recipient) => ({ sendId: newId('send'), ...recipient }));
    const response = await validate({ purpose: 'individual', ...request, recipients: numbered });
    if ('error' in response) throw new Error(JSON.stringify(response));
    return response.results;
  }

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${cloud.endpointUrl}${path}`, { method: 'POST', body, headers });

  return {
    cloud,
    stores,
    settings: stores.settings,
    post,
    twilio: (sms) => {
      const form = twilioForm(sms);
      return post('/replies/twilio', form, twilioHeaders(`${cloud.endpointUrl}/replies/twilio`, form));
    },
    generic: (sms) => post(`/replies/generic/${localToken}`, genericJson(sms), { 'content-type': 'application/json' }),
    publish,
    async reply({ id = newId('in'), answers, ...sms }) {
      const payload = JSON.parse(awsTwoWayJson({ ...sms, id })) as Item;
      await publish(JSON.stringify({ ...payload, previousPublishedMessageId: answers }));
      await cloud.drained();
      return (await stores.item('communications', { id: `reply#aws#${sms.to}#${id}`, entry: 'reply' })) ?? {};
    },
    validate,
    ask,
    async send(dealerId, phone, customerId) {
      const [answer] = await ask({ dealerId }, { phone, ...(customerId === undefined ? {} : { customerId }) });
      return outcomeOf(answer);
    },
    report: async (request) => (await invoke('record-sends', request)) as RecordResponse,
    upsert,
    async person(...dealers) {
      ids += 1;
      const person = { phone: `+61491${String(580_000 + ids)}`, customerId: `person-${ids}` };
      for (const dealerId of dealers) await upsert({ dealerId, ...person });
      return person;
    },
    async status(dealerId, customerId) {
      return (await stores.item('customers', { dealerId, customerId }))?.['smsStatus'] as string | undefined;
    },
    async stop() {
      sns.destroy();
      stores.client.destroy();
      await cloud.stop();
    },
  };
}
