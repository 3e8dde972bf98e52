import type { Rule } from '../../../rule.ts';

const kind = 'wish';

/** Asking why the messages come, in the languages that write words apart. */
export const asksWhy: readonly Rule[] = [
  {
    id: 'asks-why-languages',
    kind,
    reason: 'They ask why they get the messages.',
    patterns: [
      'por que|porque me|nos ~2 escriben|mandan|envian|escribe|manda|mandas|mandando|enviando|siguen|llega|llegan ~2',
      'por que|porque recibo|estoy ~2 esto|<messages>|estos ~1',
      'pourquoi vous|tu ~2 ecrivez|ecris|envoyez|envoies|contactez|harcelez ~1',
      'pourquoi est? ce? que? vous|tu ~2 ecrivez|envoyez|contactez ~1',
      'pourquoi je|j recois|ai ca|cela|ces|vos|ce ~1',
      'warum|wieso|weshalb schreibt|schickt|schreiben|schicken|kontaktiert|kontaktieren|belastigt ihr|sie|du|man ~2 mir|mich|uns ~1',
      'warum|wieso|weshalb bekomme|kriege|erhalte ich das|diese|solche|so|eure|sowas ~1',
      'por que|porque ~1 voces|vcs|voce me|estao ~1 mandam|mandando|enviam|enviando|manda ~1',
      'por que|porque ~1 estou|recebo ~1 recebendo|isso|isto|essas|esse ~1',
      'perche mi|ci ~1 scrivete|mandate|inviate|contattate|scrivi ~1',
      'perche ricevo|sto|continuo ~2 questi|questo|ricevere|messaggi|sms ~1',
      'waarom sturen|stuur|stuurt|krijg|ontvang|appen|appt|benaderen jullie|ik|u|je mij|me|dit|deze|die ~1',
      'dlaczego|czemu|po co do? mnie|mi|to|ciagle|wciaz piszecie|wysylacie|dostaje|przysylacie|pisze ~1',
      'dlaczego|czemu|po co ~1 dostaje|otrzymuje|piszecie|wysylacie ~1',
      'зачем|почему|чего вы|мне|ты ~1 мне|пишете|пишешь|приходит|приходят|шлете|присылаете ~1',
      'навіщо|чому ви|мені ~1 мені|пишете|приходить|надсилаєте ~1',
      'neden|niye|nicin bana|beni|bu ~2 yaziyorsunuz|geliyor|atiyorsunuz|gonderiyorsunuz|ariyorsunuz ~2',
      'varfor|hvorfor skickar|sender|far|faar|skriver ni|i|dere|jag|jeg ~1 mig|meg|detta|dette|det|her ~1',
      'miksi lahetatte|saan|laitatte|viestittelette ~1 naita|tata|minulle|mulle ~1',
      'proc|preco mi|me|ma|to ~1 pisete|posilate|posielate|chodi|dostavam ~1',
      'miert irnak|kuldenek|kapom|kapok|irtok|kulditek ~1 nekem|ezt|ilyen|ezeket? ~1',
      'de ce imi|mi|primesc ~1 scrieti|trimiteti|mesaje|asta|aceste ~1',
      'γιατι μου|με ~1 στελνετε|γραφετε|ενοχλειτε|παιρνετε ~1',
      'γιατι λαμβανω|παιρνω ~1 μηνυματα|αυτα|αυτο ~1',
      'למה אתם|אני ~1 שולחים|מקבל|מקבלת|כותבים|מטרידים ~1',
      'ليش|لماذا|ليه ترسلون|ترسلوا|بتبعتوا|تبعتوا|تراسلوني|تصلني|يجيني|توصلني ~1',
      'kenapa|mengapa|ngapain ~1 kirim|sms|hubungi|dapat|wa|ganggu ~1',
    ],
    for: 'Warum schreibt ihr mir?',
    against: 'Warum schreibt ihr so klein auf die Rechnung?',
  },
];
