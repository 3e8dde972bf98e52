import type { TestRequest } from '../gateway-shapes.ts';
import { snsTopic } from '../gateway-signers.ts';

export const digits = (phone: string): string => phone.replace('+', '');
export const iso = (at: number): string => new Date(at).toISOString();
export const utc = (at: number): string => iso(at).replace('T', ' ').slice(0, 19);
export const offset = (at: number): string => `${iso(at).slice(0, 19)}+0000`;

export const json = (value: unknown): TestRequest => ({
  method: 'POST',
  query: [],
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
export const form = (fields: Record<string, string> | [string, string][]): TestRequest => ({
  method: 'POST',
  query: [],
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
  body: new URLSearchParams(fields).toString(),
});
export const get = (fields: Record<string, string>): TestRequest => ({
  method: 'GET',
  query: Object.entries(fields),
  headers: {},
  body: '',
});

/** As SNS posts what was published to a topic; not yet signed. */
export const sns = (published: object, { id, at }: { id: string; at: number }): TestRequest => ({
  method: 'POST',
  query: [],
  headers: { 'content-type': 'text/plain; charset=UTF-8', 'x-amz-sns-message-type': 'Notification' },
  body: JSON.stringify({
    Type: 'Notification',
    MessageId: `sns-${id}`,
    TopicArn: snsTopic,
    Message: JSON.stringify(published),
    Timestamp: iso(at),
    UnsubscribeURL: 'https://sns.ap-southeast-2.amazonaws.com/?Action=Unsubscribe',
  }),
});
