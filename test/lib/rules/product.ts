import type { TableName } from '../../../lambdas/core/stores/tables.ts';
import { tables } from '../../../lambdas/core/stores/tables.ts';
import { prefixOf } from '../../../lib/names.ts';
import { list, ofType, once, referred, refersTo } from './rule.ts';
import type { Resource, StageTemplates } from './stage-templates.ts';
import { reference, text } from './text.ts';

export const tableType = 'AWS::DynamoDB::GlobalTable';
export const queueType = 'AWS::SQS::Queue';
export const topicType = 'AWS::SNS::Topic';
export const functionType = 'AWS::Lambda::Function';
export const mappingType = 'AWS::Lambda::EventSourceMapping';
export const subscriptionType = 'AWS::SNS::Subscription';
export const secretType = 'AWS::SecretsManager::Secret';

/** Begins every physical name. */
export const prefixIn = ({ name }: StageTemplates): string => prefixOf(name);

/** The resource of a type whose `Ref`, or whose ARN, a value is, and nothing more. */
export function referredOf(stage: StageTemplates, type: string, value: unknown): Resource | undefined {
  const [id] = referred(value);
  const found = ofType(stage, type).find((resource) => resource.id === id);
  const written = text(value);
  return found && (written === reference(found) || written === reference(found, 'Arn')) ? found : undefined;
}

/** The SSM parameter by which others are told of something. */
export const parameterNamed = (stage: StageTemplates, name: string): Resource | undefined =>
  ofType(stage, 'AWS::SSM::Parameter').find(
    ({ properties }) => properties.Name === `/sms-opt-out/${stage.name}/${name}`,
  );

const topicTold = (parameter: string) => (stage: StageTemplates) =>
  referredOf(stage, topicType, parameterNamed(stage, parameter)?.properties.Value);

/** The secret of a gateway, as people are told of it. */
export const secretOf = (stage: StageTemplates, gateway: string): Resource | undefined =>
  referredOf(stage, secretType, parameterNamed(stage, `gateway-secret/${gateway}`)?.properties.Value);

/** The topic that people are told to point two-way SMS to. */
export const twoWayTopic = topicTold('two-way-topic-arn');
/** The topic that people are told to hear of consent events from. */
export const eventsTopic = topicTold('events-topic-arn');
/** The topic that people are told to hear of alarms from. */
export const alarmsTopic = (stage: StageTemplates): Resource | undefined =>
  referredOf(stage, topicType, stage.outputs.find(({ id }) => id.includes('AlarmsTopicArn'))?.value);

const keysOf = ({ properties }: Resource): string =>
  list(properties.KeySchema)
    .map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`)
    .join(', ');

/** How a table is keyed, as the stores know it. */
const expectedKeys = (name: TableName): string => {
  const { partitionKey, sortKey }: { partitionKey: string; sortKey?: string } = tables[name];
  return [`HASH ${partitionKey}`, ...(sortKey ? [`RANGE ${sortKey}`] : [])].join(', ');
};

export const tableNames = Object.keys(tables) as TableName[];

/** What the stores call a table, told by its keys. */
export const nameOfTable = (table: Resource): TableName | undefined =>
  tableNames.find((name) => expectedKeys(name) === keysOf(table));

export const tableNamed = (stage: StageTemplates, name: TableName): Resource | undefined =>
  ofType(stage, tableType).find((table) => nameOfTable(table) === name);

/** The function of a folder in `lambdas/`. */
export const functionOf = (stage: StageTemplates, service: string): Resource | undefined =>
  ofType(stage, functionType).find(({ properties }) => properties.FunctionName === `${prefixIn(stage)}-${service}`);

/** The folder in `lambdas/` of one of our functions; `undefined` for those of others. */
export const serviceOf = ({ properties }: Resource, stage: StageTemplates): string | undefined => {
  const { FunctionName: name } = properties;
  const prefix = `${prefixIn(stage)}-`;
  return typeof name === 'string' && name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
};

/** The queue that process-replies works off. */
export const repliesQueue = once((stage): Resource | undefined => {
  const worker = functionOf(stage, 'process-replies');
  const mapping = ofType(stage, mappingType).find(
    ({ properties }) => worker && refersTo(properties.FunctionName, worker),
  );
  return referredOf(stage, queueType, mapping?.properties.EventSourceArn);
});

/** Where a queue puts what could not be worked off. */
export const deadLettersOf = (stage: StageTemplates, queue: Resource | undefined): Resource | undefined =>
  referredOf(stage, queueType, queue?.properties.RedrivePolicy?.deadLetterTargetArn);

export const isDeadLetterQueue = (queue: Resource, stage: StageTemplates): boolean =>
  ofType(stage, queueType).some((source) => deadLettersOf(stage, source)?.id === queue.id);

/** The customer-managed key that encrypts a table, queue or topic. */
export const keyOf = (stage: StageTemplates, { properties }: Resource): Resource | undefined =>
  referredOf(
    stage,
    'AWS::KMS::Key',
    properties.KmsMasterKeyId ?? list(properties.Replicas)[0]?.SSESpecification?.KMSMasterKeyId,
  );
