import { describe, expect, it } from '@jest/globals';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { ServiceFunction } from '../../lib/constructs/service-function.ts';
import { environments } from '../../lib/environments.ts';
import { withoutBundling } from './rules/stage-templates.ts';

interface Env {
  METRICS_NAMESPACE: string;
  FIRST_TABLE: string;
  SECOND_TABLE: string;
}

const create = (variables: Record<Exclude<keyof Env, 'METRICS_NAMESPACE'>, string>) => {
  const stack = new Stack(new App({ context: withoutBundling }), 'stack');
  return new ServiceFunction<Env>(stack, 'Service', {
    prefix: 'test',
    environment: environments.local,
    alarms: new Topic(stack, 'Alarms'),
    service: 'validate-send',
    variables,
    timeout: Duration.seconds(1),
    memorySize: 128,
  });
};

describe('ServiceFunction', () => {
  it('asks for every variable of the function', () => {
    // @ts-expect-error a forgotten variable does not compile
    create({ FIRST_TABLE: 'one' });
    // @ts-expect-error nor does one that nobody reads
    create({ FIRST_TABLE: 'one', SECOND_TABLE: 'two', THIRD_TABLE: 'three' });
    expect(create({ FIRST_TABLE: 'one', SECOND_TABLE: 'two' })).toBeDefined();
  });
});
