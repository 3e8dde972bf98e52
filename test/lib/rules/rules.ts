import { adminApiRules } from './admin/admin-api.ts';
import { consoleUserRules } from './admin/console-users.ts';
import { alarmRules } from './alarms.ts';
import { dataRules } from './data.ts';
import { accessLogRules } from './endpoint/access-log.ts';
import { answerRules } from './endpoint/answers.ts';
import { apiRules } from './endpoint/api.ts';
import { customDomainRules } from './endpoint/custom-domain.ts';
import { gatewayResponseRules } from './endpoint/gateway-responses.ts';
import { methodRules } from './endpoint/methods.ts';
import { requestTemplateRules } from './endpoint/request-templates.ts';
import { functionRules } from './functions.ts';
import { resourcePolicyRules } from './permissions/resource-policies.ts';
import { roleRules } from './permissions/roles.ts';
import { serviceRoleRules } from './permissions/service-roles.ts';
import { variableRules } from './permissions/variables.ts';
import { queueRules } from './queues.ts';
import { resourceTypeRules } from './resource-types.ts';
import type { Rule } from './rule.ts';
import type { StageTemplates } from './stage-templates.ts';
import { toldRules } from './told.ts';
import { topicRules } from './topics.ts';

/** CloudFormation's limit is 1,000,000 bytes; the endpoint's templates grow with every gateway. */
const sizeRule: Rule = {
  name: 'template is small enough to deploy',
  why: 'What cannot be deployed takes no STOP.',
  violations: ({ templates }) =>
    Object.entries(templates)
      .filter(([, template]) => JSON.stringify(template).length > 900_000)
      .map(([stack]) => `${stack}: too large`),
};

/**
 * Three ideas carry them. A type of resource, or a property of one, that nobody judged is a fault. What each role, queue, topic and
 * key allows is compared with a table of what is needed, both ways. What is expected comes from the product's own sources
 * (environments, tables, gateway names, what functions read of their environment), never from the template.
 */
export const rules: Rule[] = [
  ...resourceTypeRules,
  ...apiRules,
  ...customDomainRules,
  ...methodRules,
  ...requestTemplateRules,
  ...answerRules,
  ...gatewayResponseRules,
  ...accessLogRules,
  ...adminApiRules,
  ...consoleUserRules,
  ...queueRules,
  ...topicRules,
  ...serviceRoleRules,
  ...roleRules,
  ...variableRules,
  ...resourcePolicyRules,
  ...functionRules,
  ...dataRules,
  ...alarmRules,
  ...toldRules,
  sizeRule,
];

/** Everything that is wrong with a stage: `<rule>: <resource>: <what>. <why it matters>` */
export function violations(stage: StageTemplates): string[] {
  const judged = { ...stage };
  return rules.flatMap(({ name, why, violations: found }) => found(judged).map((fault) => `${name}: ${fault}. ${why}`));
}

/** Whether a rule of this name is broken: the others are not asked. */
export function breaks(stage: StageTemplates, rule: string): boolean {
  const judged = { ...stage };
  return rules.some(({ name, violations: found }) => name === rule && found(judged).length > 0);
}

/** Whether any rule is broken, as soon as one is. */
export function breaksAny(stage: StageTemplates): boolean {
  const judged = { ...stage };
  return rules.some(({ violations: found }) => found(judged).length > 0);
}
