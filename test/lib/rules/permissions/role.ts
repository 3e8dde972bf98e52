import { list, ofType, referred } from '../rule.ts';
import type { Resource, StageTemplates, Value } from '../stage-templates.ts';
import { text } from '../text.ts';
import { type Grant, grantsOf } from './grant.ts';

export const roleType = 'AWS::IAM::Role';
const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];

/** Everything that can say what a role may do. */
export const policyHolders = [roleType, ...attached];

/** What a role's inline policies, or a policy, say. */
export const grantsIn = ({ type, properties }: Resource): Grant[] =>
  type === roleType
    ? list(properties.Policies).flatMap(({ PolicyDocument }: Value) => grantsOf(PolicyDocument))
    : grantsOf(properties.PolicyDocument);

/** Managed policies of a role that are not in the templates, by their ARN. */
export const foreignPolicies = ({ properties }: Resource, stage: StageTemplates): string[] =>
  list(properties.ManagedPolicyArns)
    .filter((arn) => !ofType(stage, ...attached).some(({ id }) => referred(arn)[0] === id))
    .map(text);

/** All that a role may do, wherever it is said in the templates. */
export const grantsOfRole = (role: Resource, stage: StageTemplates): Grant[] =>
  [role, ...policiesOf(role, stage)].flatMap(grantsIn);

const policiesOf = (role: Resource, stage: StageTemplates) =>
  ofType(stage, ...attached).filter(
    ({ id, properties }) =>
      referred([properties.Roles, properties.RoleName]).includes(role.id) ||
      referred(list(role.properties.ManagedPolicyArns)).includes(id),
  );

/** Whether a pattern of IAM, in which `*` stands for anything, covers an action. Letters count the same in any case. */
export function covers(pattern: string, action: string): boolean {
  if (pattern.startsWith('all but ')) {
    const excluded = pattern.slice('all but '.length).split(', ');
    return !excluded.some((one) => covers(one, action));
  }
  if (!/[*?]/.test(pattern)) return pattern.toLowerCase() === action.toLowerCase();
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(action);
}
