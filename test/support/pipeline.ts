import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { ConsentEvent } from '../../lambdas/core/contracts/events.ts';
import type { SendRequest, SendResponse } from '../../lambdas/core/contracts/validate-send.ts';
import type { Log } from '../../lambdas/core/runtime/logger.ts';
import type { GatewayCount } from '../../lambdas/core/runtime/gateway-metrics.ts';
import type { Count } from '../../lambdas/core/runtime/metrics.ts';
import type { SmsOut } from '../../lambdas/core/runtime/sms-sender.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createPartStore } from '../../lambdas/core/stores/part-store.ts';
import { createReplyStore } from '../../lambdas/core/stores/reply-store.ts';
import { createSendStore } from '../../lambdas/core/stores/send-store.ts';
import { createSentStore } from '../../lambdas/core/stores/sent-store.ts';
import { createSettingsReader } from '../../lambdas/core/stores/settings-reader.ts';
import { createSettingsStore } from '../../lambdas/core/stores/settings-store.ts';
import { createUnverifiedHolds } from '../../lambdas/core/stores/unverified-holds.ts';
import { createStaffNotes } from '../../lambdas/core/stores/staff-note.ts';
import { upsertCustomer, type CustomerInput, type UpsertResult } from '../../lambdas/core/stores/upsert-customer.ts';
import {
  createHandler as createProcessReplies,
  type ProcessRepliesDeps,
} from '../../lambdas/process-replies/handler.ts';
import { createHandler as createValidateSend } from '../../lambdas/validate-send/handler.ts';
import { createTestSecrets, type TestSecrets } from './gateway-keys.ts';
import { createTestSnsPages, type TestSnsPages } from './sns-pages.ts';
import type { StoreEngine } from './store-engine.ts';

/** Where the endpoint of the tests is. */
export const publicUrl = 'https://replies.example.com';

export const twoWayTopicArn = 'arn:aws:sns:ap-southeast-2:000000000000:two-way';

/** The functions of the product over a real engine, with a clock of the test's. */
export interface Pipeline {
  /** What the clock says, ms since 1970; tests move it. */
  now: number;
  process(...records: SQSRecord[]): Promise<PromiseSettledResult<void>[]>;
  validate(request: unknown): Promise<SendResponse>;
  /** Validates one individual SMS and tells its outcome: `allowed`, or the reason. */
  send(
    send: { dealerId: string; phone: string; customerId?: string } & Partial<Pick<SendRequest, 'from' | 'purpose'>>,
  ): Promise<string>;
  upsert(customer: CustomerInput, now?: number): Promise<UpsertResult>;
  events: ConsentEvent[];
  /** What was texted through SNS. */
  texted: SmsOut[];
  counts: Partial<Record<Count, number>>;
  /** By gateway and count: `twilio MessagesIn`. */
  gatewayCounts: Record<string, number>;
  logs: { level: string; code: string; facts: unknown }[];
  settings: ReturnType<typeof createSettingsStore>;
  customers: ReturnType<typeof createCustomerStore>;
  numbers: ReturnType<typeof createNumberStore>;
  secrets: TestSecrets;
  snsPages: TestSnsPages;
  /** What process-replies is given. */
  deps: ProcessRepliesDeps;
}

/** Puts the functions together over the engine; `client` may be one with faults of the test's. */
export function createPipeline(
  { tables, client: plain }: StoreEngine,
  client: DynamoDBDocumentClient = plain,
): Pipeline {
  const numbers = createNumberStore(client, tables.numbers);
  const customers = createCustomerStore(client, tables.customers, numbers);
  const events: ConsentEvent[] = [];
  const texted: SmsOut[] = [];
  const secrets = createTestSecrets();
  const snsPages = createTestSnsPages();
  const counts: Pipeline['counts'] = {};
  const gatewayCounts: Pipeline['gatewayCounts'] = {};
  const logs: Pipeline['logs'] = [];
  const note = (level: string) => (code: string, facts?: unknown) => void logs.push({ level, code, facts });
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  const clock = () => pipeline.now;
  const common = {
    countGateway: (count: GatewayCount, gateway: string, by: number) =>
      void (gatewayCounts[`${gateway} ${count}`] = (gatewayCounts[`${gateway} ${count}`] ?? 0) + by),
    clock,
    log,
    count: (count: Count, by = 1) => void (counts[count] = (counts[count] ?? 0) + by),
    settings: createSettingsReader(client, tables.settings, clock),
  };
  const deps: ProcessRepliesDeps = {
    ...common,
    numbers,
    customers,
    replies: createReplyStore(client, tables.communications),
    sent: createSentStore(client, tables.sent),
    publish: async (published) => void events.push(...published),
    sendSms: async (sms) => void texted.push(sms),
    unverifiedHolds: createUnverifiedHolds(client, tables.communications),
    parts: createPartStore(client, tables.communications),
    secrets,
    snsPages,
    publicUrl,
    twoWayTopicArn,
  };
  const processReplies = createProcessReplies(deps);
  const validate = createValidateSend({
    ...common,
    sends: createSendStore(client, tables, numbers),
    publish: async (published) => void events.push(...published),
  });
  let sends = 0;
  const notes = createStaffNotes(client, tables.communications);
  const origin = { by: 'ann', through: 'operations' } as const;
  const pipeline: Pipeline = {
    now: Date.parse('2026-11-23T03:00:00Z'),
    process: (...Records) => processReplies({ Records } satisfies SQSEvent),
    validate,
    async send({ dealerId, from, purpose = 'individual', ...recipient }) {
      const sendId = `send-${(sends += 1)}`;
      const response = await validate({
        dealerId,
        purpose,
        ...(from === undefined ? {} : { from }),
        recipients: [{ sendId, ...recipient }],
      });
      const answer = 'results' in response ? response.results[0] : undefined;
      return answer?.outcome === 'blocked' ? answer.reason : (answer?.outcome ?? JSON.stringify(response));
    },
    upsert: (customer, now = pipeline.now) =>
      upsertCustomer(customer, { customers, numbers, note: notes, origin, country: 'AU', now }),
    events,
    texted,
    counts,
    gatewayCounts,
    logs,
    settings: createSettingsStore(plain, tables.settings, clock),
    customers,
    numbers,
    secrets,
    snsPages,
    deps,
  };
  return pipeline;
}
