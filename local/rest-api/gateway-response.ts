import { randomUUID } from 'node:crypto';
import type { HttpResponse } from '../http-message.ts';

/** What API Gateway answers on its own, without a method, with its own defaults. */
const defaults = {
  MISSING_AUTHENTICATION_TOKEN: {
    status: 403,
    message: 'Missing Authentication Token',
    error: 'MissingAuthenticationTokenException',
  },
  UNAUTHORIZED: { status: 401, message: 'Unauthorized', error: 'UnauthorizedException' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Unsupported Media Type', error: 'UnsupportedMediaTypeException' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', error: 'RequestTooLongException' },
  /** What a function answered cannot be used, or it failed. */
  DEFAULT_5XX: { status: 502, message: 'Internal server error', error: 'InternalServerErrorException' },
  API_CONFIGURATION_ERROR: { status: 500, message: 'Internal server error', error: 'InternalServerErrorException' },
} as const;

export type GatewayResponseType = keyof typeof defaults;

/** A template's own wording of one of them. */
export interface GatewayResponse {
  ResponseType: string;
  StatusCode?: string | undefined;
  ResponseTemplates: Record<string, string>;
  ResponseParameters: Record<string, string>;
}

/** The template's wording of the very response, else of all 4xx or 5xx, else API Gateway's own. */
export function gatewayResponse(
  type: GatewayResponseType,
  customized: GatewayResponse[],
  requestId: string = randomUUID(),
): HttpResponse {
  const { status, message, error } = defaults[type];
  const general = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
  const custom =
    customized.find(({ ResponseType: name }) => name === type) ??
    customized.find(({ ResponseType: name }) => name === general);
  const template = custom?.ResponseTemplates['application/json'] ?? '{"message":$context.error.messageString}';
  const headers = Object.entries(custom?.ResponseParameters ?? {}).map(([target, source]): [string, string] => [
    target.replace('gatewayresponse.header.', '').toLowerCase(),
    source.slice(1, -1),
  ]);
  return {
    status: Number(custom?.StatusCode ?? status),
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': error, ...Object.fromEntries(headers) },
    body: template
      .replaceAll('$context.error.messageString', () => JSON.stringify(message))
      .replaceAll('$context.error.message', () => message)
      .replaceAll('$context.error.responseType', () => type)
      .replaceAll('$context.requestId', () => requestId),
  };
}
