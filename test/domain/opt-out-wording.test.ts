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

describe('the usual wordings', () => {
  it.each([
    'Sale. STOP to opt out',
    'Sale ON NOW! STOP to unsubscribe',
    'SALE ON NOW. STOP TO OPT OUT',
    'Sale. STOP=opt out',
    'Sale. STOP to end',
    'Sale. Stop to opt out',
    'Sale. Opt-out: STOP',
    'Sale. Unsubscribe: STOP',
    'Sale. Opt out with STOP',
    'Sale. STOP or UNSUBSCRIBE to opt out',
    'Sale at North. STOP',
    'Sale at North (STOP)',
    'Reply STOP',
    'Reply STOP to end',
    'Reply STOP to cancel',
    'Reply STOP to leave',
    'Reply STOP to quit our texts',
    'Reply STOP at any time to unsubscribe',
    'Reply STOP to opt out of the 2026 sale',
    'Text STOP to 0491 570 006',
    'Want to opt out? Reply STOP',
    'How to opt out: text STOP to 0491 570 006',
    'Sale. To opt out: call us',
    'Sale. Opt out: 0491 570 006',
    'Sale. Click HERE to unsubscribe: https://example.com/u',
    'Sale at NORTH - unsubscribe: call us',
    'Sale. Unsubscribe your number: call 0491 570 006',
    'Abmelden mit STOP',
    'Mit STOP abmelden',
    'Angebot. Abmeldung: STOP an 12345',
    'Antworten Sie mit STOP, um sich abzumelden',
    'STOP zum Abbestellen',
    'Antwort STOP zum Beenden',
    'Offre. STOP AU 36111',
    'Offre. STOP SMS au 36111',
    'Offre. Stop SMS au 36111',
    'Offre. STOP SMS',
    'Offre. STOP PUB: 36111',
    'Reply STOP to avoid future texts',
    'Reply STOP and you will not hear from us',
    'Msg&data rates may apply. STOP to cancel, HELP for help',
    'Pour vous désabonner : STOP au 36111',
    'Désinscription : STOP',
    'Répondez STOP pour vous désinscrire',
    'Responda STOP para cancelar',
    'Envíe BAJA al 12345 para no recibir más SMS',
    'STOP para darse de baja',
    'Rispondi STOP per non ricevere altri SMS',
    'STOP per annullare',
    'Rispondi STOP per cancellarti',
    'Antwoord STOP om af te melden',
    'STOP om uit te schrijven',
    'Afmelden: STOP',
    'Stuur STOP naar 12345 om af te melden',
    'Responda SAIR para não receber SMS',
    'STOP para sair',
    'Envie STOP para cancelar',
  ])('say how to opt out: %s', (body) => expect(optOutWording(body, terms)).toEqual({ says: true }));

  it.each([
    ['Sale. GIRAFFE to opt out', 'GIRAFFE'],
    ['Sale. "adios" to opt out', 'adios'],
    ['Sale. Adios to opt out', 'Adios'],
    ['Giraffe to unsubscribe', 'Giraffe'],
    ['Sale. "no thanks" to opt out', 'no thanks'],
    ['Sale. NO THANKS to unsubscribe', 'NO THANKS'],
    ['Sale. GIRAFFE TO OPT OUT', 'GIRAFFE'],
    ['SALE. GIRAFFE TO UNSUBSCRIBE', 'GIRAFFE'],
    ['Sale. GIRAFFE = opt out', 'GIRAFFE'],
    ['Sale. GIRAFFE - unsubscribe', 'GIRAFFE'],
    ['Sale. GIRAFFE or STOP to opt out', 'GIRAFFE'],
    ['Sale. GIRAFFE to stop receiving SMS', 'GIRAFFE'],
    ['Opt out: giraffe', 'giraffe'],
    ['Opt-out: GIRAFFE', 'GIRAFFE'],
    ['Opt out = GIRAFFE', 'GIRAFFE'],
    ['Opt-out with GIRAFFE', 'GIRAFFE'],
    ['To unsubscribe: GIRAFFE', 'GIRAFFE'],
    ['Unsubscribe: "no thanks"', 'no thanks'],
    ['Opt out: GIRAFFE to 0491 570 006', 'GIRAFFE'],
    ['Sale. "not now" to opt out', 'not now'],
    ['Opt out: NO', 'NO'],
    ['Sale. GIRAFFE to end', 'GIRAFFE'],
    ['Sale.GIRAFFE to opt out', 'GIRAFFE'],
    ['GIRAFFE unsubscribes you', 'GIRAFFE'],
    ['GIRAFFE zum Abmelden', 'GIRAFFE'],
    ['Angebot. Abmelden: FERTIG', 'FERTIG'],
    ['Abmelden mit FERTIG', 'FERTIG'],
    ['Angebot. FERTIG um keine SMS mehr zu erhalten', 'FERTIG'],
    ['Offre. RIEN pour vous désabonner', 'RIEN'],
    ['Désinscription : RIEN', 'RIEN'],
    ['Oferta. NADA para darse de baja', 'NADA'],
    ['Offerta. NIENTE per non ricevere altri SMS', 'NIENTE'],
    ['Sale. KLAAR om af te melden', 'KLAAR'],
    ['Afmelden: KLAAR', 'KLAAR'],
    ['Oferta. NADA para não receber SMS', 'NADA'],
  ])('promise a word that is no term, without "reply": %s', (body, word) => {
    expect(optOutWording(body, terms)).toEqual({ says: false, because: 'no-term', word });
    expect(brokenPromise(body, [...terms, ...shippedTerms(word)])).toBeNull();
  });

  it.each([
    'STOP waiting, visit us today',
    'STOP paying too much for service',
    "Don't STOP now! 50% off",
    'Do not STOP dreaming',
    'Pit STOP service $99',
    'STOP! You won a prize',
    'Reply STOP to win a car',
    'Reply STOP now to win a car',
    'Text STOP to 0491 570 006 to win a car',
    'Reply STOP and win',
    'Reply STOP the clock to win',
    'Unsubscribe your old car',
    'UNSUBSCRIBE your old car',
    'We will not STOP',
    '"STOP" by the Supremes: live at North',
    'Gewinne: Antworte STOP um ein Auto zu gewinnen',
    'Répondez STOP pour gagner une voiture',
    'Responda STOP para ganar un coche',
  ])('name a term for something else: %s', (body) =>
    expect(optOutWording(body, terms)).toEqual({ says: false, because: 'nothing-said' }),
  );

  it.each([
    'Want to opt out? Call us',
    'How to opt out: see our website',
    'Link to opt out: https://example.com/u',
    'Link zum Abmelden: https://example.com/u',
    'Call MIA to unsubscribe',
    'Sale at NORTH to opt out call us',
    'NORTH: opt out by calling 0491 570 006',
    'Call us to opt out - SALE ends Friday',
    'The SALE to end all sales',
    'Big SALE for no more than $99',
    'OPT OUT: CALL NORTH MOTORS, 0491 570 006',
    'Opt out: example.com/u/1',
    'Opt out: info@example.com',
  ])('promise no word: %s', (body) => expect(brokenPromise(body, terms)).toBeNull());
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
