import type { Rule } from './rule.ts';

/** What would be our own words, had they not been said to be theirs: it comes before those. */
export const alreadySentRules: readonly Rule[] = [
  {
    id: 'already-sent',
    kind: 'likely',
    reason: 'They say that they have sent the term before.',
    patterns: [
      '^ <courtesy>? replied|texted|typed|responded|replying|texting with? the? word? TERM ~4 still|again|nothing|keep|keeps|twice|before|already|times',
      'i|ive|we|weve already|have|just? replied|texted|typed|responded with? the? word? TERM',
      'jai|ai|avons deja? repondu|envoye|ecrit|tape TERM',
      'he|ya|hemos respondi|respondido|mande|mandado|envie|enviado|puse|escrito TERM',
      'ho|abbiamo gia? risposto|mandato|inviato|scritto TERM',
      'ja|eu respondi|mandei|enviei|escrevi TERM',
      'قلت|قلنا|كتبت|ارسلت ~3 TERM ]',
    ],
    for: "J'ai répondu STOP au 36111 et ça continue",
    against: 'Répondez STOP au 36111',
  },
];
