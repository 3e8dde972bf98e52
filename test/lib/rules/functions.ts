import type { EnvironmentValues } from '../../../lib/environments.ts';
import { functionType, serviceOf } from './product.ts';
import { anything, each, list, ofType, refersTo, type Rule, shaped, whole } from './rule.ts';
import type { Resource, StageTemplates } from './stage-templates.ts';
import { accountOf, text } from './text.ts';

/** What the environment says of each function. */
const values = ({ replies, validateSend, recordSends, admin }: EnvironmentValues) => ({
  'process-replies': { ...replies, reservedConcurrency: undefined },
  'validate-send': validateSend,
  'record-sends': { ...recordSends, reservedConcurrency: undefined },
  'admin-api': { ...admin, reservedConcurrency: undefined },
});

const valuesOf = (service: string, { environment }: StageTemplates) =>
  Object.entries(values(environment)).find(([name]) => name === service)?.[1];

const logGroupOf = (fn: Resource, stage: StageTemplates) =>
  ofType(stage, 'AWS::Logs::LogGroup').find((group) => refersTo(fn.properties.LoggingConfig?.LogGroup, group));

const refused = 'A function that does not run takes no STOP, or lets no send be validated.';
const openToAll = 'Whoever may invoke validate-send learns who opted out, and record-sends believes what it is told.';

export const functionRules: Rule[] = [
  shaped('function is as the environment says', refused, functionType, (fn, stage) => {
    const service = serviceOf(fn, stage);
    if (service === undefined) return undefined;
    const expected = valuesOf(service, stage);
    return {
      FunctionName: () => !expected && 'is none that a rule knows the values of',
      Timeout: expected?.functionTimeout.toSeconds(),
      ReservedConcurrentExecutions: expected?.reservedConcurrency,
      Handler: 'index.handler',
      MemorySize: (size) => !(size >= 256) && `is ${size} MB: a cold start takes seconds`,
      LoggingConfig: (config) =>
        (config?.LogFormat !== 'JSON' || Object.keys(config).length !== 2) && 'is not JSON with all levels',
      Architectures: anything,
      Runtime: anything,
      Code: anything,
      Environment: anything,
      Role: anything,
    };
  }),
  each('function may run', refused, functionType, ({ properties }) => {
    return properties.ReservedConcurrentExecutions === 0 && 'reserved concurrency of 0 refuses every call';
  }),
  each(
    'function has a log group of its own',
    'What went wrong with a STOP is looked for there; where Lambda logs by itself it is kept for ever.',
    functionType,
    (fn, stage) => {
      const group = logGroupOf(fn, stage);
      if (!group) return 'logs where Lambda likes';
      const others = ofType(stage, functionType).filter((other) => logGroupOf(other, stage)?.id === group.id);
      return others.length > 1 && `shares ${group.id}`;
    },
  ),
  each(
    'function runs on Node 24 and arm64',
    'It is bundled for that, and tested on it.',
    functionType,
    ({ properties }) => {
      return (
        (properties.Runtime !== 'nodejs24.x' || list(properties.Architectures)[0] !== 'arm64') &&
        `${properties.Runtime} ${properties.Architectures}`
      );
    },
  ),
  each('nobody outside may invoke', openToAll, 'AWS::Lambda::Permission', ({ properties }, stage) => {
    const { Principal, SourceArn, SourceAccount } = properties;
    const who = text(Principal);
    if (who === accountOf(stage)) return undefined;
    if (!who.endsWith('.amazonaws.com')) return `${who} may`;
    return SourceArn === undefined && SourceAccount !== accountOf(stage) && `${who} may, on behalf of any account`;
  }),
  each('function has no address without a signature', openToAll, 'AWS::Lambda::Url', ({ properties }) => {
    return properties.AuthType !== 'AWS_IAM' && `anybody may call ${text(properties.TargetFunctionArn)}`;
  }),
  whole(
    'every function that the product has is there',
    'Senders who get no answer must not send, and replies that nobody works off wait.',
    (stage) => {
      const there = new Set(ofType(stage, functionType).map((fn) => serviceOf(fn, stage)));
      return Object.keys(values(stage.environment)).filter((service) => !there.has(service));
    },
  ),
];
