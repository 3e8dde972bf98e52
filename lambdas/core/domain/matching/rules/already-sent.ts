import type { Rule } from './rule.ts';

/** What would be our own words, had they not been said to be theirs: it comes before those. */
export const alreadySentRules: readonly Rule[] = [
  {
    id: 'by-mistake',
    kind: 'unlikely',
    reason: 'They say that it was sent by mistake, or that they want to go on.',
    patterns: [
      'TERM me|us? from just|only the|your|my? emails|email|calls|mail|letters',
      'did|have|has you|u|yall|they TERM sending|texting|messaging',
      'TERM ~5 par|por|per erreur|error|equivocacion|accident|accidente|engano|sbaglio|errore|ongeluk|megarde',
      'TERM ~4 versehentlich|przypadkiem|случайно|vahingossa|veletlenul|yanlislikla',
      'versehentlich|przypadkiem|случайно|yanlislikla|vahingossa|veletlenul ~2 TERM',
      'av|ved misstag|feil|fejl|feiltakelse|fejltagelse ~3 TERM',
      'TERM ~4 av|ved misstag|feil|fejl|feiltakelse|fejltagelse',
      'why|when|how did|have|has i|we|it|they ~1 TERM getting|receiving|seeing|hearing|coming',
      'why did you|u|yall|they|it TERM sending|texting|messaging|doing|the',
      'TERM getting|receiving ~3 [ <courtesy>? <courtesy>? add|put|sign me|us back',
      'accidentally|mistakenly|accidently ~3 TERM',
      'TERM was|is|were ~2 autocorrect|autocorrected|accident|mistake|typo|error|accidental|accidentally|son|daughter|kid|child',
      'TERM by accident|mistake',
      'unsubscribed|stopped|stop by accident|mistake',
      'sorry|oops|meant ~3 stop by not TERM',
      'TERM me|us? from? the|your|all? emails|calls|mail|email but|and|just|only ~1 text|texts|texting|sms',
      'TERM me|us? from? ~1 emails|calls|mail|email only|alone',
      'TERM me|us? from? ~1 emails|calls|mail|email [ but|the? texts|text|sms ~1 fine|ok|okay|good|great|stay',
    ],
    for: 'I accidentally typed stop, please keep the offers coming',
    against: 'I typed stop, it was no mistake',
  },
  {
    id: 'already-sent',
    kind: 'likely',
    reason: 'They say that they have sent the term before.',
    patterns: [
      '^ <courtesy>? replied|texted|typed|responded|replying|texting with? the? word? TERM ~4 still|again|nothing|keep|keeps|twice|before|already|times',
      'i|ive|we|weve already|have|just? replied|texted|typed|responded with? the? word? TERM',
      'jai|ai|avons deja? repondu|envoye|envoyer|envoyez|ecrit|tape|tapez TERM',
      'envie|mande|puse|respondi|escribi con? TERM ~2 y|pero|ya|dos|tres|varias|hace|ayer|veces',
      'he|ya|hemos respondi|respondido|mande|mandado|envie|enviado|puse|escrito TERM',
      'ho|abbiamo gia? risposto|mandato|inviato|scritto TERM',
      'ja|eu respondi|mandei|enviei|escrevi TERM',
      'قلت|قلنا|كتبت|ارسلت ~3 TERM ]',
    ],
    for: "J'ai répondu STOP au 36111 et ça continue",
    against: 'Répondez STOP au 36111',
  },
];
