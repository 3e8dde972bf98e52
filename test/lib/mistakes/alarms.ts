import type { Value } from '../rules/stage-templates.ts';
import { caughtBy, inProperties, type Mistakes, refTo, without, withOne, find } from './mistake.ts';

const inAlarm = (part: string, change: (alarm: Value) => void) => inProperties('CloudWatch::Alarm', part, change);

const watched = 'everything that has to be watched is';
const goesOff = 'alarm goes off, and tells the topic of alarms';

export const alarmMistakes: Mistakes = {
  ...caughtBy(watched, {
    'no alarm on what the endpoint refuses': without('CloudWatch::Alarm', 'RefusedAlarm'),
    'no alarm on what two-way SMS could not deliver': without('CloudWatch::Alarm', 'UndeliveredAlarm'),
    'no alarm on a validation that fails': without('CloudWatch::Alarm', 'send-validation.AlarmsErrors'),
    'no alarm on messages that cannot be read': without('CloudWatch::Alarm', 'MessagesKept'),
    'an alarm on another metric': inAlarm('NotTakenAlarm', (alarm) => (alarm.MetricName = '4XXError')),
    'an alarm on the messages of another queue': inProperties(
      'CloudWatch::Alarm',
      'DeadLetterAlarm',
      (alarm, stage) => {
        const { id } = find(stage, 'SQS::Queue', 'RepliesQueue');
        alarm.Dimensions[0].Value = { 'Fn::GetAtt': [id, 'QueueName'] };
      },
    ),
    'an alarm on another endpoint': inAlarm('NotTakenAlarm', (alarm) => (alarm.Dimensions[0].Value = 'elsewhere')),
    'an alarm in another namespace': inAlarm('MessagesKept', (alarm) => (alarm.Namespace = 'elsewhere')),
  }),
  ...caughtBy(goesOff, {
    'a threshold that is never reached': inAlarm('DeadLetterAlarm', (alarm) => (alarm.Threshold = 1_000_000)),
    'an alarm that goes off when all is well': inAlarm('DeadLetterAlarm', (alarm) => {
      alarm.ComparisonOperator = 'LessThanThreshold';
    }),
    'an alarm that waits for a day': inAlarm('RefusedAlarm', (alarm) => (alarm.EvaluationPeriods = 1_440)),
    'an alarm on the average of ones': inAlarm('RefusedAlarm', (alarm) => (alarm.Statistic = 'SampleCount')),
    'an alarm in a unit that is never sent': inAlarm('NotTakenAlarm', (alarm) => (alarm.Unit = 'Megabytes')),
    'an alarm that takes silence for a fault': inAlarm(
      'NotTakenAlarm',
      (alarm) => (alarm.TreatMissingData = 'breaching'),
    ),
    'an alarm that nobody hears': inAlarm('NotTakenAlarm', (alarm) => delete alarm.AlarmActions),
    'an alarm whose actions are switched off': inAlarm('DelayAlarm', (alarm) => (alarm.ActionsEnabled = false)),
    'an alarm that tells the topic of consent events': inProperties(
      'CloudWatch::Alarm',
      'DelayAlarm',
      (alarm, stage) => {
        alarm.AlarmActions = [refTo(stage, 'SNS::Topic', 'ConsentEvents')];
      },
    ),
    'an alarm that hides under another name': inAlarm('DeadLetterAlarm', (alarm) => {
      Object.assign(alarm, { AlarmName: 'elsewhere', Threshold: 1_000_000 });
    }),
    'an alarm that nobody wrote down': withOne('CloudWatch::Alarm', (stage) => ({
      ...find(stage, 'CloudWatch::Alarm', 'NotTakenAlarm').properties,
      MetricName: 'Latency',
    })),
  }),
  'an alarm without a runbook': {
    plant: inAlarm('RefusedAlarm', (alarm) => (alarm.AlarmDescription = 'See docs/runbooks/later.md')),
    caughtBy: 'alarm has a runbook',
  },
  ...caughtBy('queue is alarmed', {
    'a dead-letter queue that nobody hears of': without('CloudWatch::Alarm', 'DeadLetterAlarm'),
    'a queue that grows old in silence': without('CloudWatch::Alarm', 'DelayAlarm'),
  }),
  ...caughtBy('what the endpoint refuses is counted', {
    'refusals that nothing counts': without('Logs::MetricFilter', 'RepliesRefused'),
    'refusals counted in the log of a function': inProperties(
      'Logs::MetricFilter',
      'RepliesRefused',
      (filter, stage) => {
        filter.LogGroupName = refTo(stage, 'Logs::LogGroup', 'ProcessReplies');
      },
    ),
    'only what is throttled counted as refused': inProperties('Logs::MetricFilter', 'RepliesRefused', (filter) => {
      filter.FilterPattern = '{ $.status = "429" }';
    }),
    'refusals counted as something else': inProperties('Logs::MetricFilter', 'RepliesRefused', (filter) => {
      filter.MetricTransformations[0].MetricName = 'Refused';
    }),
  }),
  ...caughtBy('people and other stacks are told what is there', {
    'a gateway told the address of another': inProperties('SSM::Parameter', 'twilioWebhook', ({ Value: url }) => {
      url['Fn::Join'][1][5] = '/replies/generic';
    }),
    'outputs that people copy from, each with the value of the next': (stage) => {
      const values = stage.outputs.map(({ value }) => value);
      for (const [index, output] of stage.outputs.entries()) output.value = values[(index + 1) % values.length];
    },
    'an output that is not there': (stage) => {
      stage.outputs.splice(
        stage.outputs.findIndex(({ id }) => id.startsWith('twilioWebhookUrl')),
        1,
      );
    },
    'a sender told to ask another function': inProperties('SSM::Parameter', 'ValidateSendArn', (parameter, stage) => {
      parameter.Value = { 'Fn::GetAtt': [find(stage, 'Lambda::Function', 'RecordSends').id, 'Arn'] };
    }),
    'a table told under the name of another': inProperties('SSM::Parameter', 'numbersTable', (parameter, stage) => {
      parameter.Value = refTo(stage, 'DynamoDB::GlobalTable', 'Sent');
    }),
    'dead letters that are looked for in another queue': inProperties(
      'SSM::Parameter',
      'DeadLetterQueueUrl',
      (parameter, stage) => {
        parameter.Value = refTo(stage, 'SQS::Queue', 'RepliesQueue');
      },
    ),
  }),
  'a template too large to deploy': {
    plant: (stage) => {
      const alarms = { Resources: { Planted: { Type: 'AWS::SNS::Topic', Properties: 'x'.repeat(950_000) } } };
      Object.assign(stage, { templates: { ...stage.templates, alarms } });
    },
    caughtBy: 'template is small enough to deploy',
  },
};
