import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SendAnswer, SendRequest, SendResponse } from '../../lambdas/core/contracts/validate-send.ts';
import type { ReplyRecord } from '../../lambdas/core/domain/reply-record.ts';
import { answerHold } from '../../lambdas/core/stores/answer-review.ts';
import { createSettingsStore, type PutSettingsResult } from '../../lambdas/core/stores/settings-store.ts';
import { upsertCustomer, type CustomerInput } from '../../lambdas/core/stores/upsert-customer.ts';
import { replyKey } from '../../lambdas/process-replies/reply-key.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { subscribe } from './event-subscriber.ts';
import { openDemoStores, type DemoStores } from './demo-stores.ts';
import { localToken } from './local-secrets.ts';
import { awsTwoWayJson, genericJson, twilioForm, type DemoSms } from './payloads.ts';
import { twilioHeaders } from './signed.ts';

export type DemoGateway = 'twilio' | 'generic' | 'aws';

/** The part of a reply's record that tells what was decided. */
export type Decision = Pick<ReplyRecord, 'meaning' | 'attribution' | 'effect'>;

/** What became of a reply: a decision, whether it was made before, whether a text confirmed it. */
export interface Decided {
  decision: Decision;
  repeated: boolean;
  confirmed: boolean;
}

/** What came of a scene; `kept`: why a message was kept; `told`: in words. */
export type Outcome = Decided | { kept: string } | { told: string };

/** What a dealer's systems and its gateways do, each through the surface they use. */
export interface Desk {
  settings: ReturnType<typeof createSettingsStore>;
  put(result: Promise<PutSettingsResult>): Promise<void>;
  upsert(customer: CustomerInput): Promise<void>;
  /** Delivers an SMS as its gateway does, and waits until it is processed. */
  deliver(gateway: DemoGateway, sms: DemoSms): Promise<Outcome | null>;
  /** Posts what no gateway would, and tells why it was kept. */
  deliverUnreadable(body: string): Promise<Outcome | null>;
  /** What a dealer's staff find on a lead, newest first, and who was told. */
  lead(dealerId: string, leadId: string): Promise<Outcome>;
  /** Posts what somebody made up, in the way of Twilio but without its signature, and tells why it was kept. */
  deliverForged(sms: DemoSms): Promise<Outcome | null>;
  /** Staff of a dealer confirm the hold that is open there. */
  confirmHold(dealerId: string): Promise<Outcome>;
  status(dealerId: string, customerId: string): Promise<string>;
  /** Asks for one SMS. */
  validate(
    request: Omit<SendRequest, 'recipients'>,
    recipient: { phone: string; customerId?: string },
  ): Promise<SendAnswer>;
}

/** The gateways' side: each delivers the way it does. */
function openGateways(cloud: LocalCloud) {
  const sns = new SNSClient(cloud.clientConfig);

  async function post(url: string, body: string, headers: Record<string, string>): Promise<void> {
    const response = await fetch(url, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    await cloud.drained();
  }

  async function publish(sms: DemoSms): Promise<void> {
    await sns.send(new PublishCommand({ TopicArn: cloud.topics['two-way'], Message: awsTwoWayJson(sms) }));
    await cloud.drained();
  }

  const twilioUrl = `${cloud.endpointUrl}/replies/twilio`;
  const genericUrl = `${cloud.endpointUrl}/replies/generic/${localToken}`;
  return {
    publish,
    twilio: (form: string) => post(twilioUrl, form, twilioHeaders(twilioUrl, form)),
    generic: (body: string) => post(genericUrl, body, { 'content-type': 'application/json' }),
    forged: (form: string) => post(twilioUrl, form, { 'content-type': 'application/x-www-form-urlencoded' }),
  };
}

async function decisionOf(
  { client, tables }: DemoStores,
  gateway: DemoGateway,
  sms: DemoSms,
): Promise<Decision | null> {
  const reply = { messageId: sms.id, from: sms.from, to: sms.to, text: sms.text };
  const id = replyKey({ gateway, replyNumber: sms.to, reply, verified: true, deliveryId: '' });
  const { Item } = await client.send(new GetCommand({ TableName: tables.communications, Key: { id, entry: 'reply' } }));
  return (Item as Decision | undefined) ?? null;
}

/** A call of validate-send through Lambda's invoke API. */
async function invokeValidateSend(cloud: LocalCloud, request: SendRequest): Promise<SendAnswer> {
  const url = `${cloud.url}/2015-03-31/functions/validate-send/invocations`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
  const answer = (await response.json()) as SendResponse;
  const first = 'results' in answer ? answer.results[0] : undefined;
  if (!first) throw new Error(`validate-send answered ${JSON.stringify(answer)}`);
  return first;
}

export function openDesk(cloud: LocalCloud): Desk {
  const stores = openDemoStores(cloud);
  const gateways = openGateways(cloud);
  const { client, tables, numbers, customers, note, histories, reviews, isDealer } = stores;
  const subscriber = subscribe(cloud);
  let sends = 0;

  async function lastKept(): Promise<Outcome | null> {
    const kept = (await histories.openReviews('*')).findLast(({ kind }) => kind === 'kept');
    const entry = kept && (await histories.entry(kept.id, 'kept'));
    return entry ? { kept: String(entry['outcome']).replace('#', ' of ') } : null;
  }

  return {
    settings: createSettingsStore(client, tables.settings),
    async put(result) {
      const put = await result;
      if (!put.ok) throw new Error(`a setting of the demo was refused: ${put.error.field} ${put.error.message}`);
    },
    async upsert(customer) {
      const origin = { by: 'demo', through: 'operations' } as const;
      const context = { customers, numbers, note, origin, country: 'AU', now: Date.now() };
      const result = await upsertCustomer(customer, context);
      if (result.outcome === 'refused')
        throw new Error(`a customer of the demo was refused: ${result.field} ${result.message}`);
    },
    async deliver(gateway, sms) {
      const repeated = (await decisionOf(stores, gateway, sms)) !== null;
      if (gateway === 'aws') await gateways.publish(sms);
      else await (gateway === 'twilio' ? gateways.twilio(twilioForm(sms)) : gateways.generic(genericJson(sms)));
      const decision = await decisionOf(stores, gateway, sms);
      const confirmed = cloud.texted().some(({ to }) => to === sms.from);
      return decision && { decision, repeated, confirmed };
    },
    async deliverUnreadable(body) {
      await gateways.generic(body);
      return lastKept();
    },
    async deliverForged(sms) {
      await gateways.forged(twilioForm(sms));
      return lastKept();
    },
    async lead(dealerId, leadId) {
      const lines = await histories.ofLead(dealerId, leadId);
      const events = (await (await subscriber).events()).filter((event) => event.leadId === leadId);
      const told = [...new Set(events.flatMap(({ recipients }) => recipients))].join(' and ');
      return { told: `${leadId} has ${lines.map(({ kind }) => kind).join(', ')}; told: ${told}` };
    },
    async confirmHold(dealerId) {
      const open = (await histories.openReviews(dealerId)).find(({ outcome }) => outcome === 'opt-out');
      const deps = { reviews, numbers, customers, isDealer, clock: Date.now };
      const result = await answerHold(deps, open?.id ?? '', { dealerId, by: 'sam' }, { answer: 'confirm' });
      return { told: result.ok ? 'opt-out, confirmed by staff for their dealer' : result.message };
    },
    async status(dealerId, customerId) {
      const Key = { dealerId, customerId };
      const { Item } = await client.send(new GetCommand({ TableName: tables.customers, Key, ConsistentRead: true }));
      return Item ? String(Item['smsStatus']) : 'not known';
    },
    validate: (request, recipient) =>
      invokeValidateSend(cloud, { ...request, recipients: [{ sendId: `demo-${(sends += 1)}`, ...recipient }] }),
  };
}
