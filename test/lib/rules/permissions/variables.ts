import { readEnv as adminApi } from '../../../../lambdas/admin-api/env.ts';
import { gatewayNames } from '../../../../lambdas/core/gateways/gateway-names.ts';
import { readEnv as processReplies, secretVariable } from '../../../../lambdas/process-replies/env.ts';
import { readEnv as recordSends } from '../../../../lambdas/record-sends/env.ts';
import { readEnv as validateSend } from '../../../../lambdas/validate-send/env.ts';
import {
  deadLettersOf,
  eventsTopic,
  functionOf,
  functionType,
  prefixIn,
  queueType,
  referredOf,
  repliesQueue,
  secretOf,
  secretType,
  serviceOf,
  tableNamed,
  tableNames,
  tableType,
  topicType,
  twoWayTopic,
} from '../product.ts';
import { each, referred, type Rule, whole } from '../rule.ts';
import type { Resource, StageTemplates, Value } from '../stage-templates.ts';
import { reference, text } from '../text.ts';
import { endpointUrl } from '../told.ts';
import { covers, grantsOfRole, roleType } from './role.ts';

/** What reads the environment of each function when it starts, and throws where something is missing. */
const readers: Record<string, (source: Record<string, string>) => unknown> = {
  'process-replies': processReplies,
  'validate-send': validateSend,
  'record-sends': recordSends,
  'admin-api': adminApi,
};

/** What a variable has to name, in whichever of our functions it is. */
const meanings = (stage: StageTemplates): Record<string, string> => ({
  METRICS_NAMESPACE: prefixIn(stage),
  EVENTS_TOPIC_ARN: reference(eventsTopic(stage)),
  TWO_WAY_TOPIC_ARN: reference(twoWayTopic(stage)),
  REPLIES_QUEUE_URL: reference(repliesQueue(stage)),
  DEAD_LETTER_QUEUE_URL: reference(deadLettersOf(stage, repliesQueue(stage))),
  CORS_ORIGINS: stage.environment.admin.corsOrigins.join(' '),
  PUBLIC_URL: endpointUrl('', stage),
  ...Object.fromEntries(gatewayNames.map((gateway) => [secretVariable(gateway), reference(secretOf(stage, gateway))])),
  ...Object.fromEntries(tableNames.map((name) => [`${name.toUpperCase()}_TABLE`, reference(tableNamed(stage, name))])),
});

const variablesOf = (fn: Resource | undefined): [string, Value][] =>
  Object.entries(fn?.properties.Environment?.Variables ?? {});

/** The value that a variable has in AWS, near enough for what checks its form. */
const deployed = ([name, value]: [string, Value]): [string, string] => [
  name,
  name.endsWith('_ARN') ? 'arn:aws:sns:eu-west-1:123456789012:topic' : text(value),
];

function whatIsMissing(service: string, stage: StageTemplates): string[] {
  const fn = functionOf(stage, service);
  if (!fn) return [`${service} is not there`];
  try {
    readers[service]?.(Object.fromEntries(variablesOf(fn).map(deployed)));
    return [];
  } catch (error) {
    return [`${fn.id}: ${String(error)}`];
  }
}

/** What a function does to what it is told of: one of these at least. A topic may be told of to be compared with only. */
const use: Record<string, readonly string[]> = {
  [tableType]: [
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'dynamodb:BatchWriteItem',
  ],
  [queueType]: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
  [topicType]: ['sns:Publish'],
  [functionType]: ['lambda:InvokeFunction'],
  [secretType]: ['secretsmanager:GetSecretValue'],
};
const comparedOnly = new Set(['TWO_WAY_TOPIC_ARN']);

function isUnusable(fn: Resource, value: Value, stage: StageTemplates): boolean {
  const role = referredOf(stage, roleType, fn.properties.Role);
  const granted = role ? grantsOfRole(role, stage).filter(({ effect }) => effect === 'Allow') : [];
  const named = stage.resources.filter(({ id, type }) => use[type] && referred(value).includes(id));
  return named.some(({ id, type }) => {
    const about = granted.filter(({ on }) => on.startsWith(`\${${id}}`) || on.startsWith(`\${${id}.Arn}`));
    return !use[type]?.some((action) => about.some((one) => covers(one.action, action)));
  });
}

export const variableRules: Rule[] = [
  each(
    'variable names what its name says',
    'A reply written to another table, or published to another topic, is an opt-out that nobody finds.',
    functionType,
    (fn, stage) => {
      if (serviceOf(fn, stage) === undefined) return undefined;
      const expected = meanings(stage);
      return variablesOf(fn).flatMap(([name, value]) => {
        if (expected[name] === undefined) return [`${name} is set, and no rule says what it has to name`];
        return expected[name] === text(value) ? [] : [`${name} names ${text(value)} instead of ${expected[name]}`];
      });
    },
  ),
  whole(
    'function starts with the variables it is given',
    'A function that cannot start takes no STOP, and allows or blocks no send.',
    (stage) => Object.keys(readers).flatMap((service) => whatIsMissing(service, stage)),
  ),
  each(
    'variable that names a resource has its statement',
    'The function is told of it and refused by it: the local cloud cannot show that.',
    functionType,
    (fn, stage) =>
      variablesOf(fn)
        .filter(([name, value]) => !comparedOnly.has(name) && isUnusable(fn, value, stage))
        .map(([name]) => `no statement for ${name}`),
  ),
];
