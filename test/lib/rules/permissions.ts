import { each, list, ofType, referred, refersTo, type Rule } from './rule.ts';
import type { Resource, StageTemplates, Value } from './stage-templates.ts';

const policies = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];
const topic = 'AWS::SNS::Topic';

const statements = ({ properties }: Resource): Value[] => list(properties.PolicyDocument?.Statement);
const allowed = (resource: Resource) => statements(resource).filter(({ Effect }) => Effect === 'Allow');

const policiesOf = (role: string | undefined, stage: StageTemplates) =>
  ofType(stage, 'AWS::IAM::Policy').filter(({ properties }) => referred(properties.Roles).includes(role ?? ''));

const hasStar = (value: Value): boolean =>
  list(value).some((item) => item === '*' || (typeof item === 'string' && item.endsWith(':*')));

const everybody = (principal: Value) => principal === '*' || hasStar(principal?.AWS);

/** What a statement is about that needs `*`: tracing and metrics know no resources. */
const resourceless = /^(xray|cloudwatch:PutMetricData)/;

/** Phones have no ARN: whoever texts them may publish to whatever is no topic, and to nothing else. */
const phonesOnly = ({ Action, NotResource }: Value): boolean =>
  list(Action).every((action) => action === 'sns:Publish') && list(NotResource).join(',') === 'arn:*:sns:*:*:*';

/** Named by a variable only to be compared with. */
const comparedOnly = new Set(['TWO_WAY_TOPIC_ARN']);

const services: Record<string, string> = {
  'AWS::DynamoDB::GlobalTable': 'dynamodb:',
  'AWS::SQS::Queue': 'sqs:',
  [topic]: 'sns:',
  'AWS::SecretsManager::Secret': 'secretsmanager:',
};

function missingStatements(fn: Resource, stage: StageTemplates): string[] {
  const [role] = referred(fn.properties.Role);
  const granted = policiesOf(role, stage).flatMap(allowed);
  const variables: [string, Value][] = Object.entries(fn.properties.Environment?.Variables ?? {});
  return variables.flatMap(([variable, value]) => {
    const named = stage.resources.filter(({ id, type }) => services[type] && referred(value).includes(id));
    const missing = named.filter(({ id, type }) => {
      const service = services[type] ?? '';
      return !granted.some(
        ({ Action, Resource: resource }) =>
          referred(resource).includes(id) && list(Action).some((action) => action.startsWith(service)),
      );
    });
    return missing.length > 0 && !comparedOnly.has(variable) ? [variable] : [];
  });
}

export const permissionRules: Rule[] = [
  each('role may do what it may to named resources only', 'AWS::IAM::Policy', (resource) => {
    const wide = allowed(resource).find(
      ({ Action, Resource: on }) => hasStar(on) && !list(Action).every((action) => resourceless.test(action)),
    );
    return wide && `${list(wide.Action).join(', ')} on *`;
  }),
  each('role may do what it may to what is no topic only to text phones', 'AWS::IAM::Policy', (resource) => {
    const wide = allowed(resource).find((one) => one.NotResource !== undefined && !phonesOnly(one));
    return wide && `${list(wide.Action).join(', ')} on all but ${list(wide.NotResource).join(', ')}`;
  }),
  each('role may do named things only', 'AWS::IAM::Policy', (resource) => {
    const wide = allowed(resource)
      .flatMap(({ Action }) => list(Action))
      .filter((action) => /^(\*|[a-z0-9-]+:\*)$/.test(action));
    return wide.length > 0 && wide.join(', ');
  }),
  each('role of the endpoint may only send to its queue', 'AWS::IAM::Role', (resource, stage) => {
    const callers = ofType(stage, 'AWS::ApiGateway::Method').filter(({ properties }) =>
      refersTo(properties.Integration?.Credentials, resource),
    );
    if (callers.length === 0) return undefined;
    const actions = policiesOf(resource.id, stage)
      .flatMap(allowed)
      .flatMap(({ Action }) => list(Action));
    const others = actions.filter((action) => action !== 'sqs:SendMessage' && !action.startsWith('kms:'));
    return others.length > 0 && `may also ${others.join(', ')}`;
  }),
  each('variable that names a resource has its statement', 'AWS::Lambda::Function', (fn, stage) => {
    const missing = missingStatements(fn, stage);
    return missing.length > 0 && `no statement for ${missing.join(', ')}`;
  }),
  each('queue and topic are spoken to over TLS only', ['AWS::SQS::Queue', topic], (resource, stage) => {
    const denied = ofType(stage, ...policies).some(
      (policy) =>
        refersTo(policy.properties.Queues ?? policy.properties.Topics, resource) &&
        statements(policy).some(
          ({ Effect, Condition, Principal }) =>
            Effect === 'Deny' && everybody(Principal) && Condition?.Bool?.['aws:SecureTransport'] === 'false',
        ),
    );
    return !denied && 'takes plain HTTP';
  }),
  each('queue takes from our own topics only', 'AWS::SQS::QueuePolicy', (resource, stage) => {
    const ours = new Set(ofType(stage, topic).map(({ id }) => id));
    const foreign = allowed(resource).find(({ Principal, Condition }) => {
      const sources = [
        ...list(Condition?.ArnEquals?.['aws:SourceArn']),
        ...list(Condition?.ArnLike?.['aws:SourceArn']),
      ];
      const fromOurs = sources.length > 0 && sources.every((source) => ours.has(referred(source)[0] ?? ''));
      return Principal?.Service !== 'sns.amazonaws.com' || !fromOurs;
    });
    return foreign && `lets ${JSON.stringify(foreign.Principal)} send`;
  }),
  each('topic takes from services in our own account only', 'AWS::SNS::TopicPolicy', (resource, { environment }) => {
    const isOurs = (account: Value) => account && (account === environment.account || account.Ref === 'AWS::AccountId');
    const foreign = allowed(resource).find(
      ({ Principal, Condition }) => !Principal?.Service || !isOurs(Condition?.StringEquals?.['aws:SourceAccount']),
    );
    return foreign && `lets ${JSON.stringify(foreign.Principal)} publish`;
  }),
];
