import { randomUUID } from 'node:crypto';
import type { HttpResponse } from '../http-message.ts';

/** One SMS that SNS was asked to text; on this machine it goes nowhere. */
export interface TextedSms {
  to: string;
  /** The number it goes out from; empty where SNS would choose. */
  from: string;
  text: string;
}

const originationNumber = 'AWS.MM.SMS.OriginationNumber';

/** SNS's `Publish` to a phone number, which fauxqs does not know: keeps what would be texted, newest last. */
export class Outbox {
  readonly #texted: TextedSms[] = [];
  readonly #onText: (sms: TextedSms) => void;

  /** @param onText hears of each */
  constructor(onText: (sms: TextedSms) => void = () => undefined) {
    this.#onText = onText;
  }

  texted(): TextedSms[] {
    return [...this.#texted];
  }

  /** Takes a call of SNS's query protocol if it texts a phone; `undefined` for every other call. */
  take(form: Buffer): HttpResponse | undefined {
    const fields = new URLSearchParams(form.toString());
    const to = fields.get('PhoneNumber');
    if (fields.get('Action') !== 'Publish' || to === null) return undefined;
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refusal(`Invalid parameter: PhoneNumber Reason: ${to} is not valid`);
    const sms = { to, from: attributeIn(fields, originationNumber), text: fields.get('Message') ?? '' };
    this.#texted.push(sms);
    this.#onText(sms);
    return xml(
      200,
      `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${randomUUID()}</MessageId></PublishResult></PublishResponse>`,
    );
  }
}

/** `MessageAttributes.entry.1.Name`, `MessageAttributes.entry.1.Value.StringValue`, … */
function attributeIn(fields: URLSearchParams, name: string): string {
  const key = [...fields].find(([field, value]) => field.endsWith('.Name') && value === name)?.[0];
  return (key && fields.get(key.replace(/Name$/, 'Value.StringValue'))) ?? '';
}

const xml = (status: number, body: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: Buffer.from(body),
});

const refusal = (message: string): HttpResponse =>
  xml(
    400,
    `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameter</Code><Message>${message.replace(/[<&]/g, '')}</Message></Error></ErrorResponse>`,
  );
