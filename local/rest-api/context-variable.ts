import { randomUUID } from 'node:crypto';
import { type HttpRequest, headerOf } from '../http-message.ts';

/** `$context` of a mapping template. Templates may write the overrides, so it is made anew for each request. */
export interface ContextVariable {
  accountId: string;
  apiId: string;
  domainName: string;
  extendedRequestId: string;
  httpMethod: string;
  identity: { sourceIp: string; userAgent: string };
  path: string;
  protocol: string;
  requestId: string;
  requestTime: string;
  requestTimeEpoch: number;
  resourcePath: string;
  stage: string;
  requestOverride: { header: Record<string, unknown> };
  responseOverride: { header: Record<string, unknown>; status?: unknown };
}

/** Where a request arrived. */
export interface Arrival {
  accountId: string;
  apiId: string;
  stage: string;
  resourcePath: string;
}

/** As behind a custom domain: the host is what the client called, and no stage is in the path. */
export const contextVariable = (request: HttpRequest, arrival: Arrival): ContextVariable => {
  const now = new Date();
  return {
    ...arrival,
    domainName: headerOf(request, 'host'),
    extendedRequestId: randomUUID(),
    httpMethod: request.method,
    identity: { sourceIp: request.sourceIp, userAgent: headerOf(request, 'user-agent') },
    path: request.path,
    protocol: 'HTTP/1.1',
    requestId: randomUUID(),
    requestTime: now.toUTCString(),
    requestTimeEpoch: now.getTime(),
    requestOverride: { header: {} },
    responseOverride: { header: {} },
  };
};
