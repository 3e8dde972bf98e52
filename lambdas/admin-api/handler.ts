import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Log } from '../core/runtime/logger.ts';
import { mayActFor, readActor, type Actor } from './actor.ts';
import type { AdminDeps } from './deps.ts';
import { chooseType } from './http/accepts.ts';
import type { Answer } from './http/answer.ts';
import { corsHeaders, preflightHeaders } from './http/cors.ts';
import { matchRoute, type Matched } from './http/match.ts';
import { readPrecondition } from './http/precondition.ts';
import { notFound, problem } from './http/problems.ts';
import { readInput } from './http/read-input.ts';
import { readRequest, type AdminRequest } from './http/request.ts';
import { respond } from './http/respond.ts';
import type { Route } from './http/route.ts';
import { routes } from './routes/routes.ts';

export interface AdminApiDeps extends AdminDeps {
  /** Whose pages may read answers at `/console`. */
  corsOrigins: readonly string[];
  log: Log;
}

/** What is told of a path that leads nowhere, and of a dealer that is somebody else's: nobody learns which of the two it is. */
const nothingHere = notFound('There is nothing at this path, or it is not yours. docs/openapi.json lists the paths.');

/** Why somebody may not; `null`: they may. A foreign dealer is answered as one that does not exist. */
function refusal({ roles }: Route, path: Record<string, string>, actor: Actor): Answer | null {
  const dealer = path['dealerId'];
  if (dealer !== undefined && !mayActFor(actor, dealer)) return nothingHere;
  if (roles.includes(actor.role)) return null;
  return problem('forbidden', `Your role, ${actor.role}, may not do this: ${roles.join(' or ')} may.`);
}

async function work(deps: AdminApiDeps, request: AdminRequest, actor: Actor, matched: Matched): Promise<Answer> {
  if (matched.found === 'nothing') return nothingHere;
  if (matched.found === 'other-methods') {
    const allow = matched.allowed.join(', ');
    return { ...problem('method-not-allowed', `This path has ${allow}.`), headers: { allow } };
  }
  const { route, path } = matched;
  const refused = refusal(route, path, actor);
  if (refused) return refused;
  const offered = ['application/json', ...(route.produces ?? [])];
  const accepts = chooseType(request.headers.get('accept'), offered);
  if (accepts === null) return problem('not-acceptable', `It is answered in ${offered.join(' or ')}.`);
  const input = readInput(route, request);
  if (!input.ok) return input.answer;
  const { query, body } = input;
  const list = request.segments.join('/');
  const read = readPrecondition(route.conditional ? request.headers : new Headers());
  if (!read.ok) return read.answer;
  const { precondition } = read;
  const { body: upload } = request;
  return route.work(deps, { actor, path, query, body, upload, list, precondition, accepts });
}

/** The path as the document has it, and so without anybody's id. */
const formOf = (matched: Matched): string => (matched.found === 'route' ? matched.route.path : 'unknown');

/** Answers whatever comes; a fault of ours is a 500 that says nothing of it but the request's id. */
export function createHandler(deps: AdminApiDeps) {
  async function answer(request: AdminRequest, event: APIGatewayProxyEvent): Promise<Answer> {
    if (request.method === 'OPTIONS') return { status: 204, headers: preflightHeaders };
    const actor = readActor(request.mount, event);
    if (!actor) return problem('not-signed-in', 'Sign in as somebody with a role: see docs/admin-api.md.');
    const matched = matchRoute(routes, request.method, request.segments);
    const facts = { method: request.method, route: formOf(matched), role: actor.role };
    try {
      const answered = await work(deps, request, actor, matched);
      deps.log.info('admin-request', { ...facts, status: answered.status });
      return answered;
    } catch (error) {
      deps.log.error('admin-request-failed', facts, error);
      return problem('internal-error', 'Try again; if it stays, tell whoever runs this, with the instance.');
    }
  }

  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const { requestId } = event.requestContext;
    const request = readRequest(event);
    if (!request) return respond(nothingHere, requestId, {});
    return respond(await answer(request, event), requestId, corsHeaders(request, deps.corsOrigins));
  };
}
