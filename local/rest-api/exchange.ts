import { type HttpRequest, type HttpResponse, headerOf } from '../http-message.ts';
import type { ContextVariable } from './context-variable.ts';
import { type RequestParameters, inputVariable } from './input-variable.ts';
import { type Integration, fixedHeaders } from './method.ts';
import { selectResponse, selectResponseTemplate } from './select.ts';
import { utilVariable } from './util-variable.ts';
import { renderTemplate } from './velocity.ts';

/** One request on its way through the API. */
export interface Exchange {
  request: HttpRequest;
  parameters: RequestParameters;
  context: ContextVariable;
}

/** Renders a template of a method, for its request or its response. */
export const render = (template: string, body: string, { parameters, context }: Exchange): string =>
  renderTemplate(template, { input: inputVariable(body, parameters), util: utilVariable, context });

/** A MOCK integration answers with the status that its request template names. */
export function mockStatus(rendered: string): number {
  const { statusCode } = JSON.parse(rendered) as { statusCode?: unknown };
  if (typeof statusCode !== 'number')
    throw new Error('the request template of the MOCK integration renders no statusCode');
  return statusCode;
}

/** Makes the method's response of the integration's. */
export function respond(integration: Integration, answer: HttpResponse, exchange: Exchange): HttpResponse {
  const response = selectResponse(integration.IntegrationResponses, String(answer.status));
  if (response === undefined)
    throw new Error(`no integration response matches ${answer.status}, and there is no default`);
  const chosen = selectResponseTemplate(response.ResponseTemplates, headerOf(exchange.request, 'accept'));
  const received = answer.body.toString();
  const body = chosen === undefined ? received : render(chosen.template, received, exchange);
  const { status, header } = exchange.context.responseOverride;
  const mapped = lowerCase({ ...fixedHeaders(response.ResponseParameters), ...header });
  return {
    status: Number(status ?? response.StatusCode),
    headers: {
      'content-type': chosen?.type ?? 'application/json',
      'x-amzn-requestid': exchange.context.requestId,
      ...mapped,
    },
    body,
  };
}

const lowerCase = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
