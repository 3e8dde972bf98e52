import { AwsError } from '../aws-error.ts';
import { messageOf } from '../error-message.ts';
import { type HttpRequest, type HttpResponse, headerOf, jsonResponse } from '../http-message.ts';
import type { FunctionHost } from './function-host.ts';

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

const mostPayloadBytes = 6 * 1024 * 1024;

/** Whether a request is for the Lambda API's one operation that is served. */
export const isInvocation = (request: HttpRequest): boolean => path.test(request.path);

/** Answers `POST /2015-03-31/functions/{name, short name or ARN}/invocations` as Lambda does. */
export async function invokeOverHttp(
  request: HttpRequest,
  find: (name: string) => FunctionHost | undefined,
): Promise<HttpResponse> {
  try {
    const name = functionName(decodeURIComponent(path.exec(request.path)?.[1] ?? ''));
    const host = find(name);
    if (host === undefined) throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404);
    const { failed, payload } = await host.invoke(checkedPayload(request));
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'x-amz-executed-version': '$LATEST',
        ...(failed ? { 'x-amz-function-error': 'Unhandled' } : {}),
      },
      body: payload,
    };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const { code, message, status } = error;
    const body = { Type: status < 500 ? 'User' : 'Service', Message: message, message };
    return jsonResponse(status, body, { 'x-amzn-errortype': code });
  }
}

/** Of a name, `name:$LATEST`, or an ARN with or without `$LATEST`. */
function functionName(given: string): string {
  const parts = given.replace(/:\$LATEST$/, '').split(':');
  return parts.at(-1) ?? given;
}

function checkedPayload(request: HttpRequest): string {
  const type = headerOf(request, 'x-amz-invocation-type') || 'RequestResponse';
  if (type !== 'RequestResponse') {
    throw new AwsError('InvalidParameterValueException', `The local cloud knows no invocation type ${type}.`);
  }
  if (request.body.length > mostPayloadBytes) {
    throw new AwsError('RequestTooLargeException', `${request.body.length} byte payload is too large.`, 413);
  }
  const text = request.body.toString() || '{}';
  try {
    JSON.parse(text);
  } catch (error) {
    throw new AwsError('InvalidRequestContentException', `Could not parse request body into json: ${messageOf(error)}`);
  }
  return text;
}
