import { instructionWords } from './instruction-words.ts';
import { instructions } from './instructions.ts';
import type { Rule } from './rule.ts';

const kind = 'own-words';
const reason = 'The term stands in an opt-out message such as ours; the person did not say it themselves.';

/** The opt-out message of a campaign, typed again, forwarded or pasted without quotation marks. */
export const ownWordsRules: readonly Rule[] = [
  {
    id: 'own-message-english',
    kind,
    reason,
    patterns: [
      'to|2 TERM ~6 reply|text|txt|send|respond|sms|msg|type|dial|press|whatsapp|rply with|back|the|word|or? the|type|word? TERM',
      'to|2 TERM ~6 [ reply|text|txt|send|respond|sms|msg|type|dial|press|whatsapp|rply with|back|the|word|or? the|type|word? TERM',
      'if you|u ~1 no|dont|do|wish|want|would|like|prefer ~7 reply|text|txt|send|respond|sms|msg|type|whatsapp|rply with|back? TERM',
      'if you|u ~1 no|dont|do|wish|want|would|like|prefer ~7 [ reply|text|txt|send|respond|sms|msg|type|whatsapp|rply with|back? TERM',
      'you|u have|ve successfully? TERM and|from|you|successfully|of',
      'youve successfully? TERM and|from|you|successfully|of',
      '> to|2 TERM ~3 reply|respond',
      'TERM ~1 if i|you|u want|wish|like|need to? TERM',
      'reply|text|txt|send|respond|answer|type|rply|replying|texting|msg|sms|whatsapp with|back? the? word? TERM to|2|4 ',
      'reply|text|txt|send|respond with|back? the? word? TERM anytime|any|if',
      '> TERM to|2|4 end|quit|cancel|stop|unsubscribe|unsub|opt|optout|opt-out|stop|remove|decline|leave',
      '> to|2 unsubscribe|unsub|stop|end|quit|cancel|remove|opt|optout out? ~2 reply|text|txt|send|respond with? TERM',
      'unsubscribe|unsub|out|optout [ reply|text|txt|send|respond with? TERM',
      'reply|text|txt|send|respond with|the|word? TERM to|2|at ~1 to|2|for TERM',
      'you|u have|ve been|successfully ~1 TERM',
      'you|u are|were now|successfully|being? TERM',
      'youve|youre been|now|successfully ~1 TERM',
      'text|reply|send|txt help ~5 TERM',
      'text|reply|send|txt TERM ~3 help',
    ].map((typed) => typed.trim()),
    for: 'Big sale this weekend at the lot, reply STOP to opt out',
    against: 'I already replied STOP, twice',
  },
  ...instructionWords.map(instructions),
];
