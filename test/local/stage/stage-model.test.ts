import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../../../local/start-stage.ts';
import { resource, stackOf } from '../support/stages.ts';

const place = { account: '000000000000', region: 'eu-west-1', url: 'http://127.0.0.1:4010' };

const data = stackOf(
  {},
  {
    name: 'localdata',
    path: 'local/data',
    template: {
      Resources: {
        Numbers: {
          ...resource('AWS::DynamoDB::GlobalTable'),
          Metadata: { 'aws:cdk:path': 'local/data/Numbers/Resource' },
        },
      },
      Outputs: { Out: { Value: { Ref: 'Numbers' }, Export: { Name: { 'Fn::Join': ['', ['data', ':Numbers']] } } } },
    },
  },
);

const paths: [path: string, type: string, name: string][] = [
  ['local/replies/Replies/Queue/Resource', 'AWS::SQS::Queue', 'replies'],
  ['local/replies/Replies/DeadLetters/Resource', 'AWS::SQS::Queue', 'replies-dead-letters'],
  ['local/replies/Topics/TwoWay/Resource', 'AWS::SNS::Topic', 'two-way'],
  ['local/replies/TwoWayTopic/Resource', 'AWS::SNS::Topic', 'two-way'],
  ['local/replies/ProcessReplies/Resource', 'AWS::Lambda::Function', 'process-replies'],
];

describe('the model of a stage', () => {
  it.each(paths)('shortens %s', (path, type, name) => {
    const stack = stackOf({ Id: { ...resource(type), Metadata: { 'aws:cdk:path': path } } }, { path: 'local/replies' });
    const { resources } = modelOf({ name: 'local', stacks: [stack], assets: new Map() }, place);
    expect(resources.map((each) => each.name)).toEqual([name]);
  });

  it('resolves what another stack exports', () => {
    const user = stackOf({ Fn: resource('AWS::Lambda::Function', { Table: { 'Fn::ImportValue': 'data:Numbers' } }) });
    const model = modelOf({ name: 'local', stacks: [user, data], assets: new Map() }, place);
    expect(model.properties(model.resources[0]!, [])).toEqual({ Table: 'numbers' });
  });

  it('gives a queue a URL on this machine, because the SQS client takes the host from it', () => {
    const stack = stackOf({
      Queue: resource('AWS::SQS::Queue', { QueueName: 'inbox' }),
      Fn: resource('AWS::Lambda::Function', { Url: { Ref: 'Queue' }, Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }),
    });
    const model = modelOf({ name: 'local', stacks: [stack], assets: new Map() }, place);
    expect(model.properties(model.resources[1]!, [])).toEqual({
      Url: 'http://127.0.0.1:4010/000000000000/inbox',
      Arn: 'arn:aws:sqs:eu-west-1:000000000000:inbox',
    });
  });

  it.each([
    ['an export that nobody makes', { 'Fn::ImportValue': 'nobody' }, 'nobody'],
    ['a resource that is not there', { Ref: 'Gone' }, 'Gone'],
    ['an attribute that is not known', { 'Fn::GetAtt': ['Queue', 'Colour'] }, 'Colour'],
    ['a pseudo parameter that is not known', { Ref: 'AWS::StackId' }, 'AWS::StackId'],
  ])('stops at %s by its name', (_, value, name) => {
    const stack = stackOf({ Queue: resource('AWS::SQS::Queue'), Fn: resource('AWS::Lambda::Function', { value }) });
    const model = modelOf({ name: 'local', stacks: [stack], assets: new Map() }, place);
    expect(() => model.properties(model.resources[1]!, [])).toThrow(name);
  });
});
