import type { Rule } from '../rule.ts';

const kind = 'no-wish';

/** What reads like a wish to stop at first, and is none: it takes the wish back that it overlaps. */
export const noWishes: readonly Rule[] = [
  {
    id: 'another-way',
    kind,
    reason: 'They ask to be reached in another way, or at another time.',
    patterns: [
      'dont|not|never call|phone|ring|email|mail|write|come me|us|him|her|my|here|at|back|this? ~3 [ <courtesy>|just|can|could|you|u|only|ill|but? <courtesy>|just|can|could|you|u|only? text|txt|message|msg|sms|whatsapp|email|call',
      'dont|not|never text|txt|message|msg|sms|email|contact me|us|him|her|my|here|this|on? ~3 [ <courtesy>|just|can|could|you|u|only|but? <courtesy>|just|can|could|you|u|only? call|phone|ring|email|text|message|use',
      'dont|not|never call|phone|ring|email|mail|text|txt|message|msg|contact ~2 just|but|only|instead text|txt|message|msg|call|email|me|of',
      'dont|not|never call|phone|ring|email|mail|text|txt|message|msg|contact me|us|him|her|my|here|at|this|on? ~2 until|till|til|before|when|while|whilst|during|unless|yet|b4|except|instead|today|tonight|tomorrow',
      'dont|not|never call|text|message|txt my|him|her|his|their ~1 work|office|house|home|boss',
      'call|phone|ring|email <me>? dont|not text|txt|message|msg',
      'text|txt|message|msg|email <me>? dont|not call|phone|ring',
      'text|call me not',
      'no calls|calling|phone|phonecalls ~2 [ texts|text|message|messages|email|sms',
    ],
    for: "Please don't call me, text me instead",
    against: "Don't call me. Don't text me",
  },
  {
    id: 'keep-texting',
    kind,
    reason: 'They ask not to be left out.',
    patterns: [
      'dont|not|never forget|hesitate|fail|mind ~4 text|txt|message|msg|call|contact|email|send|ring|phone|include',
      'did|have|has|had|didnt|havent|hasnt|why|he|she|they ~2 not|never text|txt|message|msg|call|contact|email|ring|phone|wrote|write me|us|him|her|back',
      '^ you|u never text|txt|message|msg|call|contact|email|ring|write me|us|him|her|back',
      'dont|not|never ~2 remove|delete|take|drop me|us|my',
      'dont|not|never ~1 take|remove|get|drop me|us|my ~1 off|from|of ~2 list|lists',
      'if not text|txt|message|msg|call|ring|email',
      'he|she|they|u|hes|shes|theyre|youre|ü is|are|r|s|was|were? not|no|never ~1 interested',
      'you are|were not|no|never ~1 interested',
      'rather not text|call|message|contact|email|tell|ask him|her|them|my',
      'not like you|he|she|they|i|we',
    ],
    for: 'Why did you not text me back about the car?',
    against: 'You will not text me again',
  },
  {
    id: 'their-own-doing',
    kind,
    reason: 'They say what they themselves do not do.',
    patterns: ['dont|dun|not|wont|never|didnt text|txt|msg|message|call|disturb|bother|bug|contact|email|spam u|you|ya'],
    for: 'Dun disturb you liao, see you Monday',
    against: 'You will not bother me any more',
  },
  {
    id: 'another-list',
    kind,
    reason: 'They mean another list or record than that of the messages.',
    patterns: [
      'take|get|remove|delete|strike|cross|drop|scratch|be|put ~4 off|from ~2 waiting|waitlist|wait|appointment|booking|reservation|schedule|calendar|loan|title|order|invoice|bill|policy|group|cart|quote|registration|lease|account|insurance',
      'removed|taken|deleted ~1 off|from ~2 waiting|waitlist|wait|appointment|booking|reservation|schedule|calendar|loan|title|order|invoice|bill|policy|group|cart|quote|registration|lease|account|insurance',
    ],
    for: 'Please take my name off the appointment list',
    against: 'Take my name off the list',
  },
  {
    id: 'their-own-mistake',
    kind,
    reason: 'They speak of a number that they gave or dialled themselves.',
    patterns: [
      'i|we ~2 gave|give|typed|entered|put|wrote|dialed|dialled|called|texted|sent|messaged|had|left ~3 wrong|incorrect number|num|person|phone|contact|one',
      'wrong|incorrect number|phone|contact|person of|in|listed|written',
      'wrong|incorrect number on ~3 invoice|order|form|account|quote|receipt|bill|file|profile|website|site|policy',
      'is this|it|that ~1 wrong number|person',
    ],
    for: 'I think I gave you the wrong number on Monday',
    against: 'You gave my wife the wrong number',
  },
];
