import type { Rule } from './rule.ts';

/** Contexts that say plainly that something else is meant, or nothing: they come before all that sounds like an opt-out. */
export const contraryRules: readonly Rule[] = [
  {
    id: 'another-way-please',
    kind: 'unlikely',
    reason: 'They want to be texted instead of called or mailed.',
    patterns: [
      'TERM sending? <me>? the|your|these|those|all|this? emails|email|calls|mail|mails|letters|calling|phonecalls|emailing ~1 [ text|texts|sms|texting|txt is|are|work|works|do ~3 better|fine|ok|okay|good|great|easier|best|enough|instead',
      'TERM calling|ringing|phoning|emailing me|us? ~3 [ <courtesy>|just? text|texts|texting|sms|txt is|are? me|instead|works|only|fine|ok|please|better|easier|best|great|good',
      'TERM calling|ringing|phoning|emailing me|us? and|just|but ~1 text|txt|sms|message',
    ],
    for: 'Stop calling me, text is fine',
    against: 'Stop calling me. Your texts are spam too',
  },
  {
    id: 'never-asked-for-it',
    kind: 'unlikely',
    reason: 'They say that they have not asked for it, or have taken it back.',
    patterns: [
      'never|didnt|havent|not ever|actually? say|said|ask|asked|request|requested|type|typed|texted|text|send|sent|reply|replied|choose|chose|want|wanted to|for|you|u? to|the|a? TERM',
      'TERM [ <courtesy>|i|no|wait? i|we? meant|mean ~1 monday|tuesday|wednesday|thursday|friday|saturday|sunday|not|tomorrow|today|start|yes|the',
      'TERM wait|hold',
    ],
    for: 'I never said stop',
    against: 'I never said yes. Stop',
  },
  {
    id: 'another-list-or-place',
    kind: 'unlikely',
    reason: 'They want to leave something else, such as a class, a list for a day or an appointment.',
    patterns: [
      'TERM me|us|my|him|her ~1 from|off the|this|that|your|a|my|ur? ~1 monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|weekend|morning|afternoon|evening|noon|lunch|dinner|today|tomorrow|tonight|weekly|waiting|guest|wait ~2',
      'TERM me|us|my|him|her ~1 from|off the|this|that|your|a|my|ur? ~1 slot|class|lesson|session|course|game|match|tour|trip|event|party|team|carpool|rota|raffle|drawing|competition|deed|mortgage|will|roster|table|shift|queue|waitlist|appointment|booking|reservation|order|policy|loan|lease|tournament|bootcamp|workshop|webinar|meeting|viewing|insurance|plan',
      'TERM me|us|my|him|her ~1 from|off the|this|that|your|a|my|ur? 1pm|2pm|3pm|4pm|5pm|6pm|7pm|8pm|9pm|10pm|11pm|12pm|5am|6am|7am|8am|9am|10am|11am|12am|930|1030|1130|1230|130|230|330|430|530|630',
    ],
    for: 'Remove me from the 3pm slot',
    against: 'Remove me from your list',
  },
  {
    id: 'asks-what-it-does',
    kind: 'unlikely',
    reason: 'They ask what would happen, and do not say it.',
    patterns: [
      'if|happens|should|when|do|can i|we|you|to ~1 text|reply|send|type|say|write|texting|replying the|with|back? TERM',
      'didnt|dont|not|never mean|meant|intend|want|trying to ~1 text|reply|send|type|say|write|hit|press ~1 TERM',
      'messages|message|texts|text|it|they|sms say|says|said reply|text|send TERM',
      'what does|do|would|happens ~2 TERM',
      'did|have|when|why i|we ~1 TERM',
      'did|when|why did|have i|we ~1 TERM',
      '^ do|should i|we have|need to ~3 TERM',
      '^ <courtesy>? do|does|will|would|can|is|are|what|am ~7 if|when|once|after i|we ~1 TERM',
      '^ <courtesy>? if|when|once i|we ~1 TERM ~2 [ will|do|does|can|would|is|are|am|what|how ~3',
      '^ <courtesy>? if|when|once i|we ~1 TERM ~2 will|do|does|can|would|am i|we|my|it|that|they',
      'does|will|would TERM also|cancel|remove|mean|work|end|unsubscribe|affect|delete',
    ],
    for: 'What happens if I reply STOP?',
    against: 'I reply STOP every time',
  },
];
