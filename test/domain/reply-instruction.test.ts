import { describe, expect, it } from '@jest/globals';
import { withOptOutMessage } from '../../lambdas/core/domain/opt-out-message.ts';
import { shippedTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import { instructsReply, termNamedIn } from '../../lambdas/core/domain/reply-instruction.ts';

const terms = shippedTerms('STOP, UNSUBSCRIBE, OPT OUT, OPTOUT, =END, =QUIT, =CANCEL, =REVOKE, BASTA, 退订, ABMELDEN');

describe('a text that tells people what to reply', () => {
  it.each([
    ['Reply STOP to opt out', 'STOP'],
    ['reply stop to opt out', 'STOP'],
    ['To opt out, reply with the word stop', 'STOP'],
    ['Opt out: STOP', 'STOP'],
    ["Text 'stop' to 0491 570 006", 'STOP'],
    ['Txt BASTA to leave', 'BASTA'],
    ['REPLY BASTA TO OPT OUT', 'BASTA'],
    ['Antworten Sie BASTA zum Abmelden', 'BASTA'],
    ['Envoyez basta pour ne plus recevoir de SMS', 'BASTA'],
    ['Reply YES to book or STOP to leave', 'STOP'],
    ['Reply OPT OUT to leave', 'OPT OUT'],
    ['Zum Abbestellen: ABMELDEN an 12345', 'ABMELDEN'],
    ['回复退订', undefined],
    ['回复 退订', '退订'],
    ['Sale ends soon. Reply END', 'END'],
  ])('%s', (text, named) => expect(termNamedIn(text, terms)?.text).toBe(named));

  it.each([
    'Reply FERTIG to opt out',
    'REPLY FERTIG TO OPT OUT',
    'Text FERTIG to unsubscribe',
    'Never stop having fun',
    "Don't stop dreaming: 20% off!",
    'One-stop shop at North',
    'Visit us at Bus Stop Rd 4',
    'End of season sale',
    'Nonstop',
    'NONSTOP BARGAINS',
  ])('names no term: %s', (text) => expect(termNamedIn(text, terms)).toBeUndefined());

  it.each([
    ['Reply FERTIG', true],
    ['Sale! Text fertig', false],
    ["Text 'fertig' to us", true],
    ['Reply to our Facebook page', false],
  ])('asks for a reply that stands out: %s', (text, asks) => expect(instructsReply(text)).toBe(asks));
});

describe('the opt-out message', () => {
  it.each([
    ['Driving fun NONSTOP', 'STOP', 'Driving fun NONSTOP\nSTOP'],
    ['Sale! Reply STOP to opt out', 'Reply STOP to opt out', 'Sale! Reply STOP to opt out'],
    ['Sale\nReply STOP to opt out ', 'Reply STOP to opt out', 'Sale\nReply STOP to opt out '],
    ['Sale', 'Reply STOP', 'Sale\nReply STOP'],
    ['Sale', null, 'Sale'],
  ])('is appended to %j where it is not its last sentence', (body, message, expected) =>
    expect(withOptOutMessage(body, message)).toBe(expected),
  );
});
