import { dataRules } from './data.ts';
import { endpointRules } from './endpoint.ts';
import { functionRules } from './functions.ts';
import { permissionRules } from './permissions.ts';
import { queueRules } from './queues.ts';
import type { Rule } from './rule.ts';
import type { StageTemplates } from './stage-templates.ts';

/** CloudFormation's limit is 1,000,000 bytes; the endpoint's templates grow with every gateway. */
const sizeRule: Rule = {
  name: 'template is small enough to deploy',
  violations: ({ templates }) =>
    Object.entries(templates)
      .filter(([, template]) => JSON.stringify(template).length > 900_000)
      .map(([stack]) => `${stack}: too large`),
};

export const rules: Rule[] = [
  ...queueRules,
  ...dataRules,
  ...permissionRules,
  ...functionRules,
  ...endpointRules,
  sizeRule,
];

/** Everything that is wrong with a stage: `<rule>: <resource>: <what>`. */
export const violations = (stage: StageTemplates): string[] =>
  rules.flatMap(({ name, violations: found }) => found(stage).map((fault) => `${name}: ${fault}`));
