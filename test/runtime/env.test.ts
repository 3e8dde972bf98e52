import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { parseEnv, topicArn, variable } from '../../lambdas/core/runtime/env.ts';
import { gatewayNames } from '../../lambdas/core/gateways/gateway-names.ts';
import { readEnv as readProcessReplies, secretVariable } from '../../lambdas/process-replies/env.ts';
import { readEnv as readValidateSend } from '../../lambdas/validate-send/env.ts';

const validateSend = {
  SETTINGS_TABLE: 'settings',
  CUSTOMERS_TABLE: 'customers',
  NUMBERS_TABLE: 'numbers',
  COMMUNICATIONS_TABLE: 'communications',
  SENT_TABLE: 'sent',
  METRICS_NAMESPACE: 'SmsOptOut/test',
  EVENTS_TOPIC_ARN: 'arn:aws:sns:ap-southeast-2:000000000000:events',
};
const processReplies = {
  ...validateSend,
  TWO_WAY_TOPIC_ARN: 'arn:aws:sns:ap-southeast-2:000000000000:two-way',
  PUBLIC_URL: 'https://replies.example.com',
  ...Object.fromEntries(gatewayNames.map((gateway) => [secretVariable(gateway), `secret-of-${gateway}`])),
};
const oneLine = (start: string): RegExp => new RegExp(`^${start}\\. Set it in [^\\n]+\\.$`);

describe('the environment of a function', () => {
  it('is read, and nothing else that is there', () => {
    expect(readValidateSend({ ...validateSend, PATH: '/bin' })).toEqual(validateSend);
    expect(readProcessReplies({ ...processReplies, PATH: '/bin' })).toEqual(processReplies);
  });

  it.each(Object.keys(validateSend))('stops validate-send in one line where %s is not set, or empty', (name) => {
    const line = oneLine(`validate-send cannot start: ${name} is not set`);
    const empty = oneLine(`validate-send cannot start: ${name} is not (set|the ARN of an SNS topic)`);
    expect(() => readValidateSend({ ...validateSend, [name]: undefined })).toThrow(line);
    expect(() => readValidateSend({ ...validateSend, [name]: '' })).toThrow(empty);
  });

  it.each(Object.keys(processReplies))('stops process-replies in one line where %s is not set', (name) => {
    const line = oneLine(`process-replies cannot start: ${name} is not set`);
    expect(() => readProcessReplies({ ...processReplies, [name]: undefined })).toThrow(line);
  });

  it('names every variable that is wrong, and how', () => {
    const schema = z.object({ TABLE: variable, EMPTY: variable, TOPIC: topicArn });
    expect(() => parseEnv('a-function', schema, { EMPTY: '', TOPIC: 'two-way' })).toThrow(
      oneLine('a-function cannot start: TABLE is not set; EMPTY is not set; TOPIC is not the ARN of an SNS topic'),
    );
  });
});
