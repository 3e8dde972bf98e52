import type { Route } from '../http/route.ts';
import { communicationRoutes } from './communications.ts';
import { countRoutes } from './counts.ts';
import { deadLetterRoutes } from './dead-letters.ts';
import { customerRoutes } from './customers.ts';
import { dealerSettingsRoutes } from './dealer-settings.ts';
import { erasureRoutes } from './erasure.ts';
import { evidenceRoutes } from './evidence.ts';
import { globalSettingsRoutes } from './global-settings.ts';
import { keptMessageRoutes } from './kept-messages.ts';
import { meRoutes } from './me.ts';
import { optOutRoutes } from './opt-outs.ts';
import { replyNumberRoutes } from './reply-numbers.ts';
import { replyRoutes } from './replies.ts';
import { reviewRoutes } from './reviews.ts';
import { smsFormRoutes } from './sms-forms.ts';
import { staffDecisionRoutes } from './staff-decisions.ts';
import { termsTrialRoutes } from './terms-trial.ts';

/** Every operation of the API: the handler, the OpenAPI document, the role matrix and the fuzz test read this table. */
export const routes: readonly Route[] = [
  ...meRoutes,
  ...globalSettingsRoutes,
  ...dealerSettingsRoutes,
  ...termsTrialRoutes,
  ...smsFormRoutes,
  ...replyNumberRoutes,
  ...customerRoutes,
  ...staffDecisionRoutes,
  ...erasureRoutes,
  ...communicationRoutes,
  ...countRoutes,
  ...replyRoutes,
  ...reviewRoutes,
  ...evidenceRoutes,
  ...optOutRoutes,
  ...keptMessageRoutes,
  ...deadLetterRoutes,
];
