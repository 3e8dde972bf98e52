import { aws } from './aws.ts';
import { bandwidth } from './bandwidth.ts';
import { bird } from './bird.ts';
import { clicksend } from './clicksend.ts';
import type { Gateway } from './gateway.ts';
import { generic } from './generic.ts';
import { infobip } from './infobip.ts';
import { kudosity } from './kudosity.ts';
import { messagebird } from './messagebird.ts';
import { messagemedia } from './messagemedia.ts';
import { plivo } from './plivo.ts';
import { sinch } from './sinch.ts';
import { telnyx } from './telnyx.ts';
import { textmagic } from './textmagic.ts';
import { twilio } from './twilio.ts';
import { vonage } from './vonage.ts';

/**
 * Every gateway that posts to the endpoint, at `/replies/{name}` and `/replies/{name}/{token}`. The endpoint's resources, the secrets and the
 * readers are made from this table, so none can miss one: docs/gateways/add-a-gateway.md.
 */
export const gatewayTable = {
  aws,
  twilio,
  messagemedia,
  kudosity,
  clicksend,
  vonage,
  telnyx,
  plivo,
  sinch,
  messagebird,
  bird,
  infobip,
  bandwidth,
  textmagic,
  generic,
} satisfies Record<string, Gateway>;
