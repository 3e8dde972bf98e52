import { adminMistakes } from './admin.ts';
import { alarmMistakes } from './alarms.ts';
import { dataMistakes } from './data.ts';
import { endpointAnswerMistakes } from './endpoint-answers.ts';
import { endpointApiMistakes } from './endpoint-api.ts';
import { endpointMethodMistakes } from './endpoint-methods.ts';
import { functionMistakes } from './functions.ts';
import type { Mistakes } from './mistake.ts';
import { queueMistakes } from './queues.ts';
import { resourcePolicyMistakes } from './resource-policies.ts';
import { roleMistakes } from './roles.ts';
import { topicMistakes } from './topics.ts';

export const mistakes: Mistakes = {
  ...adminMistakes,
  ...endpointApiMistakes,
  ...endpointMethodMistakes,
  ...endpointAnswerMistakes,
  ...queueMistakes,
  ...topicMistakes,
  ...resourcePolicyMistakes,
  ...roleMistakes,
  ...functionMistakes,
  ...dataMistakes,
  ...alarmMistakes,
};
