import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Actor, Mount } from '../../lambdas/admin-api/actor.ts';
import { createDeps, type Messaging } from '../../lambdas/admin-api/deps.ts';
import { createHandler } from '../../lambdas/admin-api/handler.ts';
import type { Clock } from '../../lambdas/core/domain/ports.ts';
import type { StoreEngine } from './store-engine.ts';

/** What a test asks of the API. */
export interface AdminCall {
  method?: string;
  /** Behind the mount, with its query: `/dealers/north/settings?limit=1`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Absent: the platform, through `/admin`. `null`: nobody. */
  actor?: Actor | null;
  mount?: Mount;
}

export interface AdminAnswer {
  status: number;
  headers: Record<string, string>;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into every kind of answer
  body: any;
  text: string;
}

export interface AdminApi {
  call(call: AdminCall): Promise<AdminAnswer>;
  logs: { level: string; code: string; facts: unknown; error?: unknown }[];
}

export const platform: Actor = { who: 'arn:aws:iam::000000000000:user/ops', role: 'platform', dealers: 'all' };
export const person = (role: Actor['role'], ...dealers: string[]): Actor => ({ who: `${role}-mia`, role, dealers });

const claimsOf = ({ who, role, dealers }: Actor) => ({
  'cognito:username': who,
  'custom:role': role,
  'custom:dealers': dealers === 'all' ? '' : dealers.join(','),
});

let requests = 0;

/** The event that API Gateway makes of a call: who makes it is in its context only. */
export function adminEvent({ method = 'GET', path, body, headers = {}, actor = platform, ...call }: AdminCall) {
  const mount = call.mount ?? (actor?.role === 'platform' ? 'admin' : 'console');
  const [plain = '', query = ''] = path.split('?');
  const parameters = [...new URLSearchParams(query)];
  const sent = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
  const authorizer = mount === 'console' && actor ? { claims: claimsOf(actor) } : null;
  const userArn = mount === 'admin' && actor ? actor.who : null;
  return {
    resource: `/${mount}/{proxy+}`,
    path: `/${mount}${plain}`,
    httpMethod: method,
    headers: sent,
    multiValueHeaders: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])),
    queryStringParameters: Object.fromEntries(parameters),
    multiValueQueryStringParameters: Object.fromEntries(
      parameters.map(([name]) => [name, parameters.filter(([other]) => other === name).map(([, value]) => value)]),
    ),
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { requestId: `request-${(requests += 1)}`, authorizer, identity: { userArn } },
  } as unknown as APIGatewayProxyEvent;
}

export interface AdminApiOptions {
  clock?: Clock;
  corsOrigins?: string[];
  messaging?: Partial<Messaging>;
}

/** Queues that take everything and have nothing, and nobody who listens; the local cloud has real ones. */
const nobody: Messaging = {
  publish: () => Promise.resolve(),
  send: () => Promise.resolve(),
  deadLetters: { depth: () => Promise.resolve({ waiting: 0, inFlight: 0 }), redrive: () => Promise.resolve(0) },
};

/** The API over a real engine, without HTTP. */
export function createAdminApi(
  { client, tables }: Pick<StoreEngine, 'client' | 'tables'>,
  { clock = Date.now, corsOrigins = [], messaging = {} }: AdminApiOptions = {},
): AdminApi {
  const logs: AdminApi['logs'] = [];
  const note = (level: string) => (code: string, facts?: unknown, error?: unknown) =>
    void logs.push({ level, code, facts, error });
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  const handler = createHandler({
    ...createDeps(client, tables, { ...nobody, ...messaging }, clock),
    corsOrigins,
    log,
  });
  return {
    logs,
    async call(call) {
      const { statusCode, headers = {}, body } = await handler(adminEvent(call));
      const sent = headers as Record<string, string>;
      const isJson = /json/.test(sent['content-type'] ?? '');
      return { status: statusCode, headers: sent, body: isJson ? JSON.parse(body) : undefined, text: body };
    },
  };
}
