import type { Rule } from './rule.ts';

const kind = 'unlikely';

/** Contexts in which a term is probably not meant for the messages. The reply still opts out, and staff may release it. */
export const unlikelyRules: readonly Rule[] = [
  {
    id: 'negated',
    kind,
    reason: 'The person says not to: "don\'t stop".',
    patterns: [
      'dont|not|never|wont|didnt|havent|cannot|cant|wouldnt|shouldnt|isnt|aint|dun|donot ever|even|want|wanna|you|to|please|just|been? to|us|you? TERM',
      'no quiero|quiera|quise|me|deseo TERM',
      'nao|non|ne|nie TERM',
      'nao quero|vou|desejo TERM',
      'nicht|niet|inte|ikke|ej|nie|ne TERM',
      'TERM nicht|niet|inte|ikke|pas|mat|na',
      'ne pas|plus TERM',
      'no me|nos TERM',
      'не|jangan|tidak|khong|μη|μην|לא|לאل|لا|ไม่|อย่า|不|不要|别|別|안 TERM',
      'by|in no way TERM',
      'why was|am|did|have|were ~3 TERM',
      'TERM by accident|mistake',
      'accidentally|mistakenly|undo hit|pressed|clicked|the|my? TERM',
      'not|didnt|dont mean|meant|intend|trying to? TERM',
    ],
    for: "Please don't stop, I like your offers",
    against: 'I do not know you. Stop',
  },
  {
    id: 'stops-by',
    kind,
    reason: 'What follows says when or where, as in "stop by".',
    only: 'everyday',
    patterns: [
      'TERM by|over|in|into|off|near|outside|round|around|along|past|up|through|at|back|inside|for|before|after|tomorrow|today|tonight|later|somewhere|there|here',
    ],
    for: "I'll stop by at 3",
    against: 'Stop. By the way, who is this?',
  },
  {
    id: 'end-of-something',
    kind,
    reason: 'It says when or where something ends.',
    only: 'everyday',
    patterns: [
      'TERM of|up|date|time|result|user|up|table|point',
      'the|week|month|year|front|dead|high|low|rear|very|other|at|by TERM',
    ],
    for: 'The end of the street, on the left',
    against: 'End this now please',
  },
  {
    id: 'another-thing',
    kind,
    reason: 'They want to stop or cancel something else, such as an appointment or an order.',
    patterns: [
      'TERM <me>|<glue>|<it>? <glue>|<me>? <thing>',
      'TERM <me>|<glue>? ~1 <thing>',
      'TERM <me>|<glue>? <service> ]',
      'fur|fuer|voor|til|till|am|vom morgen|heute|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|<thing> TERM',
      'opt out of|from <glue>? <unknown>|<thing>',
    ],
    for: 'Please cancel my appointment for Tuesday',
    against: 'Stop the texts about my appointment',
  },
  {
    id: 'money',
    kind,
    reason: 'It is about a charge or a payment.',
    patterns: [
      'TERM charging|billing|taking|debiting|deducting|invoicing|withdrawing|overcharging|selling|paying|payments|cobrando|cobrar',
    ],
    for: 'Stop charging me twice for the same oil change',
    against: 'Stop! I will not be charged for your texts',
  },
  {
    id: 'somebody-stops',
    kind,
    reason: 'It says what they or others do, or did, and asks nothing of us.',
    only: 'everyday',
    patterns: [
      'make|makes|making it|them|him|her TERM [ he|she|hes|shes|theyre|they|my|our',
      'i|we|he|she|they|it|who|that will|ll|can|could|would|should|might|may|was|had|did|always|usually|often|only|also|just|do|does TERM',
      'ill|wed|id|well|hed|shed|theyll|itll TERM',
      'i|we|im|ive|were need|needed|have|had|want|wanted|got|going|trying|tried|wanna|gotta|plan|planning|hope|decided|will|ready|used to? TERM ]',
      'to TERM and|the|my|his|her|at|in|him|them|thinking|being|going|smoking|drinking|eating|working',
      'going|about|enough|able|forgot|remember|happy|way|right|him|her|them|place|time|where|when to TERM',
      'a|the|my|his|her|our|their|one|each|any|which|what|some|no TERM',
      'did|does|do|will|would|when|where|until|till|before|after|if he|she|it|they|we|i|the ~1 TERM',
      'when|where|until|till|before|after TERM',
    ],
    for: 'We had to wait, then I could stop',
    against: 'I said stop',
  },
];
