import { SegmentedMessage } from 'sms-segments-calculator';

/** How an SMS is billed: https://www.twilio.com/docs/glossary/what-sms-character-limit */
export interface SmsParts {
  encoding: 'GSM-7' | 'UCS-2';
  /** SMS parts (segments), 1 or more. */
  parts: number;
}

/** The number of parts an SMS with this body has. */
export function smsParts(body: string): SmsParts {
  const message = new SegmentedMessage(body);
  return { encoding: message.getEncodingName() === 'GSM-7' ? 'GSM-7' : 'UCS-2', parts: message.segmentsCount };
}
