/**
 * The codes with which a gateway says that it refuses a phone because its owner opted out there. MessageMedia, Plivo and Vonage tell it in the
 * delivery report, the others when the SMS is sent.
 * - Twilio: https://www.twilio.com/docs/api/errors/21610
 * - AWS: the reason of ConflictException in SendTextMessage,
 *   https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_ConflictException.html
 * - Telnyx: https://developers.telnyx.com/docs/messaging/messages/advanced-opt-in-out
 * - Plivo: https://www.plivo.com/docs/messaging/troubleshooting/error-codes
 * - Vonage: https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts
 * - Sinch: https://developers.sinch.com/docs/sms/api-reference/status-codes/
 * - MessageMedia: https://developers.messagemedia.com/code/messages-api-documentation/
 */
const optOutCodes: Readonly<Record<string, readonly string[]>> = {
  twilio: ['21610'],
  aws: ['DESTINATION_PHONE_NUMBER_OPTED_OUT'],
  telnyx: ['40300'],
  plivo: ['200'],
  vonage: ['9'],
  sinch: ['257'],
  messagemedia: ['302', '412'],
};

/** Whether a gateway's error is a refusal that lasts; any other error says nothing about the person's wish. */
export const isOptOutRefusal = (gateway: string, code: string): boolean =>
  Object.hasOwn(optOutCodes, gateway) && (optOutCodes[gateway]?.includes(code) ?? false);
