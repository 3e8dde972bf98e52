import type { LocalCloud } from '../local-cloud.ts';
import { awsTwoWayJson } from './payloads.ts';
import { northside, phones, replyNumbers } from './cast.ts';

/** The URLs of a running local cloud, and lines to paste into another terminal. */
export function hints({ url, endpointUrl, topics }: LocalCloud): string {
  const send = {
    dealerId: northside,
    purpose: 'individual',
    recipients: [{ sendId: 'try-1', phone: phones.dan, customerId: 'dan' }],
  };
  const stop = { from: phones.dan, to: replyNumbers.northside, text: 'STOP', id: 'in-1' };
  return `
The local cloud is up at ${url}
  replies endpoint   ${endpointUrl}/replies/{twilio|generic}
  two-way SMS topic  ${topics['two-way']}
  validate-send      ${url}/2015-03-31/functions/validate-send/invocations
  admin API          ${url}/admin, ${url}/console: open, nobody signs in (docs/admin-api.md)
  DynamoDB, SQS, SNS ${url}  (AWS_ENDPOINT_URL; any credentials)

Try it. May Dan be texted?
  curl -s ${url}/2015-03-31/functions/validate-send/invocations -d '${JSON.stringify(send)}'

Dan replies STOP, through Twilio's webhook:
  curl -s ${endpointUrl}/replies/twilio --data-urlencode From=${phones.dan} --data-urlencode To=${replyNumbers.northside} -d Body=STOP -d MessageSid=SM1

The same through the generic JSON format:
  curl -s ${endpointUrl}/replies/generic -H 'content-type: application/json' -d '{"from":"${phones.dan}","to":"${replyNumbers.northside}","text":"stop please","messageId":"1"}'

The same through AWS two-way SMS, as SNS gets it:
  curl -s ${url} -d Action=Publish -d Version=2010-03-31 -d TopicArn=${topics['two-way']} --data-urlencode 'Message=${awsTwoWayJson(stop)}'

Now ask again, with another sendId. And why may Dan not be texted?
  curl -s ${url}/admin/dealers/${northside}/customers/dan

Somebody of the dealer, who may only read:
  curl -s ${url}/console/dealers/${northside}/reviews -H 'X-Local-Actor: vera; role=viewer; dealers=${northside}'

Ctrl-C stops everything.
`;
}
