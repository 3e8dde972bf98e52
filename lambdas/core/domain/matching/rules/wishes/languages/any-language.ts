import type { Rule } from '../../rule.ts';

/** What holds in every language whose words are known: "not", "to want" or "to send", and the messages, side by side. */
export const anyLanguageWishes: readonly Rule[] = [
  {
    id: 'no-messages',
    kind: 'wish',
    reason: 'They say that they want no messages.',
    patterns: [
      '<not> <me>|<glue>? <wanting> ~2 <messages>',
      '<wanting> <me>? <not> ~3 <messages>',
      '<wanting> <glue>|<it>|<me>? <not> meer|mehr|mer|mere|more ~1 <messages>|ontvangen|erhalten|bekommen|krijgen',
      '<wanting> nichts|niets|niks mehr|meer|von|van ~2',
      'veux|souhaite|voulons|desire plus rien',
      '<not> <me>? <messaging> ~2 <messages>',
      '<not> <me>? <messaging> <glue>|<me>? mas|mais|piu|plus|mehr|meer|mer|mere|anymore|wiecej|uz|больше|більше',
      '^ <not>|geen|keine|inga|ingen|sin|sem|senza|pas|plus <glue>? <glue>? <messages> <glue>|<courtesy>|<messages>? $',
    ],
    for: 'Preciso no sms',
    against: 'Non ho ricevuto il messaggio',
  },
];
