import { functionOf, queueType, referredOf, tableType, topicType } from '../product.ts';
import { each, ofType, type Rule, whole } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { repliesMethods } from '../endpoint/replies-api.ts';
import { difference, sentence } from './grant.ts';
import { neededGrants } from './needed-grants.ts';
import { needs } from './needs.ts';
import { foreignPolicies, grantsOfRole, roleType } from './role.ts';

/** The roles that a row of the needs is about. */
function rolesOf(row: string, stage: StageTemplates): (Resource | undefined)[] {
  if (row !== 'endpoint') return [referredOf(stage, roleType, functionOf(stage, row)?.properties.Role)];
  const roles = repliesMethods(stage)
    .filter(({ method }) => method.properties.Integration?.Type === 'AWS')
    .map(({ method }) => referredOf(stage, roleType, method.properties.Integration.Credentials));
  return roles.length > 0 ? [...new Set(roles)] : [undefined];
}

function faultsOf(row: string, role: Resource | undefined, stage: StageTemplates): string[] {
  if (!role) return [`${row} has no role that these templates make`];
  const wrong = [
    ...difference(neededGrants(row, role, stage), grantsOfRole(role, stage)),
    ...foreignPolicies(role, stage).map((arn) => `has the managed policy ${arn}`),
  ];
  return wrong.map((fault) => `${role.id} of ${row} ${fault}`);
}

export const serviceRoleRules: Rule[] = [
  whole(
    'role allows what its service does, and nothing else',
    'What is missing fails with every reply or send; what is too much is how an opt-out can be written over.',
    (stage) => Object.keys(needs).flatMap((row) => rolesOf(row, stage).flatMap((role) => faultsOf(row, role, stage))),
  ),
  each(
    'nobody else has a hand in data, queues, topics and keys',
    'Opt-outs are written, and replies are taken, by what is made for it and proven, and by nothing beside it.',
    roleType,
    (role, stage) => {
      const known = Object.keys(needs).flatMap((row) => rolesOf(row, stage));
      const things = ofType(stage, tableType, queueType, topicType, 'AWS::KMS::Key');
      if (known.includes(role)) return undefined;
      return grantsOfRole(role, stage)
        .filter(({ on }) => things.some(({ id }) => on.startsWith(`\${${id}`)))
        .map(sentence);
    },
  ),
];
