import { AwsError } from '../aws-error.ts';
import { type HttpResponse, jsonResponse } from '../http-message.ts';
import { type JsonObject, textOr } from '../json.ts';

/** Answers SSM's GetParametersByPath, all on one page; nothing else of SSM is played. */
export function callParameters(
  parameters: ReadonlyMap<string, string>,
  action: string,
  input: JsonObject,
): HttpResponse {
  if (action !== 'GetParametersByPath')
    throw new AwsError('UnknownOperationException', `The local cloud does not serve SSM's ${action}`);
  const root = `${textOr(input['Path']).replace(/\/$/, '')}/`;
  const found = [...parameters].filter(([name]) => name.startsWith(root));
  const Parameters = found.map(([Name, Value]) => ({ Name, Value, Type: 'String' }));
  return jsonResponse(200, { Parameters }, { 'content-type': 'application/x-amz-json-1.1' });
}
