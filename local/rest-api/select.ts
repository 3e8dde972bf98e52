import type { Integration, IntegrationResponse } from './method.ts';

/** Which template, if any, makes the integration request. */
export type RequestSelection = { template: string } | 'pass-through' | 'unsupported-media-type';

/**
 * Chooses the request template by the whole Content-Type header, letter for letter; `$default` takes the rest.
 * A request without a type counts as `application/json`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
export function selectRequestTemplate(integration: Integration, contentType: string): RequestSelection {
  const { RequestTemplates: templates, PassthroughBehavior: behaviour } = integration;
  const template = own(templates, contentType || 'application/json') ?? own(templates, '$default');
  if (template !== undefined) return { template };
  const passes =
    behaviour === 'WHEN_NO_MATCH' || (behaviour === 'WHEN_NO_TEMPLATES' && Object.keys(templates).length === 0);
  return passes ? 'pass-through' : 'unsupported-media-type';
}

/** The integration response whose pattern matches the whole status; without one, the default; `undefined` if there is none. */
export const selectResponse = (responses: IntegrationResponse[], status: string): IntegrationResponse | undefined =>
  responses.find(
    ({ SelectionPattern: pattern }) =>
      pattern !== undefined && pattern !== '' && new RegExp(`^(?:${pattern})$`).test(status),
  ) ?? responses.find(({ SelectionPattern: pattern }) => pattern === undefined || pattern === '');

/** The response template that the client accepts by its exact type, else that for JSON, else the first. */
export function selectResponseTemplate(
  templates: Record<string, string>,
  accept: string,
): { type: string; template: string } | undefined {
  const type = [accept, 'application/json', ...Object.keys(templates)].find(
    (candidate) => own(templates, candidate) !== undefined,
  );
  return type === undefined ? undefined : { type, template: templates[type] ?? '' };
}

const own = (templates: Record<string, string>, type: string): string | undefined =>
  Object.hasOwn(templates, type) ? templates[type] : undefined;
