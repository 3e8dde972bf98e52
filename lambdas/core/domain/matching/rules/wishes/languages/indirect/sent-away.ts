import type { Rule } from '../../../rule.ts';

const kind = 'wish';

/** Being sent away. */
export const sentAway: readonly Rule[] = [
  {
    id: 'sent-away-languages',
    kind,
    reason: 'They ask to be left alone.',
    patterns: [
      'pare|parem|para|paren|basta|arretez|aufhoren pelo|por|per amor ~2',
      'nao enche|enchem|encham ~1',
      'que|ai chato|chatice|saco|pesado|lata ~1',
      'behaltet|behalten|verschwendet|verschont|spart ~3 kram|zeit|werbung|mist|euch|sms|muell|mull',
      '^ <courtesy>? das|dies? will|mochte|brauche|wollen ich|wir? das|dies? nicht|nix ~1 $',
      'bitte|bidde keine weiteren|mehr ]',
      'weg|schluss|ab damit|mit|in ]',
      'weg met ~2',
      'wara|lapy|precz od|z ~2',
      'совесть|стыд имейте|есть|потеряли ~1',
      'tenga|tengan|abbiate|tenham|ayez|habt verguenza|vergogna|vergonha|honte|pieta|piedad|pitie|anstand ~1',
      'non|no|nao|nie|ne mi|me|m|mnie cercate|cerchi|busquen|procurem|cherchez|szukajcie|szukac ~2',
      'ne|n le? serai|sera|veux|voudrai jamais ~1',
      '^ <courtesy>? je|ich|jag|jeg|ik|io|eu|yo? laat|lass maar|es|zitten? zitten? ~1 $',
      'dosyc|dosc|wystarczy juz|tego ]',
      'biktik|biktim|usandik|yeter ya|artik|be ~1',
      'yeter ~1 biktik|biktim|usandim',
    ],
    for: 'Behaltet euren Kram',
    against: 'Behaltet ihr die alten Reifen?',
  },
];
