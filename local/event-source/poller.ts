import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '../error-message.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import { type JsonObject, isObject, textOr } from '../json.ts';
import type { Sqs } from '../services/sqs.ts';
import { failedMessages } from './batch-result.ts';
import { type EventSource, sqsEvent } from './sqs-event.ts';

/** An event source mapping between a queue and a function. */
export interface Mapping extends EventSource {
  queueUrl: string;
  batchSize: number;
  batchingWindowSeconds: number;
  /** Batches at work at a time. */
  concurrency: number;
  reportsFailures: boolean;
}

const mostPerReceive = 10;
const longestPollSeconds = 20;

/** Does what Lambda does for an event source mapping: polls, invokes, deletes what went well. */
export class Poller {
  readonly mapping: Mapping;
  readonly #sqs: Sqs;
  readonly #host: FunctionHost;
  readonly #log: (line: string) => void;
  #workers: Promise<void>[] = [];
  #stopped = false;

  constructor(mapping: Mapping, { sqs, host, log }: { sqs: Sqs; host: FunctionHost; log: (line: string) => void }) {
    this.mapping = mapping;
    this.#sqs = sqs;
    this.#host = host;
    this.#log = log;
  }

  start(): void {
    this.#workers = Array.from({ length: this.mapping.concurrency }, () => this.#work());
  }

  /** Asks the workers to end. They do once the receive they wait in is answered. */
  stop(): void {
    this.#stopped = true;
  }

  /** Resolves when no worker is left. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.#workers);
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      try {
        const batch = await this.#collect();
        if (batch.length > 0 && !this.#stopped) await this.#process(batch);
      } catch (error) {
        if (this.#stopped) return;
        // A fault of the queue or a throttle: the messages come back after their visibility timeout.
        this.#log(`A batch of ${this.mapping.queueArn} was not processed: ${messageOf(error)}`);
        await wait(100);
      }
    }
  }

  /** A batch: what one receive brings, or what the batching window brings. */
  async #collect(): Promise<JsonObject[]> {
    const { batchSize, batchingWindowSeconds } = this.mapping;
    const batch = await this.#receive(batchSize, longestPollSeconds);
    if (batch.length === 0) return batch;
    const closing = Date.now() + batchingWindowSeconds * 1000;
    while (batch.length < batchSize && Date.now() < closing && !this.#stopped) {
      batch.push(...(await this.#receive(batchSize - batch.length, Math.ceil((closing - Date.now()) / 1000))));
    }
    return batch;
  }

  async #receive(most: number, waitSeconds: number): Promise<JsonObject[]> {
    const answer = await this.#sqs.call('ReceiveMessage', {
      QueueUrl: this.mapping.queueUrl,
      MaxNumberOfMessages: Math.min(most, mostPerReceive),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return Array.isArray(answer['Messages']) ? answer['Messages'].filter(isObject) : [];
  }

  async #process(batch: JsonObject[]): Promise<void> {
    const { failed, payload } = await this.#host.invoke(JSON.stringify(sqsEvent(batch, this.mapping)));
    if (failed) return;
    const messageIds = batch.map((message) => textOr(message['MessageId']));
    const kept = failedMessages(JSON.parse(payload), { messageIds, reportsFailures: this.mapping.reportsFailures });
    for (const message of batch) {
      if (kept.includes(textOr(message['MessageId']))) continue;
      await this.#sqs.call('DeleteMessage', {
        QueueUrl: this.mapping.queueUrl,
        ReceiptHandle: message['ReceiptHandle'] ?? '',
      });
    }
  }
}
