import { SegmentedMessage } from 'sms-segments-calculator';

/** How an SMS is billed: https://www.twilio.com/docs/glossary/what-sms-character-limit */
export interface SmsParts {
  encoding: 'GSM-7' | 'UCS-2';
  /** SMS parts (segments), 1 or more. */
  parts: number;
}

/** GSM-7's own characters, each of which takes one place: https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/ */
const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
/** Places in a body of one part, and in each part of a longer one. */
const [onePart, eachPart] = [160, 153];

/** The number of parts an SMS with this body has. Most bodies are of plain characters: hundreds of those are counted at once. */
export function smsParts(body: string): SmsParts {
  if (basic.test(body))
    return { encoding: 'GSM-7', parts: body.length <= onePart ? 1 : Math.ceil(body.length / eachPart) };
  const message = new SegmentedMessage(body);
  return { encoding: message.getEncodingName() === 'GSM-7' ? 'GSM-7' : 'UCS-2', parts: message.segmentsCount };
}
