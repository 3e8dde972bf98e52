import { messageOf } from '../error-message.ts';
import { type HttpRequest, type HttpResponse, headerOf } from '../http-message.ts';
import { contextVariable } from './context-variable.ts';
import { type Exchange, mockStatus, render, respond } from './exchange.ts';
import { type GatewayResponse, type GatewayResponseType, gatewayResponse } from './gateway-response.ts';
import type { InvocationResult } from '../functions/function-definition.ts';
import { readCaller } from './caller.ts';
import { requestParameters } from './input-variable.ts';
import { type Integration, type Method, checkMethod, fixedHeaders } from './method.ts';
import { proxyEvent } from './proxy-event.ts';
import { readProxyResult } from './proxy-result.ts';
import { type ApiResource, type Route, findRoute } from './route.ts';
import { selectRequestTemplate } from './select.ts';

const mostBodyBytes = 10 * 1024 * 1024;

/** Makes the call of an integration of type AWS. */
export type CallService = (uri: string, headers: Record<string, string>, body: string) => Promise<HttpResponse>;

/** Invokes the function of an integration of type AWS_PROXY with an event; answers with what it returned. */
export type InvokeFunction = (uri: string, event: string) => Promise<InvocationResult>;

/** Says what went wrong with a request, for the log. */
export type Complain = (line: string) => void;

/** A REST API of the templates, with their mapping templates executed. */
export class RestApi {
  readonly id: string;
  readonly #accountId: string;
  readonly #callService: CallService;
  readonly #invoke: InvokeFunction;
  readonly #complain: Complain;
  readonly #resources: ApiResource[] = [];
  readonly #methods: Method[] = [];
  readonly #gatewayResponses: GatewayResponse[] = [];

  constructor(
    id: string,
    options: { accountId: string; callService: CallService; invoke: InvokeFunction; complain: Complain },
  ) {
    this.id = id;
    this.#accountId = options.accountId;
    this.#callService = options.callService;
    this.#invoke = options.invoke;
    this.#complain = options.complain;
  }

  addResource(resource: ApiResource): void {
    this.#resources.push(resource);
  }

  /** @throws Error of one line when API Gateway would refuse it. */
  addMethod(method: Method): void {
    checkMethod(method);
    this.#methods.push(method);
  }

  addGatewayResponse(response: GatewayResponse): void {
    this.#gatewayResponses.push(response);
  }

  /** Whether a path leads to a resource. */
  has(path: string): boolean {
    return this.#route(path) !== undefined;
  }

  async handle(request: HttpRequest): Promise<HttpResponse> {
    const route = this.#route(request.path);
    const method = route && this.#method(route.resourceId, request.method);
    if (route === undefined || method === undefined) return this.#own('MISSING_AUTHENTICATION_TOKEN');
    if (request.body.length > mostBodyBytes) return this.#own('REQUEST_TOO_LARGE');
    const { resourcePath } = route;
    const context = contextVariable(request, {
      accountId: this.#accountId,
      apiId: this.id,
      stage: 'local',
      resourcePath,
    });
    const exchange = { request, parameters: requestParameters(request, route.parameters), context };
    try {
      if (method.Integration.Type === 'AWS_PROXY') return await this.#proxy(method, exchange);
      return await this.#integrate(method.Integration, exchange);
    } catch (error) {
      this.#complain(`${request.method} ${resourcePath}: ${messageOf(error)}`);
      return this.#own('API_CONFIGURATION_ERROR');
    }
  }

  async #proxy(method: Method, exchange: Exchange): Promise<HttpResponse> {
    const caller = readCaller(exchange.request, method.AuthorizationType);
    if (caller === 'nobody') return this.#own('UNAUTHORIZED');
    const result = await this.#invoke(method.Integration.Uri ?? '', JSON.stringify(proxyEvent(exchange, caller)));
    const answer = readProxyResult(result);
    if ('wrong' in answer) {
      this.#complain(`${exchange.request.method} ${exchange.context.resourcePath}: ${answer.wrong}`);
      return this.#own('DEFAULT_5XX');
    }
    return {
      ...answer,
      headers: { ...answer.headers, ...caller.notice, 'x-amzn-requestid': exchange.context.requestId },
    };
  }

  async #integrate(integration: Integration, exchange: Exchange): Promise<HttpResponse> {
    const body = exchange.request.body.toString() || '{}';
    const selection = selectRequestTemplate(integration, headerOf(exchange.request, 'content-type'));
    if (selection === 'unsupported-media-type') return this.#own('UNSUPPORTED_MEDIA_TYPE');
    const rendered = selection === 'pass-through' ? body : render(selection.template, body, exchange);
    const answer = await this.#call(integration, rendered);
    return respond(integration, answer, exchange);
  }

  async #call(integration: Integration, body: string): Promise<HttpResponse> {
    if (integration.Type === 'MOCK') return { status: mockStatus(body), headers: {}, body: '' };
    return this.#callService(integration.Uri ?? '', fixedHeaders(integration.RequestParameters), body);
  }

  #route(path: string): Route | undefined {
    return findRoute(this.#resources, rootResourceId(this.id), path);
  }

  #method(resourceId: string, verb: string): Method | undefined {
    const ofResource = this.#methods.filter((method) => method.ResourceId === resourceId);
    return (
      ofResource.find(({ HttpMethod }) => HttpMethod === verb) ??
      ofResource.find(({ HttpMethod }) => HttpMethod === 'ANY')
    );
  }

  #own(type: GatewayResponseType): HttpResponse {
    return gatewayResponse(type, this.#gatewayResponses);
  }
}

/** Id of the resource `/` of an API. */
export const rootResourceId = (apiId: string): string => `${apiId}-root`;
