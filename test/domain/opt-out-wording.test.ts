import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { shippedOptOutTerms, shippedTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import { optOutWording } from '../../lambdas/core/domain/opt-out-wording.ts';
import { brokenPromise } from '../../lambdas/core/domain/wording/promises.ts';

const terms = shippedTerms(shippedOptOutTerms);

describe('the body of an SMS', () => {
  it.each([
    'Spring sale. Reply STOP to opt out',
    'Spring sale. Reply END to leave',
    'Spring sale. Opt-out: call us',
    'Spring sale. Call us to unsubscribe',
    'Spring sale. To opt out of marketing SMS call us',
    'To opt out of our SMS marketing ring us',
    'Spring sale. Unsubscribe from these texts: call us',
    'SPRING SALE. CALL US TO UNSUBSCRIBE',
    'Reply YES to book. Call us to unsubscribe',
    'Reply to this message to unsubscribe',
    'Text 0491 570 006 to opt out',
    'Call or text us to opt out',
    'Text or call 0491 570 006 to opt out',
    'Text our team to unsubscribe',
    'Text us on 0491 570 006 to unsubscribe',
    'Text Ava on 0491 570 006 to unsubscribe',
    'Reply by Friday to book. To opt out call us',
    'Send us an e-mail to unsubscribe',
    'Send flowers this Easter. Call us to opt out',
    'You get SMS offers of North. Opt out: call us',
    'Spring sale. Leave: https://example.com/u/1',
    'Spring sale. Leave: example.com/u/1',
  ])('says how to opt out: %s', (body) => expect(optOutWording(body, terms)).toEqual({ says: true }));

  it.each([
    'Spring sale',
    'Nonstop bargains',
    'Prices from 5.99/piece',
    'Ring 02 5550 1234',
    "Don't stop dreaming: 20% off!",
    'One-stop shop at North. Sale!',
    'ONE-STOP SHOP! SALE THIS WEEKEND',
    'Visit Bus Stop Rd 4. Sale',
    'SALE MUST END SUNDAY',
    'Unsubscribe from boredom: visit us',
    'Opt out of the ordinary: visit us',
  ])('does not say how to opt out: %s', (body) =>
    expect(optOutWording(body, terms)).toEqual({ says: false, because: 'nothing-said' }),
  );

  it('goes by the terms in force', () => {
    expect(optOutWording('Reply BASTA to opt out', shippedTerms('BASTA'))).toEqual({ says: true });
    expect(optOutWording('Reply STOP to leave', shippedTerms('BASTA'))).toMatchObject({ word: 'STOP' });
  });
});

describe('what people are told to reply with to opt out', () => {
  it.each([
    ['Sale. Reply FERTIG to opt out', 'FERTIG'],
    ['Reply nein to unsubscribe', 'nein'],
    ['Sale! Text no to unsubscribe', 'no'],
    ['Txt goodbye to 60777 to opt out', 'goodbye'],
    ['Reply to this message with nein to unsubscribe', 'nein'],
    ['Unsubscribe? Reply nein', 'nein'],
    ['To unsubscribe, send nein to 0491 570 006', 'nein'],
    ['Opt out by texting nein', 'nein'],
    ['Reply nein or STOP to unsubscribe', 'nein'],
    ['Reply YES to book or NO to unsubscribe', 'NO'],
    ['Reply yes to book or no to unsubscribe', 'no'],
    ['Reply HERE to unsubscribe', 'HERE'],
    ['Reply 9 to opt out', '9'],
    ['Answer no to unsubscribe', 'no'],
    ['To unsubscribe text nein', 'nein'],
    ['Message nein to unsubscribe', 'nein'],
    ['Reply NO THANKS to opt out', 'NO THANKS'],
    ['Reply NEIN for no more SMS', 'NEIN'],
    ['Reply OUT to stop receiving our offers. Details: example.com/a', 'OUT'],
    ['Reply nein if you want to unsubscribe', 'nein'],
    ['Reply END CONTRACT to opt out', 'END CONTRACT'],
    ['Antworten Sie mit nein zum Abmelden', 'nein'],
    ['Antworten Sie auf diese SMS mit FERTIG, um keine SMS mehr zu erhalten', 'FERTIG'],
    ['Zum Abmelden sende schluss an 12345', 'schluss'],
    ['Répondez non pour ne plus recevoir de SMS', 'non'],
    ['Envoyez « rien » au 36111 pour vous désabonner', 'rien'],
    ['Responda no para darse de baja', 'no'],
    ['Rispondi no per non ricevere altri SMS', 'no'],
    ['Antwoord nee om af te melden', 'nee'],
  ])('is no term: %s', (body, word) => {
    expect(brokenPromise(body, terms)).toBe(word);
    expect(optOutWording(body, terms)).toEqual({ says: false, because: 'no-term', word });
  });

  it.each([
    'Reply STOP',
    'Reply with STOP',
    'reply stop to opt out',
    'Reply STOP at any time to opt out',
    'REPLY END AT ANY TIME TO OPT OUT',
    'Reply please stop to opt out',
    'Reply STOP or call us to opt out',
    'Reply STOP or visit us to opt out',
    'Reply STOP/UNSUB to opt out',
    'If you no longer wish to receive SMS reply STOP',
    'Keine SMS mehr? Antworte STOP',
    'Pour ne plus recevoir de SMS répondez STOP',
    'STOP SMS: répondez STOP au 36111',
    'Txt STOP 2 end msgs',
    'Reply HELP for help, STOP to cancel',
    'Reply HELP or STOP to opt out',
    'Msg&data rates may apply. Reply HELP for help or STOP to cancel texts.',
    'Reply YES to book, or STOP to leave',
    'Reply YES to book. Reply STOP to opt out',
    'Text STOP to 0491 570 006 to opt out',
    'Antworten Sie mit STOP',
    'Antworten Sie mit STOP zum Abmelden',
    'Envoyez STOP au 36111 pour ne plus recevoir de SMS',
    'Responda BAJA para darse de baja',
    'Responda DAR DE BAJA para salir',
  ])('is a term: %s', (body) => expect(optOutWording(body, [...terms])).toEqual({ says: true }));

  it.each([
    'Reply to this message for a quote',
    'Text us on 0491 570 006',
    'Reply YES to confirm, C to cancel your appointment',
    'Reply Y to confirm or N to cancel',
    'Reply YES to leave a review',
    'Reply YES to stop by on Friday',
    'Reply NO to stop paying too much',
    'Send us a photo of your car',
    'Text BOOK to 0491 570 006',
    'Reply yes to book or call us to opt out',
    'Any type of car. Return it within 14 days',
    'Antworten Sie bis Freitag, um den Termin zu bestätigen',
    'Schreiben Sie uns: wir rufen an',
    'Répondez OUI pour confirmer',
    'Responda SI para confirmar su cita',
  ])('is nothing: %s', (body) => expect(brokenPromise(body, terms)).toBeNull());
});

it('no word but a term may be promised, in whatever case', () => {
  const word = fc.stringMatching(/^[bcdfgjkpqvwxz]{3,8}$/);
  fc.assert(
    fc.property(word, fc.boolean(), (drawn, capitals) => {
      const promised = capitals ? drawn.toUpperCase() : drawn;
      const body = `Sale! Reply ${promised} to unsubscribe`;
      expect(optOutWording(body, terms)).toEqual({ says: false, because: 'no-term', word: promised });
      expect(optOutWording(body, [...terms, ...shippedTerms(promised)])).toEqual({ says: true });
    }),
  );
});

describe('from a sender name, to which nobody can reply,', () => {
  it.each([
    'Sale. Reply STOP to opt out',
    'Sale. STOP to opt out',
    'Call us for a quote. Reply STOP to unsubscribe',
    'Reply STOP to opt out of the 2026 sale',
    'SALE 2026! Antworten Sie mit STOP',
  ])('a reply is no way out: %s', (body) =>
    expect(optOutWording(body, terms, false)).toEqual({ says: false, because: 'nobody-can-reply' }),
  );

  it.each([
    'Sale. Text STOP to 0491 570 006',
    'Sale. Text STOP to +61 491 570 006 to opt out',
    'Sale. Text 60777 with STOP',
    'Soldes. STOP au 36111',
    'Soldes. STOP 36111',
    'Sale. Zum Abmelden STOP an 12345',
    'Sale. Call us to unsubscribe',
    'Sale. Reply STOP or see https://example.com/u/1',
  ])('a number or a link is one: %s', (body) => expect(optOutWording(body, terms, false)).toEqual({ says: true }));
});
