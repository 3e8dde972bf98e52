import type { Rule } from '../rule.ts';
import type { Resource } from '../stage-templates.ts';
import { about } from './about.ts';
import { judge } from './mapping-template.ts';
import { repliesMethods, takingMethods } from './replies-api.ts';

const spellings = ['', '; charset=utf-8', '; charset=UTF-8', ';charset=utf-8', ';charset=UTF-8', '; charset=utf8'];
const spelled = (types: readonly string[], ends: readonly string[]) =>
  types.flatMap((type) => ends.map((end) => type + end));

/** What gateways are documented to send, what common HTTP clients make of it, and what nobody thought of. */
const sentByGateways = [
  ...spelled(['application/json', 'application/x-www-form-urlencoded'], spellings),
  ...spelled(['text/plain', 'application/xml', 'text/xml'], spellings.slice(0, 3)),
  '$default',
];

/** With a query only; a request without a type counts as JSON. */
const sentWithoutBody = [
  ...spelled(['application/json', 'application/x-www-form-urlencoded'], spellings.slice(0, 3)),
  'text/plain',
  '$default',
];

const templatesOf = ({ properties }: Resource): [string, string][] =>
  Object.entries(properties.Integration?.RequestTemplates ?? {});

export const requestTemplateRules: Rule[] = [
  about(
    'any content type is taken',
    'A type without a template is answered 415, and few gateways send it again.',
    (stage) => repliesMethods(stage).map(({ method }) => method),
    (resource) => {
      const types = new Set(templatesOf(resource).map(([type]) => type));
      const expected = resource.properties.HttpMethod === 'POST' ? sentByGateways : sentWithoutBody;
      const missing = expected.filter((type) => !types.has(type));
      return missing.length > 0 && `no template for ${missing.join(', ')}`;
    },
  ),
  about(
    'mapping template says just what was sent',
    'What process-replies cannot read is kept and not acted on, and what is not encoded lets a request speak to SQS itself.',
    takingMethods,
    (resource) => {
      const wrong = templatesOf(resource).find(([, template]) => judge(template) !== 'encoded');
      return wrong && `${wrong[0]}: ${judge(wrong[1])}`;
    },
  ),
];
