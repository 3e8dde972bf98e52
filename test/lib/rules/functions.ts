import { each, list, ofType, referred, type Rule } from './rule.ts';

const fn = 'AWS::Lambda::Function';

export const functionRules: Rule[] = [
  each('function has a log group of its own', fn, ({ properties }, stage) => {
    const [group] = referred(properties.LoggingConfig?.LogGroup);
    return !ofType(stage, 'AWS::Logs::LogGroup').some(({ id }) => id === group) && 'logs where Lambda likes, for ever';
  }),
  each('function runs on Node 24 and arm64', fn, ({ properties }) => {
    return (
      (properties.Runtime !== 'nodejs24.x' || list(properties.Architectures)[0] !== 'arm64') &&
      `${properties.Runtime} ${properties.Architectures}`
    );
  }),
  each('alarm has a runbook', 'AWS::CloudWatch::Alarm', ({ properties }, { runbooks }) => {
    const named = /docs\/runbooks\/([a-z0-9-]+)\.md$/.exec(properties.AlarmDescription ?? '')?.[1];
    if (!named) return 'names none';
    return !runbooks.includes(named) && `${named} is not there`;
  }),
  each('alarm is heard', 'AWS::CloudWatch::Alarm', ({ properties }) => {
    return (list(properties.AlarmActions).length === 0 || properties.ActionsEnabled === false) && 'no action';
  }),
];
