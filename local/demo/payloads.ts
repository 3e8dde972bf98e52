/** What one person texts to one reply number. */
export interface DemoSms {
  from: string;
  to: string;
  text: string;
  /** The gateway's id of it; the same id is the same SMS, delivered again. */
  id: string;
}

/** Twilio's incoming message webhook, with every parameter it sends for an Australian number. */
export const twilioForm = ({ from, to, text, id }: DemoSms): string =>
  new URLSearchParams({
    ToCountry: 'AU',
    ToState: '',
    SmsMessageSid: id,
    NumMedia: text === '' ? '1' : '0',
    ToCity: '',
    FromZip: '',
    SmsSid: id,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: text,
    FromCountry: 'AU',
    To: to,
    ToZip: '',
    NumSegments: '1',
    MessageSid: id,
    AccountSid: 'AC00000000000000000000000000000000',
    From: from,
    ApiVersion: '2010-04-01',
  }).toString();

/** AWS End User Messaging's two-way SMS payload. */
export const awsTwoWayJson = ({ from, to, text, id }: DemoSms): string =>
  JSON.stringify({
    originationNumber: from,
    destinationNumber: to,
    messageKeyword: 'KEYWORD_000000000000',
    messageBody: text,
    inboundMessageId: id,
  });

/** Our own format for any other sender. */
export const genericJson = ({ from, to, text, id }: DemoSms): string =>
  JSON.stringify({ messageId: id, from, to, text, sentAt: new Date().toISOString() });
