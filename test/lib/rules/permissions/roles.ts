import { list, ofType, refersTo, each, shaped, anything, type Rule } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { reference } from '../text.ts';
import { functionType, tableNamed } from '../product.ts';
import { difference, type Grant, grant, grantsOf, sentence } from './grant.ts';
import { covers, foreignPolicies, grantsIn, policyHolders, roleType } from './role.ts';

const wide = 'A role that may more than it needs is how an opt-out is changed by what has nothing to do with it.';

/** The only things that are done to tables. Whatever else `dynamodb:` has could delete, read all, or change a table. */
const tableActions = new Set(
  ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'].map((action) => `dynamodb:${action}`),
);
/** One of each kind that must never be allowed, for patterns with `*` that would cover it. */
const forbidden = ['DeleteItem', 'Scan', 'DeleteTable', 'PartiQLDelete', 'UpdateTimeToLive', 'DeleteBackup'].map(
  (action) => `dynamodb:${action}`,
);

/** A customer who is erased goes. Their opt-out is on the number by then, and in that table nobody may delete. */
const erasesCustomers = ({ action, on }: Grant, stage: StageTemplates): boolean =>
  action === 'dynamodb:DeleteItem' && on === reference(tableNamed(stage, 'customers'), 'Arn');

const mayHarmTables = ({ effect, action }: Grant): boolean =>
  effect === 'Allow' &&
  (forbidden.some((one) => covers(action, one)) || (/^dynamodb:/i.test(action) && !tableActions.has(action)));

/** Variants of one action, which have no shorter name. */
const variants = new Set(['kms:GenerateDataKey*', 'kms:ReEncrypt*']);

const isOpen = ({ action }: Grant): boolean => !variants.has(action) && /[*?]|^all but/.test(action);

/** What a statement is about that needs `*`: tracing and metrics know no resources. */
const resourceless = /^(xray:|cloudwatch:PutMetricData$)/;

/** Phones have no ARN: whoever texts them may publish to whatever is no topic, and to nothing else. */
const textsPhones = ({ action, on }: Grant): boolean => action === 'sns:Publish' && on === 'all but arn:*:sns:*:*:*';

const isAnywhere = (one: Grant): boolean =>
  one.effect === 'Allow' && /[*?]|^all but/.test(one.on) && !resourceless.test(one.action) && !textsPhones(one);

/** Managed policies of AWS that let write logs, and what has to use the role for it. */
const logPolicies: Record<string, string> = {
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': functionType,
  'arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs': 'AWS::ApiGateway::Account',
};

/** Who takes a role on: a type of resource, the property that names the role, and the service. */
const users: readonly [type: string, property: string, service: string][] = [
  [functionType, 'Role', 'lambda.amazonaws.com'],
  ['AWS::ApiGateway::Account', 'CloudWatchRoleArn', 'apigateway.amazonaws.com'],
  ['AWS::ApiGateway::Method', 'Integration', 'apigateway.amazonaws.com'],
];

const usersOf = (role: Resource, stage: StageTemplates) =>
  users.filter(([type, property]) =>
    ofType(stage, type).some(({ properties }) => refersTo(properties[property], role)),
  );

export const roleRules: Rule[] = [
  each(
    'nobody may delete or scan, but erase a customer',
    'What is deleted is an opt-out that never was.',
    policyHolders,
    (resource, stage) =>
      grantsIn(resource)
        .filter((one) => mayHarmTables(one) && !erasesCustomers(one, stage))
        .map(sentence),
  ),
  each('role may do named things only', wide, policyHolders, (resource) =>
    grantsIn(resource).filter(isOpen).map(sentence),
  ),
  each('role may do what it may to named resources only', wide, policyHolders, (resource) =>
    grantsIn(resource).filter(isAnywhere).map(sentence),
  ),
  each(
    'nothing is denied to a role',
    'A denial beats whatever else is allowed: replies or sends fail.',
    policyHolders,
    (resource) =>
      grantsIn(resource)
        .filter(({ effect }) => effect !== 'Allow')
        .map(sentence),
  ),
  each('managed policies are for logs only', wide, roleType, (role, stage) => {
    const types = new Set(usersOf(role, stage).map(([type]) => type));
    return foreignPolicies(role, stage).filter((arn) => !types.has(logPolicies[arn] ?? ''));
  }),
  each('role is taken on by what uses it only', wide, roleType, (role, stage) => {
    const services = new Set(usersOf(role, stage).map(([, , service]) => service));
    if (services.size === 0) return 'nothing here uses it';
    const expected = [...services].map((who) => grant({ who, action: 'sts:AssumeRole' }));
    return difference(expected, grantsOf(role.properties.AssumeRolePolicyDocument));
  }),
  shaped('role is just what its policies say', wide, roleType, () => ({
    AssumeRolePolicyDocument: anything,
    ManagedPolicyArns: anything,
    Policies: anything,
    Description: anything,
  })),
  each('policy is that of a role here', wide, policyHolders.slice(1), ({ properties }, stage) => {
    const roles = [...list(properties.Roles), ...list(properties.RoleName)];
    const known = roles.every((name) => ofType(stage, roleType).some((role) => refersTo(name, role)));
    return (roles.length === 0 || !known || Boolean(properties.Users ?? properties.Groups)) && 'is for somebody else';
  }),
];
