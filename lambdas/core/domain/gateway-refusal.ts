/**
 * The codes with which a gateway says that it refuses a phone because its owner opted out there.
 * Twilio: https://www.twilio.com/docs/api/errors/21610 · AWS: ConflictException's reason in SendTextMessage
 */
const optOutCodes: Readonly<Record<string, readonly string[]>> = {
  twilio: ['21610'],
  aws: ['DESTINATION_PHONE_NUMBER_OPTED_OUT'],
};

/** Whether a gateway's error is a refusal that lasts; any other error says nothing about the person's wish. */
export const isOptOutRefusal = (gateway: string, code: string): boolean =>
  optOutCodes[gateway]?.includes(code) ?? false;
