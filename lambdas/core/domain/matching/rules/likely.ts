import type { Rule } from './rule.ts';

/** Contexts that say what is meant even where another word speaks against it: they come before the unlikely ones. */
export const insistingRules: readonly Rule[] = [
  {
    id: 'asks-what-it-does',
    kind: 'unlikely',
    reason: 'They ask what would happen, and do not say it.',
    patterns: [
      'if|happens|should|when|do|can i|we|you|to ~1 text|reply|send|type|say|write|texting|replying the|with|back? TERM',
      'what does|do|would|happens ~2 TERM',
    ],
    for: 'What happens if I reply STOP?',
    against: 'I reply STOP every time',
  },
  {
    id: 'will-you-not-stop',
    kind: 'likely',
    reason: 'They complain that the messages do not stop.',
    patterns: [
      'you|u|yall|they|these|messages|texts dont|wont|never|cannot|cant|didnt|havent|do|will|would not? TERM <messaging>|<messages>|<glue>? <messaging>|<messages>|<me>',
      'why|if dont|wont|cant|will|do|wouldnt|didnt you|u|yall not|ever|just|please? TERM',
      'when will|are you|u|yall going? to|ever? TERM',
      'if you|u|yall dont|do|wont not? TERM',
    ],
    for: 'If you do not stop texting me I will report you',
    against: 'You never stop to amaze me',
  },
  {
    id: 'said-it-before',
    kind: 'likely',
    reason: 'They say that they have asked for it before.',
    patterns: [
      'i|we|ive|already|have|just|been ~1 said|say|saying|replied|texted|sent|typed|wrote|mean|meant|repeat|repeating please|again? TERM',
      '^ said|repeat TERM',
      'told|asked|asking you|u|yall|them|please|again to TERM',
      'i|we|to text|reply|send|type|say|write|texting|replying|sending|typing|saying TERM',
      'asked|told|asking|begging|telling you|u|yall|them|guys ~2 to TERM',
    ],
    for: 'I said STOP three days ago',
    against: 'The text said to stop at the gate, correct?',
  },
  {
    id: 'asks-how',
    kind: 'likely',
    reason: 'They ask how to make the messages stop.',
    patterns: ['how ~3 TERM these|<messages>|getting|receiving', 'how ~3 TERM the|your|this|all|any <messages>'],
    for: 'How do I stop these Northside texts',
    against: 'How do I stop the alarm?',
  },
  {
    id: 'for-good',
    kind: 'likely',
    reason: 'They want it to stop for good.',
    patterns: ['TERM for good|ever', 'TERM at once', 'TERM right now|away', 'TERM here and? now?'],
    for: 'Kindly make Northside stop for good',
    against: 'Stop for a coffee on the way',
  },
];

/** Contexts that say that the messages are meant. */
export const likelyRules: readonly Rule[] = [
  {
    id: 'stop-messaging',
    kind: 'likely',
    reason: 'The term is followed by what has to stop: the messages.',
    patterns: [
      'TERM <glue>? <messaging> <me>|<messages>|<list>|<it>|[ ',
      'TERM <messaging> ]',
      'TERM <messaging> him|her|my|our|his ~2 <messages>',
      'TERM <messaging> him|her ]',
      'TERM begging|scamming|spamming|soliciting|harassing|bombarding|nagging',
      'TERM <glue>|<messaging>|<me>? <glue>|<me>? ~1 texts|messages|msgs|sms|txts|spam|ads|promos|promotions|newsletters|notifications|solicitations',
      'TERM <messaging> <glue>|<me>|<it> <glue>|<me>|<messages>|<it>? <messages>|<maybeMessages>|<list>',
      'TERM with|all|the|these|those|this|your|any|ur|sending|getting|receiving? <glue>? <glue>? <messages>',
      'TERM calling|emailing|ringing|phoning me|us ]',
      'TERM calling|emailing|ringing|phoning me|us and|or <messaging>',
      'TERM <me>? de|d m|me|nous? <messaging>',
    ].map((typed) => typed.replace('|[ ', '').trim()),
    for: 'Stop texting me about my car warranty',
    against: 'Stop calling everyone from the waiting room',
  },
  {
    id: 'messages-must-stop',
    kind: 'likely',
    reason: 'They say that the messages have to stop.',
    patterns: [
      '<messages>|<maybeMessages> need|needs|must|have|has|should|gotta|better to? TERM',
      'make|want|need|like|wish this|these|those|the|your|it|them|you|u|yall <messages>|guys? to? TERM',
      'want|wish|like|need|asking|request|demand|ask to|that|you|u? you|to|be? TERM <messages>|<messaging>|from',
    ],
    for: 'Your awful messages must stop',
    against: 'The noise from the site needs to stop',
  },
  {
    id: 'then-a-new-sentence',
    kind: 'likely',
    reason: 'The reply begins with the term; what follows is a sentence of its own.',
    patterns: [
      '^ <courtesy>? TERM i|im|ive|ill|id|not|no|too|already|never|wrong|dont|do|who|why|u|yall|we|my|thank|thats|thanks|nobody|enough|wtf|go|leave|take|remove|delete|sold|bought|unsubscribe',
      '^ TERM or',
      '^ TERM this number|phone|isnt|aint',
      '^ TERM this is not|a|my|the|wrong|harassment|illegal|spam|annoying',
      '^ TERM he|she|they died|passed|is|has|moved|left|was|are|doesnt',
      '^ <courtesy>? TERM you guys|people|keep|suck|already|all|have|got|sent|texted|idiots',
      '^ <courtesy>? TERM je|ich|no|yo|eu|nao|non|ik|nie|jag|jeg|не|я|lascia|deja|laissez|lassen',
    ],
    for: 'Stop I already bought one',
    against: 'Stop the story, I have heard it',
  },
  {
    id: 'in-capitals',
    kind: 'likely',
    reason: 'The term stands apart in capitals, at the beginning or the end.',
    patterns: [],
    for: 'have a nice day but STOP',
    against: 'We have got to STOP this bill from passing',
  },
];
