import type { Rule } from '../../rule.ts';
import * as words from './words.ts';

const kind = 'wish';
const { authorities, unwanted } = words;
const never = 'never|didnt|not|dont|havent|hadnt|wasnt|nor';
const no = 'no|not|zero|never|dont|aint|isnt|nope|longer|arent|wasnt';

/** No agreement, complaints, and no interest. */
export const neverAgreed: readonly Rule[] = [
  {
    id: 'never-signed-up',
    kind,
    reason: 'They say that they never agreed to get messages.',
    patterns: [
      `${never} remember|recall|ever|actually|even|knowingly|once? ~1 sign|signed|signing|signup up|on|for? ]`,
      `${never} remember|recall|ever|actually|even|knowingly|once? ~1 sign|signed|signing|signup up|on|for? for|to|up|with this|these|it|any|anything|your|ur|text|texts|messages|messaging|alerts|spam|you|that|sms|yall|nothing`,
      `${never} ~2 opt|opted|opting|subscribe|subscribed|consent|consented|register|registered|enrolled|enroll|authorize|authorized|authorised|joined|volunteer|volunteered`,
      `${never} agree|agreed|agreeing|ok|okd to this|these|receive|get|be|texts|messages|any|your|it`,
      `${never} ever? request|requested|ask|asked for? to? be? this|these|it|any|texts|messages|your|contacted|that|spam|anything`,
      `${never} ~1 gave|give|given|giving|gived|provided|provide|shared ~2 consent|permission|number|my|phone|info|authorization`,
      `${never} wanted|want this|these|your ~1 ]`,
      'without my|our|any|consent|permission consent|permission|authorization|asking',
      'no consent|permission to|from|for|given|was|has|i ~1',
      '[ no consent|permission ]',
      'who signed|put|added|subscribed me|us up|on|to',
      'signed me|us up without|against',
      'dont|not|cant remember|recall signing|subscribing|opting|giving|ever|agreeing|asking ~2',
      'who gave|told|give|sold you|u|yall|them ~1 my|permission|this',
      `how|where|whered|howd|were did|do|d|had|have|you|u|yall? ~2 get|have|got|find|obtain|come|gotten|getting by? my|this|our|hold number|num|info|contact|details|cell|phone|name|of`,
      'not|never|no|longer|arent|aint|wasnt a|an|your|ur|ever|been|one|longer|of? a|your|one|been? ~1 customer|client|member|subscriber|patient|shopper ]',
      'not|never|no|longer a|an|your|ur|been ~1 customer|client|member|subscriber|patient of|here|at|with|anymore|any|and|please',
      `never|havent|not done|been|bought|shopped|used|visited|had|purchased|dealt|set|stepped ~1 business|foot|with|customer|you|your|ur|from|anything|there|here ~2 with|from|you|u|here|there|store|shop|company|business|in`,
    ],
    for: 'I never signed up for this',
    against: 'I never agreed a price with you yet, what is it?',
  },
  {
    id: 'will-report',
    kind,
    reason: 'They say that they block or report the messages.',
    patterns: [
      `report|reported|reporting|block|blocked|blocking|sue|suing you|u|this|your|ur|yall|it ~3 spam|number|ass|company|<messages>|harassment|${authorities}|business|contact`,
      'report|reported|reporting|block|blocked|blocking|sue|suing|blockin you|u|this|your|ur|yall|it|number ]',
      'report|reported|reporting|block|blocked|blocking|sue|suing you|u|yall now|for|to|as|if|and|next|immediately|asap|n|rn',
      '[ blocked|reported|block|reporting|blocking and|n|&? blocked|reported|report|block|deleted|delete|blocking ]',
      `reported|reporting|marked|marking|report|flagged|flagging|mark|flag ~2 as|for? spam|junk|scam|phishing|fraud|harassment`,
      `^ im|i|am|been|just|this|have|has|you|youve|u|were|are|now|will|ill|gonna ~2 blocked|reported|blocking|reporting|block|report you|u|this|number|now|it|spam|as|and? ~1 $`,
      '^ blocked|reported|blocking|reporting you|u|this|it|spam|now? $',
      `reported|reporting|report|forwarding|forward|forwarded|complain|complaining|contacting|calling|call|contact|going|go|taking|telling to|with|2|the|my|a ~2 ${authorities}`,
      'reported|reporting|report|going to ~1 ftc|fcc|ico|police|acma|authorities|carrier|bbb',
      'violating|violation|violates|violate|breaking|breach|against of|the|my ~2 tcpa|gdpr|law|laws|rules|privacy|dnc|rights|pecr|casl',
      'tcpa|gdpr|casl|pecr violation|lawsuit|complaint|violations|breach|request|act',
      `my|our lawyer|attorney|solicitor|lawyers will|is|has|would ~3`,
      'hear|hearing|contacted|served from|by my|our lawyer|lawyers|attorney|solicitor',
      'legal action|proceedings|consequences',
      'take|taking you|u|this|yall to|2 court',
      'pressing|press charges',
      'file|filing|filed|submit|submitting|lodge|lodging|lodged|making|make|submitted a? ~1 complaint|complaints|report',
      'complaint|complaints|report filed|lodged|made|submitted|with|to ~1',
      `[ <courtesy>? <courtesy>? this|these|it|your|ur|that|texts|messages ~1 is|are|s|r ~2 ${unwanted} ]`,
      `[ its|thats ~1 ${unwanted} ]`,
      `this|these|your|ur <messages>? is|are|r|constitutes|considered ~2 ${unwanted} and|please|i|leave|now|pls|take|remove`,
      `you|u|yall|youre|ur|your|these|texts|messages are|r|is? ~1 spamming|harassing|spammers|scammers|spam|scam|annoying|harassment|junk|unsolicited|unwanted|nuisance me|us|and|people? ]`,
      `you|u|yall|youre are|r now|still|just|literally|constantly|seriously? harassing|spamming|stalking|annoying|bothering me|us`,
      `^ <courtesy>? a|you|u|more|total|pure|just? scam|scams|scammer|scammers|spam|spammer|spammers|fraud|frauds|fake|phishing|unsolicited|harassment|junk|unwanted <messages>|<courtesy>|alert|artists|artist? $`,
      'stop|this|stalking is harassment|harassing|harrassing',
      'unlawful|illegal|unsolicited|unwanted|unwelcome|uninvited <messages>|contact|communication|solicitation',
      `costing|cost|charges|charge|charged|pay|paying me|us|i|for ~1 money|text|texts|message|messages|these|each|every|incoming ~1`,
      `pay for|per each|every|these|your|incoming ~1 text|texts|message|messages|sms`,
    ],
    for: 'I am reporting this number as spam',
    against: 'Can you report back when the car is done?',
  },
  {
    id: 'not-interested',
    kind,
    reason: 'They say that they are not interested.',
    patterns: [
      `${no} really|at|all|even|remotely|longer|that|in|the|least|slightly|very? interested|intrested|interest|interesting|intersted|interseted|intrest ]`,
      `${no} longer|at? interested|interest|intrested ~1 at|anymore|any|thank|thanks|please|so|sorry|and|bye|pls|take|remove|ty|stop|dont|lose|whatsoever ~1`,
      `${no} longer|at? interested|interest|intrested in <messages>|this|these|your|ur|any|it|what|anything|yall|you|them ~2 ]`,
      `${no} longer? interested|interest|intrested in ~2 <messages>|offer|offers|services|products|deal|deals|business|company`,
      '^ <courtesy>|<not>|<asking>|<it>? <courtesy>|<asking>? <courtesy>|<asking>? not|no|never|dont|aint longer|at? interested in? <courtesy>|<glue>? <messages>|<courtesy>? $',
      '^ <courtesy>? uninterested|disinterested <courtesy>? $',
      `have|has|got|had no|zero interest ]`,
      'have|has|got|had no|zero interest in ~3 ]',
      'hard pass ]',
    ],
    for: 'Not interested, thanks',
    against: 'I am not interested in the blue one but do you have red?',
  },
];

