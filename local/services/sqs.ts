import { AwsError } from '../aws-error.ts';
import { type Json, type JsonObject, isObject, objectOrEmpty, textOr } from '../json.ts';
import type { Messaging } from './messaging.ts';
import { md5, unwrapMessage, wrapBody } from './sqs-body.ts';
import { checkMessage, maximumMessageBytes } from './sqs-limits.ts';

/** SQS as the functions and the SDK clients see it: fauxqs, with what it does not know mended. */
export class Sqs {
  readonly #messaging: Messaging;
  readonly #url: string;
  readonly #maximumBytes = new Map<string, number>();
  readonly #watchers = new Set<() => void>();

  constructor(messaging: Messaging, url: string) {
    this.#messaging = messaging;
    this.#url = url;
  }

  async createQueue(name: string, attributes: Record<string, string>): Promise<void> {
    const { MaximumMessageSize: maximum, ...others } = attributes;
    if (maximum !== undefined) this.#maximumBytes.set(name, Number(maximum));
    await this.#messaging.sqs('CreateQueue', { QueueName: name, Attributes: others });
  }

  /** @throws AwsError as SQS answers it. */
  async call(action: string, input: JsonObject): Promise<JsonObject> {
    switch (action) {
      case 'SendMessage':
        return this.#send(input);
      case 'SendMessageBatch':
        return this.#sendBatch(input);
      case 'ReceiveMessage':
        return this.#receive(input);
      default: {
        const answer = await this.#messaging.sqs(action, input);
        this.#changed();
        return this.#ownUrls(answer);
      }
    }
  }

  /** Messages of a queue that are not done: visible, in flight or delayed. */
  async pending(queueUrl: string): Promise<number> {
    const names = ['', 'NotVisible', 'Delayed'].map((which) => `ApproximateNumberOfMessages${which}`);
    const answer = await this.#messaging.sqs('GetQueueAttributes', { QueueUrl: queueUrl, AttributeNames: names });
    const counts = objectOrEmpty(answer['Attributes']);
    return names.reduce((sum, name) => sum + Number(counts[name] ?? 0), 0);
  }

  /** Resolves after the next call that can have changed what {@link pending} counts. */
  nextChange(): Promise<void> {
    return new Promise((changed) => this.#watchers.add(changed));
  }

  #changed(): void {
    for (const changed of this.#watchers) changed();
    this.#watchers.clear();
  }

  #check(queueUrl: Json | undefined, message: JsonObject): void {
    const queue = textOr(queueUrl).split('/').at(-1) ?? '';
    checkMessage(message, this.#maximumBytes.get(queue) ?? maximumMessageBytes);
  }

  async #send(input: JsonObject): Promise<JsonObject> {
    const body = textOr(input['MessageBody']);
    this.#check(input['QueueUrl'], input);
    const answer = await this.#messaging.sqs('SendMessage', { ...input, MessageBody: wrapBody(body) });
    return { ...answer, MD5OfMessageBody: md5(body) };
  }

  /** One by one, so that each message meets the same rules. */
  async #sendBatch(input: JsonObject): Promise<JsonObject> {
    const entries = Array.isArray(input['Entries']) ? input['Entries'].filter(isObject) : [];
    if (entries.length === 0) throw new AwsError('EmptyBatchRequest', 'The batch request has no entries.');
    if (entries.length > 10) throw new AwsError('TooManyEntriesInBatchRequest', 'At most 10 entries are permissible.');
    const successful: Json[] = [];
    const failed: Json[] = [];
    for (const { Id: id = '', ...entry } of entries) {
      try {
        successful.push({ Id: id, ...(await this.#send({ QueueUrl: input['QueueUrl'] ?? '', ...entry })) });
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        failed.push({ Id: id, SenderFault: error.status < 500, Code: error.code, Message: error.message });
      }
    }
    return { Successful: successful, Failed: failed };
  }

  async #receive(input: JsonObject): Promise<JsonObject> {
    const answer = await this.#messaging.sqs('ReceiveMessage', input);
    this.#changed();
    const messages = Array.isArray(answer['Messages']) ? answer['Messages'].filter(isObject) : [];
    const wanted = Array.isArray(input['MessageAttributeNames']) && input['MessageAttributeNames'].length > 0;
    const received = messages.map(unwrapMessage).map((message) => (wanted ? message : withoutAttributes(message)));
    return received.length === 0 ? {} : { Messages: received };
  }

  /** The SDK takes the host from a queue's URL, so every URL names the front door. */
  #ownUrls(answer: JsonObject): JsonObject {
    const own = (url: Json): Json => (typeof url === 'string' ? `${this.#url}${new URL(url).pathname}` : url);
    const { QueueUrl: one, QueueUrls: many } = answer;
    return {
      ...answer,
      ...(one === undefined ? {} : { QueueUrl: own(one) }),
      ...(Array.isArray(many) ? { QueueUrls: many.map(own) } : {}),
    };
  }
}

/** SQS leaves out attributes nobody asked for; fauxqs does not. */
function withoutAttributes(message: JsonObject): JsonObject {
  const { MessageAttributes: _attributes, MD5OfMessageAttributes: _digest, ...rest } = message;
  return rest;
}
