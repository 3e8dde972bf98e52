import * as z from 'zod/mini';
import { gatewayNames, type GatewayName } from '../core/gateways/gateway-names.ts';
import { parseEnv, topicArn, variable } from '../core/runtime/env.ts';

type SecretVariable = `${Uppercase<GatewayName>}_SECRET_ARN`;

/** The variable that names the secret of a gateway: `TWILIO_SECRET_ARN`. */
export const secretVariable = (gateway: GatewayName): SecretVariable =>
  `${gateway.toUpperCase() as Uppercase<GatewayName>}_SECRET_ARN`;

const secretVariables = Object.fromEntries(
  gatewayNames.map((gateway) => [secretVariable(gateway), variable]),
) as Record<SecretVariable, typeof variable>;

const schema = z.object({
  METRICS_NAMESPACE: variable,
  SETTINGS_TABLE: variable,
  CUSTOMERS_TABLE: variable,
  NUMBERS_TABLE: variable,
  COMMUNICATIONS_TABLE: variable,
  SENT_TABLE: variable,
  /** Where consent events are published. */
  EVENTS_TOPIC_ARN: topicArn,
  /** The only topic whose notifications are taken for replies from AWS two-way SMS. */
  TWO_WAY_TOPIC_ARN: topicArn,
  /** Where gateways are told to post, before `/replies`, with or without a slash at the end; they sign it. */
  PUBLIC_URL: z.string().check(z.regex(/^https?:\/\/[^/]+/, 'is not the URL of the endpoint')),
  ...secretVariables,
});

export type ProcessRepliesEnv = z.infer<typeof schema>;

/** Reads the environment once, at cold start. Throws one line that names the variable and what to change. */
export const readEnv = (source: NodeJS.ProcessEnv): ProcessRepliesEnv => parseEnv('process-replies', schema, source);

/** Where AWS's services are, if not at AWS: the variable that the SDK's own clients go by. The local cloud sets it, a stack never does. */
export const awsEndpoint = (source: NodeJS.ProcessEnv): string | undefined => source['AWS_ENDPOINT_URL'] || undefined;
