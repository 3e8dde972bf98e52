import type { Poller } from './event-source/poller.ts';
import type { FunctionHost } from './functions/function-host.ts';
import type { RestApi } from './rest-api/rest-api.ts';
import type { DynamoDb } from './services/dynamodb.ts';
import type { Messaging } from './services/messaging.ts';
import type { Outbox } from './services/outbox.ts';
import type { SnsPages } from './services/sns-pages.ts';
import type { Sqs } from './services/sqs.ts';

/** Where resources seem to be. */
export interface Place {
  account: string;
  region: string;
  /** Of the front door. Queue URLs begin with it, because the SQS client takes the host from them. */
  url: string;
}

/** Physical resources by short name: tables by name, queues by URL, topics by ARN, functions by name, secrets by ARN. */
export interface Directory {
  tables: Record<string, string>;
  queues: Record<string, string>;
  topics: Record<string, string>;
  functions: Record<string, string>;
  secrets: Record<string, string>;
}

/** What runners start resources on. */
export interface Machine {
  place: Place;
  directory: Directory;
  dynamoDb: DynamoDb;
  messaging: Messaging;
  sqs: Sqs;
  outbox: Outbox;
  snsPages: SnsPages;
  /** By physical name. */
  hosts: Map<string, FunctionHost>;
  pollers: Poller[];
  /** SSM parameters by name. */
  parameters: Map<string, string>;
  /** Values of secrets by ARN. */
  secrets: Map<string, string>;
  /** By id. */
  apis: Map<string, RestApi>;
  /** Folder of an asset by its S3 key. */
  assets: Map<string, string>;
  /** A line of a function, or about what is wrong with a request. */
  log: (source: string, line: string) => void;
}
