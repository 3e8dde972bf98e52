import { inProperties, type Mistakes } from './mistake.ts';

export const functionMistakes: Mistakes = {
  'a function that logs where Lambda likes': {
    plant: inProperties('Lambda::Function', 'ValidateSend', (fn) => delete fn.LoggingConfig),
    caughtBy: 'function has a log group of its own',
  },
  'a function on an older runtime': {
    plant: inProperties('Lambda::Function', 'ValidateSend', (fn) => (fn.Runtime = 'nodejs20.x')),
    caughtBy: 'function runs on Node 24 and arm64',
  },
  'an alarm without a runbook': {
    plant: inProperties(
      'CloudWatch::Alarm',
      'RefusedAlarm',
      (alarm) => (alarm.AlarmDescription = 'See docs/runbooks/later.md'),
    ),
    caughtBy: 'alarm has a runbook',
  },
  'an alarm that nobody hears': {
    plant: inProperties('CloudWatch::Alarm', 'NotTakenAlarm', (alarm) => delete alarm.AlarmActions),
    caughtBy: 'alarm is heard',
  },
};
