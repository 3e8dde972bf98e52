import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { problemTypes, type ProblemCode } from '../../lambdas/core/contracts/admin/problem.ts';

interface OwnAnswer {
  id: string;
  type: ResponseType;
  code: ProblemCode;
  /** Absent: whatever API Gateway answers. */
  status?: number;
  title: string;
  detail: string;
}

/** What API Gateway answers by itself, before the function has a say: in the same form as the function's own problems. */
const ownAnswers: readonly OwnAnswer[] = [
  {
    id: 'NotSignedIn',
    type: ResponseType.UNAUTHORIZED,
    code: 'not-signed-in',
    status: 401,
    title: 'Nobody is signed in',
    detail: 'Send the ID token of a user as Authorization.',
  },
  {
    id: 'Forbidden',
    type: ResponseType.ACCESS_DENIED,
    code: 'forbidden',
    status: 403,
    title: 'You may not do this',
    detail: 'Your IAM identity needs execute-api:Invoke on this API.',
  },
  {
    id: 'UnknownPath',
    type: ResponseType.MISSING_AUTHENTICATION_TOKEN,
    code: 'not-found',
    status: 404,
    title: 'There is no such thing',
    detail: 'Nothing is at this path, or the request is not signed: /admin takes AWS Signature Version 4.',
  },
  {
    id: 'TooLarge',
    type: ResponseType.REQUEST_TOO_LARGE,
    code: 'too-large',
    status: 413,
    title: 'The body is too large',
    detail: 'Send less at once.',
  },
  {
    id: 'TooMany',
    type: ResponseType.THROTTLED,
    code: 'too-many-requests',
    status: 429,
    title: 'Too many requests',
    detail: 'Try again in a moment.',
  },
  {
    id: 'OtherRefusal',
    type: ResponseType.DEFAULT_4XX,
    code: 'malformed-request',
    title: 'The request was refused',
    detail: 'API Gateway did not take it.',
  },
  {
    id: 'OtherFailure',
    type: ResponseType.DEFAULT_5XX,
    code: 'internal-error',
    title: 'The request failed on our side',
    detail: 'Try again; if it stays, tell whoever runs this, with the instance.',
  },
];

/** An answer of API Gateway's own holds nothing of anybody, so any page may read it: a console learns that it has to sign in again. */
const readable = { 'Access-Control-Allow-Origin': "'*'" };

/** Makes a REST API answer with problems where the function is not asked. */
export function addProblemResponses(api: RestApi, forBrowsers: boolean): void {
  for (const { id, type, code, status, title, detail } of ownAnswers) {
    const body = { type: `${problemTypes}${code}`, title, ...(status && { status }), detail };
    api.addGatewayResponse(id, {
      type,
      ...(status && { statusCode: String(status) }),
      responseHeaders: { 'Content-Type': "'application/problem+json'", ...(forBrowsers && readable) },
      templates: { 'application/json': JSON.stringify({ ...body, instance: '$context.requestId' }) },
    });
  }
}
