import { describe, expect, it } from '@jest/globals';
import { withOptOutMessage } from '../../lambdas/core/domain/opt-out-message.ts';
import { shippedTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import { termNamedIn } from '../../lambdas/core/domain/reply-instruction.ts';

const terms = shippedTerms('STOP, UNSUBSCRIBE, OPT OUT, OPTOUT, =END, =QUIT, =CANCEL, =REVOKE, BASTA, 退订, ABMELDEN');

describe('a text that tells people what to reply', () => {
  it.each([
    ['Reply STOP to opt out', 'STOP'],
    ['reply stop to opt out', 'STOP'],
    ['To opt out, reply with the word stop', 'STOP'],
    ['Reply to this message with stop', 'STOP'],
    ['Text 60777 with stop', 'STOP'],
    ['Opt out: STOP', 'STOP'],
    ['STOP=opt out', 'STOP'],
    ['STOP to opt out', 'STOP'],
    ['SALE! OPT OUT: STOP', 'STOP'],
    ['SALE ON NOW. STOP TO OPT OUT', 'STOP'],
    ['BIG SALE. END = OPT OUT', 'END'],
    ['SOLDES -50% CHEZ NORD. STOP AU 36111', 'STOP'],
    ['SOLDES -50% CHEZ NORD. STOP 36111', 'STOP'],
    ["Text 'stop' to 0491 570 006", 'STOP'],
    ['Txt BASTA to leave', 'BASTA'],
    ['REPLY BASTA TO OPT OUT', 'BASTA'],
    ['Antworten Sie BASTA zum Abmelden', 'BASTA'],
    ['Antworten Sie mit basta', 'BASTA'],
    ['Antworten Sie auf diese SMS mit Stop', 'STOP'],
    ['Envoyez basta pour ne plus recevoir de SMS', 'BASTA'],
    ['Rispondi con basta per non ricevere altri SMS', 'BASTA'],
    ['Reply YES to book or STOP to leave', 'STOP'],
    ['Reply OPT OUT to leave', 'OPT OUT'],
    ['Reply opt-out to leave', 'OPT OUT'],
    ['Zum Abbestellen: ABMELDEN an 12345', 'ABMELDEN'],
    ['回复退订', undefined],
    ['回复 退订', '退订'],
    ['Sale ends soon. Reply END', 'END'],
    ['Sale ends soon. "END" and you hear no more', 'END'],
    ['END ends it', 'END'],
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
    'ONE-STOP SHOP! SALE THIS WEEKEND',
    'Your ONE-STOP shop',
    'Your ONE STOP shop',
    'NON-STOP DEALS AT HARBOUR',
    'MEGA NON-STOP SALE',
    'WE NEVER STOP DEALING',
    'SALE MUST END SUNDAY',
    'Our sale must END on Sunday',
    'SALE MUST END 31/12/2026',
    'No reply. stop by soon',
    'UNSUBSCRIBE from boredom',
  ])('names no term: %s', (text) => expect(termNamedIn(text, terms)).toBeUndefined());
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
