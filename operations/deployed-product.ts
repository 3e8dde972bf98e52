import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { environmentNames, environments, type EnvironmentName } from '../lib/environments.ts';
import type { TableName } from '../lambdas/core/stores/tables.ts';

/** How to reach AWS, or a local cloud: what every client of the SDK takes. */
export interface AwsConfig {
  region: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** A deployed stage, as its SSM parameters tell it. */
export interface DeployedProduct {
  config: AwsConfig;
  tables: Record<TableName, string>;
  /** Where the generic JSON format is posted, without the token. */
  genericWebhookUrl: string;
  /** ARN of the secret that holds the token. */
  genericSecretArn: string;
  twoWayTopicArn: string;
  validateSendArn: string;
  repliesQueueUrl: string;
  deadLetterQueueUrl: string;
}

/** @throws Error of one line that names the environments there are. */
export function readEnvironment(name: string | undefined): EnvironmentName {
  const known = environmentNames.find((environment) => environment === name);
  if (known) return known;
  const given = name === undefined ? 'is missing' : `${name} is not known`;
  throw new Error(`--environment ${given}: use one of ${environmentNames.join(', ')}`);
}

/**
 * The environment's region, with the credentials the SDK finds; for `local` the local cloud at `port`. `AWS_ENDPOINT_URL` wins where it
 * is set, as everywhere in the SDK.
 */
export function awsConfig(environment: EnvironmentName, port: number): AwsConfig {
  const { region } = environments[environment];
  const endpoint = environment === 'local' ? { endpoint: `http://127.0.0.1:${port}` } : {};
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return environment === 'local' ? { region, credentials, ...endpoint } : { region };
}

/** Codes of the system for a server that is not reached. */
const notReached = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT']);

function hintFor(environment: string, error: unknown): string {
  if (environment === 'local') return 'is the local cloud up (npm start), at this port (--port)?';
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return notReached.has(String(code))
    ? 'is there a network, and is the region in lib/environments.ts one of AWS?'
    : 'check your AWS credentials';
}

async function parametersOf(environment: string, config: AwsConfig): Promise<Map<string, string>> {
  const client = new SSMClient(config);
  const Path = `/sms-opt-out/${environment}`;
  const found = new Map<string, string>();
  let NextToken: string | undefined;
  do {
    const page = await client
      .send(new GetParametersByPathCommand({ Path, Recursive: true, NextToken }))
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`the parameters of ${environment} cannot be read: ${why}: ${hintFor(environment, error)}`, {
          cause: error,
        });
      });
    for (const { Name = '', Value = '' } of page.Parameters ?? []) found.set(Name.slice(Path.length + 1), Value);
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}

/**
 * Finds a stage by the parameters that its stacks publish.
 * @throws Error of one line where it is not deployed, or not whole.
 */
export async function findProduct(environment: EnvironmentName, config: AwsConfig): Promise<DeployedProduct> {
  const parameters = await parametersOf(environment, config);
  const start = environment === 'local' ? 'npm start' : `npm run deploy -- '${environment}/*'`;
  const named = (name: string): string => {
    const value = parameters.get(name);
    if (value !== undefined) return value;
    const missing = `the parameter /sms-opt-out/${environment}/${name} is not in ${config.region}`;
    throw new Error(`${missing}: is the stage up, in this account and region? (${start})`);
  };
  const table = (name: TableName): string => named(`table-name/${name}`);
  return {
    config,
    tables: {
      settings: table('settings'),
      customers: table('customers'),
      numbers: table('numbers'),
      communications: table('communications'),
      sent: table('sent'),
    },
    genericWebhookUrl: named('webhook-url/generic'),
    genericSecretArn: named('gateway-secret/generic'),
    twoWayTopicArn: named('two-way-topic-arn'),
    validateSendArn: named('validate-send-arn'),
    repliesQueueUrl: named('replies-queue-url'),
    deadLetterQueueUrl: named('replies-dead-letter-queue-url'),
  };
}
