import { AwsError } from '../aws-error.ts';
import { type HttpResponse, jsonResponse } from '../http-message.ts';
import { type JsonObject, textOr } from '../json.ts';

const notFound = () => new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");

/** Answers GetSecretValue and PutSecretValue by ARN; nothing else of Secrets Manager is played. */
export function callSecrets(secrets: Map<string, string>, action: string, input: JsonObject): HttpResponse {
  const ARN = textOr(input['SecretId']);
  const SecretString = secrets.get(ARN);
  if (SecretString === undefined) throw notFound();
  if (action === 'PutSecretValue') secrets.set(ARN, textOr(input['SecretString']));
  else if (action !== 'GetSecretValue')
    throw new AwsError('UnknownOperationException', `The local cloud does not serve Secrets Manager's ${action}`);
  const value = action === 'GetSecretValue' ? { SecretString } : {};
  return jsonResponse(200, { ARN, Name: ARN, ...value }, { 'content-type': 'application/x-amz-json-1.1' });
}
