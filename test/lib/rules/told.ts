import { gatewayNames, type GatewayName } from '../../../lambdas/core/gateways/gateway-names.ts';
import { secretVariable } from '../../../lambdas/process-replies/env.ts';
import { adminApi, consoleClient, ofAdminApi, ownPool } from './admin/product.ts';
import { ofEndpoint, repliesApi, stageType } from './endpoint/replies-api.ts';
import { deadLettersOf, functionOf, parameterNamed, repliesQueue, tableNamed, tableNames } from './product.ts';
import { type Rule, whole } from './rule.ts';
import type { Resource, StageTemplates } from './stage-templates.ts';
import { reference, regionOf, text } from './text.ts';

/** The address of a path, without its first slash, at the endpoint. */
export function endpointUrl(path: string, stage: StageTemplates): string {
  const { customDomain } = stage.environment;
  if (customDomain) return `https://${customDomain.domainName}/${path}`;
  const [live] = ofEndpoint(stage, stageType);
  const host = `${reference(repliesApi(stage))}.execute-api.${regionOf(stage)}.amazonaws.com`;
  return `https://${host}/${reference(live)}/${path}`;
}

/** The secret whose variable the function that reads it has. */
function secretTold(gateway: GatewayName, stage: StageTemplates): string {
  const variables = functionOf(stage, 'process-replies')?.properties.Environment?.Variables ?? {};
  return text(variables[secretVariable(gateway)]);
}

function adminUrl(stage: StageTemplates): string {
  const [live] = ofAdminApi(stage, stageType);
  const host = `${reference(adminApi(stage))}.execute-api.${regionOf(stage)}.amazonaws.com`;
  return `https://${host}/${reference(live)}`;
}

/** Whoever is given a user pool of their own knows its clients. */
function userPool(stage: StageTemplates): Record<string, string> {
  const { userPoolArn } = stage.environment.admin;
  if (userPoolArn !== undefined) return { 'user-pool-id': userPoolArn.split('/').at(-1) ?? '' };
  return { 'user-pool-id': reference(ownPool(stage)), 'user-pool-client-id': reference(consoleClient(stage)) };
}

/** SSM parameters, below `/sms-opt-out/<environment>/`, that people and other stacks read, and what each has to say. */
const told = (stage: StageTemplates): Record<string, string> => ({
  ...Object.fromEntries(gatewayNames.map((name) => [`webhook-url/${name}`, endpointUrl(`replies/${name}`, stage)])),
  ...Object.fromEntries(tableNames.map((name) => [`table-name/${name}`, reference(tableNamed(stage, name))])),
  ...Object.fromEntries(gatewayNames.map((name) => [`gateway-secret/${name}`, secretTold(name, stage)])),
  'replies-queue-url': reference(repliesQueue(stage)),
  'replies-dead-letter-queue-url': reference(deadLettersOf(stage, repliesQueue(stage))),
  'validate-send-arn': reference(functionOf(stage, 'validate-send'), 'Arn'),
  'record-sends-arn': reference(functionOf(stage, 'record-sends'), 'Arn'),
  'admin-api-url': adminUrl(stage),
  ...userPool(stage),
});

/** The output beside a parameter: it is called as the parameter is, without `Parameter`. */
function outputBeside(stage: StageTemplates, { id }: Resource): string {
  const name =
    id
      .split('.')
      .at(-1)
      ?.replace(/Parameter[0-9A-F]{8}$/, '') ?? '';
  const found = stage.outputs.filter((output) => output.id.replace(/(?<=.)[0-9A-F]{8}$/, '') === name);
  return found.length === 1 ? text(found[0]?.value) : '';
}

export const toldRules: Rule[] = [
  whole(
    'people and other stacks are told what is there',
    'A gateway that posts to a wrong address, or a sender who asks the wrong function, knows of no STOP.',
    (stage) =>
      Object.entries(told(stage)).flatMap(([name, expected]) => {
        const parameter = parameterNamed(stage, name);
        const values = {
          parameter: text(parameter?.properties.Value),
          output: parameter && outputBeside(stage, parameter),
        };
        return Object.entries(values)
          .filter(([, value]) => value !== expected)
          .map(([kind, value]) => `${name}: the ${kind} says ${value || 'nothing'} instead of ${expected}`);
      }),
  ),
];
