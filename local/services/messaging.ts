import type { AddressInfo } from 'node:net';
import { buildApp } from 'fauxqs';
import type { HttpResponse } from '../http-message.ts';
import { type JsonObject, parseObject, textOr } from '../json.ts';
import { AwsError } from '../aws-error.ts';
import { Upstream, localAuthorization } from './upstream.ts';

/** SQS and SNS, played by fauxqs: its JSON protocol for the one, its query protocol for the other. */
export interface Messaging {
  /** @throws AwsError as the service answered it. */
  sqs(action: string, input: JsonObject): Promise<JsonObject>;
  /** Passes a call of an SDK client on. */
  forwardSns(form: Buffer): Promise<HttpResponse>;
  /** @throws Error with the answer when it is a refusal. */
  sns(fields: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts fauxqs on a free port. */
export async function startMessaging(region: string): Promise<Messaging> {
  const app = buildApp({ logger: false, defaultRegion: region });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const upstream = new Upstream((app.server.address() as AddressInfo).port);
  const forwardSns = (form: Buffer): Promise<HttpResponse> =>
    upstream.post({ ...localAuthorization(region, 'sns'), 'content-type': 'application/x-www-form-urlencoded' }, form);
  return {
    sqs: async (action, input) => {
      const headers = {
        ...localAuthorization(region, 'sqs'),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AmazonSQS.${action}`,
      };
      const { status, body } = await upstream.post(headers, JSON.stringify(input));
      const answer = body.length === 0 ? {} : parseObject(body.toString(), `The answer to ${action}`);
      if (status !== 200) throw new AwsError(errorCode(answer), textOr(answer['message'], 'refused'), status);
      return answer;
    },
    forwardSns,
    sns: async (fields) => {
      const { status, body } = await forwardSns(Buffer.from(new URLSearchParams(fields).toString()));
      if (status !== 200) throw new Error(`SNS refuses ${fields['Action']}: ${body.toString()}`);
    },
    stop: async () => {
      await app.close();
      upstream.close();
    },
  };
}

const errorCode = (answer: JsonObject): string => textOr(answer['__type'], 'InternalError').split('#').at(-1) ?? '';
