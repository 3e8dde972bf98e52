import type { Rule } from '../../rule.ts';
import * as words from './words.ts';

const kind = 'wish';
const { contact, contacting } = words;
const not = 'dont|donot|dnt|dun|never|not|quit';
const ever = 'ever|please|pls|plz|you|u|yall|dare|want|to|just|even|keep|start|try|again|need|be';
const verb = `${contact}|advertise|promote|pitch|include|blast|flood|advertising|marketing|bombard`;
const whom = 'me|us|this|here|mine';
const family =
  'number|phone|line|cell|mother|mom|mum|wife|family|kids|house|dad|father|daughter|son|parents|nan|gran|grandma';
const sent =
  '<messages>|notifications|notification|newsletters|alerts|texted|messaged|contacted|spammed|blasts|solicitations';
const maybeSent = 'offers|offer|promos|promotions|deals|coupons|reminders|updates|surveys|specials|discounts';
const getting = `getting|receiving|being|hearing|get|receive|hear`;
/** What may stand before an expression of being sent away. */
const lead = '<courtesy>|oh|all|of|you|u|will|can|just';
const club =
  'list|lists|club|group|chat|program|programme|thread|thing|service|subscription|loop|blast|campaign|newsletter';

/** What is put together of "not", a verb and an object, whatever stands between them. */
export const combinations: readonly Rule[] = [
  {
    id: 'not-to-be-texted',
    kind,
    reason: 'They ask not to be texted or contacted.',
    patterns: [
      `${not} ${ever}? ${ever}? ${ever}? ${verb} out|up|at|on|to|towards? to? ${whom}`,
      `${not} ${ever}? ${ever}? ${ever}? ${verb} out|up|at|on|to? to? my|our ~1 ${family}`,
      `${not} ${ever}? ${ever}? ${ever}? send ~2 to|2 ${whom}`,
      `${not} ${ever}? ${ever}? ${ever}? send ~2 stuff|anything|something|marketing|advertising|else`,
      `${not} ${ever}? ${ever}? ${ever}? put|add|include|have|keep|sign|enter me|us|my|this ~2 on|in|to|up|onto|into ~2`,
      `${not} ${ever}? ${ever}? ${ever}? include me|us`,
      `${not} ${ever}? ${ever}? ${ever}? use|share|sell|keep|store|save|give my|our|this|these ~1 number|phone|info|details|data|cell|contact|information`,
      `${not} ${ever}? ${ever}? blow|blowing|flood|clog|fill ~1 my|our phone|inbox|cell|line|messages`,
      `${not} ${ever}? keep|continue|start ${contacting}|${contact}`,
      `rather|if|that|prefer|wish|appreciate you|u|yall|they didnt|wouldnt|dont|not ~2 ${verb}|send|use|put|add|share ~1`,
      `no|dont|not|never ~3 right|permission|consent|business|authority|authorization|cause to|for|in ~2 ${verb}|${contacting}|send|use|have|put|add|share ~1`,
      `nobody|noone|one|never|who said|says|told you|u|yall ~1 could|can|may|to ~2 ${verb}|send|use|put|add ~1`,
      `you|u|yall should|may|must|can|shall not ~1 ${contact} me|us|my|this`,
      `you|u|yall cannot|cant ${contact} me|us`,
    ],
    for: "I'd appreciate it if you didn't put me on your list",
    against: 'You can text me after five',
  },
  {
    id: 'does-not-want-what-was-sent',
    kind,
    reason: 'They say that they want no messages.',
    patterns: [
      `dont|not|never|longer|didnt|cant|cannot want|need|like|care|appreciate|enjoy|require|ask|asked|sign|signed|agree|agreed|request|requested|wanted|stand|wish|wanna|subscribe|subscribed|consent|consented ~4 ${sent}`,
      `dont|not|never|longer|didnt|cant|cannot want|need|like|care|appreciate|enjoy|require|ask|asked|sign|signed|agree|agreed|request|requested|wanted|stand|wish|subscribe|subscribed|consent|consented up|for|to|about? for|to|about? ${getting} ~1 ${sent}|these|this|from|any`,
      `dont|not|never|longer|didnt|cant|cannot want|need|like|care|appreciate|enjoy|require|ask|asked|sign|signed|agree|agreed|request|requested|wanted|stand for|up|to|about? for|about? the|your|ur|any|all|these|those|more ~1 ${maybeSent} ]`,
      `sick|tired|fed|bored|annoyed|bothered|irritated|exhausted|enough|fan up? with|of|by ~3 ${sent}`,
      `hate|hating|dislike|despise ~3 ${sent}`,
      `spare me|us ~3 ${sent}`,
      `do|live|go|be without ~3 ${sent}`,
      `no|zero|little use|interest|desire|need for|in|to ~3 ${sent}|${maybeSent}`,
      `im|am|are|totally|so|just done|through|finished|over with? ~3 ${sent}`,
      `sick|tired|fed|bored|annoyed|bothered|irritated|enough|hate|hating|dislike|without|done|finished up|with|of|by? with|of|by? ${getting} ~1 ${sent}|these|this|from`,
      `sick|tired|fed|bored|annoyed|bothered|irritated|enough|spare|hate|without|over up|with|of|by|me|us? with|of|by? the|your|ur|all|these|those ~1 ${maybeSent} ]`,
      'im|am|so|totally over the|your|ur|all|these|those ~2 <messages>|offers|promos|deals|ads ',
      `zero|none of? more? ~1 <messages>|contact|calls|solicitations|advertising ]`,
      `absolutely|want|said|seriously|please no of? the|your|these? <messages>|contact|calls|solicitations|advertising from? you? ]`,
      `not another|one|single more|single? ~2 <messages>|contact|call ]`,
      `no more? of? ~1 <messages>|calls|contact or|and|nor|from|ever`,
      '^ <courtesy>? last <messages>|text|message|txt ~1 $',
      '^ <courtesy>? not another|one more? of? <messages>|these|this|contact ~2 $',
      '^ <courtesy>? enough|zero|no of? the|your|these? <messages>|advertising|contact|calls|solicitations or|and? <messages>|calls? from? you? <courtesy>? $',
    ].map((typed) => typed.trim()),
    for: 'I could do without your texts',
    against: "I don't want to wait until Friday",
  },
  {
    id: 'leaves-the-list',
    kind,
    reason: 'They ask to be taken off a list.',
    patterns: [
      `leave|exit|unenroll|unjoin|drop|escape out|off|from|of? of? this|the|your|ur|these|that ~1 ${club}|<messages>|sms ]`,
      `get|come|be|taken|go|step|jump|kicked|dropped off|out|outta from|of? this|the|your|ur|these|that ~1 ${club}|<messages>|sms ]`,
      `cancel|end|quit|shut|turn|switch off|out|of? of? this|the|your|ur|these|that ~1 list|club|group|chat|program|thread|newsletter|<messages>|sms ]`,
      'take|remove|get|drop|leave me|us|my|this ~2 group|thread|chat|chain|blast text|chat|message|sms? ]',
    ],
    for: 'I wish to unjoin this program',
    against: 'We leave the house at nine',
  },
  {
    id: 'another-channel',
    kind,
    reason: 'They want to be reached in another way than by text.',
    patterns: [
      `email|emails|mail|app|post|letter|letters instead|only|not|over|rather ~2 text|texts|texting|sms|messages ]`,
      'prefer|use|rather|only|just ~1 email|emails|mail|app|post|letter|letters instead|over|not|no|and ~3 text|texts|texting|sms|messages ~1',
    ],
    for: 'Just use the app instead of texts',
    against: 'Email or text is fine',
  },
  {
    id: 'another-person-is-meant',
    kind,
    reason: 'They say that we have the wrong number or person.',
    patterns: [
      'not|isnt|aint who|whom you|u|youre|ur|ya ~2',
      'not|isnt|aint the right|correct|intended person|number|guy|lady|man|woman|contact|phone|recipient ~1',
      'no|nobody|noone|one ~1 named|called mr|mrs|ms|miss|dr|<name>|<unknown> ~1 ]',
      'dont|not know any|a? mr|mrs|ms|miss|dr <name> ~1 ]',
      'dont|not know any <unknown>|<name> ~1 ]',
    ],
    for: "This isn't who you want",
    against: "This isn't what I ordered",
  },
  {
    id: 'sent-away',
    kind,
    reason: 'They ask to be left alone.',
    patterns: [
      'get lost|stuffed|bent',
      'jog|hop on|off',
      'drop dead',
      'take a hike',
      'buzz|bog|back|screw off',
      'go away',
      'beat it',
      'do one',
      'go to hell',
    ].map((idiom) => `[ ${lead}? ${lead}? ${lead}? ${idiom} ]`),
    for: 'Oh will you get bent',
    against: 'Will you get the door?',
  },
];
