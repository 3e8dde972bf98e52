import type { Gateway } from './gateway.ts';
import { isOutbound, otherEvent } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';
import { birdSignature } from './signatures/bird.ts';

const ofOtherChannel = /^(?!sms)\w+\.(in|out)bound$/;

/**
 * Bird's notifications of the channel SMS. They may name the number by the id of its connector only: a reply is then attributed by what it
 * answers, or held. https://docs.bird.com/api/channels-api/supported-channels/programmable-sms/receiving-messages
 */
export const bird: Gateway = {
  read(payload) {
    const event = payload.text('event')?.toLowerCase() ?? 'sms.inbound';
    const isOurs = isOutbound(payload.text('payload.direction'));
    if (isOurs || event !== 'sms.inbound')
      return otherEvent(event, !isOurs && !ofOtherChannel.test(event) && payload.has('payload.body.text.text'));
    const type = payload.text('payload.body.type')?.toLowerCase() ?? 'text';
    return entryOf(
      payload,
      {
        from: ['payload.sender.contact.identifierValue'],
        to: ['payload.receiver.connector.identifierValue'],
        text: ['payload.body.text.text', 'payload.body.image.text', 'payload.body.file.text'],
        messageId: ['payload.id'],
        answers: ['payload.replyTo.id'],
      },
      { sentAt: isoTime(payload.text('payload.createdAt')), to: '', ...(type === 'text' ? {} : { text: '' }) },
    );
  },
  signatures: [birdSignature],
};
