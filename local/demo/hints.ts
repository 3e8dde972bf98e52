import type { LocalCloud } from '../local-cloud.ts';
import { localToken } from './local-secrets.ts';
import { awsTwoWayJson } from './payloads.ts';
import { localAuthToken, twilioHeaders } from './signed.ts';
import { northside, phones, replyNumbers } from './cast.ts';

/** The URLs of a running local cloud, and lines to paste into another terminal. */
export function hints({ url, endpointUrl, topics, secrets }: LocalCloud): string {
  const send = {
    dealerId: northside,
    purpose: 'individual',
    recipients: [{ sendId: 'try-1', phone: phones.ben, customerId: 'ben' }],
  };
  const sent = {
    sendId: 'try-1',
    gateway: 'twilio',
    messageId: 'SM0',
    phone: phones.ben,
    from: replyNumbers.northside,
    sentAt: new Date().toISOString(),
  };
  const report = { kind: 'sent', dealerId: northside, sent: [sent] };
  const form = new URLSearchParams({
    Body: 'STOP',
    From: phones.ben,
    MessageSid: 'SM1',
    To: replyNumbers.northside,
  }).toString();
  const signature = twilioHeaders(`${endpointUrl}/replies/twilio`, form)['x-twilio-signature'];
  const stop = { from: phones.ben, to: replyNumbers.northside, text: 'STOP', id: 'in-1' };
  return `
The local cloud is up at ${url}
  replies endpoint   ${endpointUrl}/replies/{${Object.keys(secrets).join('|')}}
  secrets            token of every gateway: ${localToken}; Twilio's auth token: ${localAuthToken}
  two-way SMS topic  ${topics['two-way']}
  validate-send      ${url}/2015-03-31/functions/validate-send/invocations
  record-sends       ${url}/2015-03-31/functions/record-sends/invocations
  admin API          ${url}/admin, ${url}/console: open, nobody signs in (docs/admin-api.md)
  DynamoDB, SQS, SNS, Secrets Manager ${url}  (AWS_ENDPOINT_URL; any credentials)

Try it. May Ben be texted?
  curl -s ${url}/2015-03-31/functions/validate-send/invocations -d '${JSON.stringify(send)}'

It was sent; report it:
  curl -s ${url}/2015-03-31/functions/record-sends/invocations -d '${JSON.stringify(report)}'

Ben replies STOP, through Twilio's webhook, signed:
  curl -s ${endpointUrl}/replies/twilio -H 'x-twilio-signature: ${signature}' -d '${form}'

The same through the generic JSON format, at its secret address:
  curl -s ${endpointUrl}/replies/generic/${localToken} -H 'content-type: application/json' -d '{"from":"${phones.ben}","to":"${replyNumbers.northside}","text":"stop please","messageId":"1"}'

The same through AWS two-way SMS, as SNS gets it:
  curl -s ${url} -d Action=Publish -d Version=2010-03-31 -d TopicArn=${topics['two-way']} --data-urlencode 'Message=${awsTwoWayJson(stop)}'

Now ask again, with another sendId. And why may Ben not be texted?
  curl -s ${url}/admin/dealers/${northside}/customers/ben

Somebody of the dealer, who may only read:
  curl -s ${url}/console/dealers/${northside}/reviews -H 'X-Local-Actor: vera; role=viewer; dealers=${northside}'

Ctrl-C stops everything.
`;
}
