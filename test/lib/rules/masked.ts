import type { Environment } from '../../../lib/environments.ts';
import type { StageTemplates, Template, Value } from './stage-templates.ts';

const assetHash = /[0-9a-f]{64}/g;
/** API Gateway's deployments are named after all that they hold, account and region included. */
const deploymentHash = /(Deployment[0-9A-F]{8})[0-9a-f]{32}/g;

/** Properties that are long, and the same again and again. */
const repeated = new Set(['RequestTemplates', 'IntegrationResponses', 'MethodResponses']);

/** What everybody puts in for themselves. */
const own = ({ account, region, alarmAddress }: Environment): [string, string][] => [
  [account, '<account>'],
  [region, '<region>'],
  ...(alarmAddress === undefined ? [] : [[alarmAddress, '<alarm address>'] as [string, string]]),
];

/** A stage's templates, fit for a snapshot: asset hashes and what everybody puts in masked, and what is repeated printed once. */
export function masked(
  { templates }: StageTemplates,
  environment: Environment,
): { repeated: string[]; templates: Record<string, Template> } {
  const seen: string[] = [];
  const once = (printed: string) => {
    if (!seen.includes(printed)) seen.push(printed);
    return `<repeated ${seen.indexOf(printed)}>`;
  };
  const print = (value: Value) =>
    JSON.stringify(value, (_, inner) => (typeof inner === 'string' && inner.length > 400 ? once(inner) : inner), 1);
  const mask = (value: Value): Value => {
    if (typeof value === 'string')
      return own(environment).reduce(
        (text, [given, name]) => text.replaceAll(given, name),
        value.replace(assetHash, '<asset>').replace(deploymentHash, '$1<hash>'),
      );
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        mask(key),
        repeated.has(key) ? once(print(mask(inner))) : mask(inner),
      ]),
    );
  };
  return { templates: mask(templates), repeated: seen };
}
