import type { Rule } from './rule.ts';

const kind = 'other-word';

/** Expressions in which the word is no opt-out term but a part of something else. */
export const otherWordRules: readonly Rule[] = [
  {
    id: 'stopping-place',
    kind,
    reason: 'A stop is a place here, as in "bus stop".',
    patterns: [
      'stop kontak|kontaknya',
      'het|een|de|geen|dit|dat|welk|elk stop contact',
      'stop contact in|is|doet|werkt|op|naast|achter|kapot|los',
      'stop etti|ediyor|eder|etmiyor|edip|ettiriyor|etmesi|ediyordu|etmis|ettim|etme|edince|ederse',
      'stop and|und|n|en|y|et go',
      'stop ~1 swieci|dziala|sviti|svieti|nesviti|nesvieti|merge|funciona|funcionan|funziona|funzionano|prende|enciende|leuchtet|brennt|marche|fonctionne|werkt|virker|funkar|yanmiyor|yaniyor|горит|работает',
      'stop posteriore|posteriori|trasero|traseros|traseira|dietro|trasera|gauche|droit|tylny|tylne|zadni|spate',
      'which|what|another|cup|last|first|only|our|nearest|bus|tram|train|metro|subway|truck|rest|pit|next|whistle|shuttle|taxi|mrt|lrt stop',
      'stop and? shop',
      'stop sign|signs|light|lights|watch|loss|gap|press|button|buttons|knob|pedal|valve|work|street|lamp|lamps',
      'arret de? bus|tram|metro|travail|maladie',
      'one stop shop',
      'st|street|ave|avenue|rd|road|blvd|station|square|tube stop',
      'feu|feux|luce|luci|luz|luces|foco|focos|lumina|lumini|lampa|lampi|lampe|lamp|lampara|bec|becul|fanale|fanalino|swiatlo|swiatla|zarovka|φωτα|φως|dello|allo|auto de|di|do|da|del|des|pe? stop|στοπ',
      'stop lambasi|lambalari|lamba|lambam|lampe|lampen|lamp|lampje|lampa|lampka|isigi|isik|farki',
      'stop arriere|avant|signal|signale|сигнал|сигналы|licht|lichter|lys',
      'стоп сигнал|сигналы|сигнала|линия',
      'start stop|stopp automatik|geht|funkar|funktioniert|system|werkt|virker',
      'auto start stop|stopp',
      'welcher|welche|welke|naechster|nachster|nachste|nachsten|naechste|volgende|nasta|neste|naeste|prochain stopp|stop',
    ],
    for: 'Wait for me at the bus stop, then we go together',
    against: 'Next time I complain. STOP',
  },
  {
    id: 'without-a-pause',
    kind,
    reason: '"Non stop" and "full stop" are other words.',
    patterns: [
      'non|full|door stop',
      'without stop|end',
      'stop start system|function|traffic|feature|battery|technology',
      'stop motion',
      'start and|n|et|e|y|und|en|og|och|i|och stop',
      'stop the steal|clock|bleeding|rot|war|violence|leak',
      'stop payment|payments on|for|order',
      'stop the ~2 boats|hike|hikes|taxes|strike|strikes|genocide|closure|closures|lockdown',
      'stop crime|corruption|violence|inflation|war|wars|hate|racism|abortion|fracking',
    ],
    for: 'Kids talked non stop all the way',
    against: 'Stop please, non of your business',
  },
  {
    id: 'cannot-help-it',
    kind,
    reason: '"Cannot stop" doing something means to go on with it.',
    patterns: [
      'cant|cannot|couldnt|couldn stop laughing|thinking|thinkin|smiling|crying|eating|talking|singing|dancing|watching|listening|looking|' +
        'staring|raving|telling|wearing|coughing|sneezing|shaking|loving|using|playing|reading|admiring|driving|worrying|bleeding|vomiting|scratching|gushing',
      'nothing|nobody|noone|who|what can|could|will|gonna|would|going to? stop me|us|him|her|them|it',
      'brake|brakes barely|hardly|wont|dont|cant|can|to|will stop',
      'when|why did you|they|yall|u stop making|selling|serving|carrying|offering|stocking|baking|opening|delivering|brewing|doing',
      'can not|t stop laughing|thinking|smiling|crying|eating|talking|singing|watching|looking|raving',
    ],
    for: 'We cannot stop eating your brownies',
    against: 'If you cannot stop texting me I will complain',
  },
  {
    id: 'own-doing',
    kind,
    reason: 'They say what they do themselves, or would.',
    patterns: [
      'should|do|can|may|must|could|when i|we|she|he ~2 stop taking|eating|drinking|using|breastfeeding|driving|exercising|smoking|feeding|wearing|giving|flossing|running',
      'i|we|im|ill|id|gotta|wanna can|could|need|should|must|have|had|want|got|will|gonna|trying? to? stop sleeping|sleepin|thinking|thinkin|' +
        'eating|eatin|drinking|drinkin|smoking|smokin|working|worrying|crying|talking|being|doing|buying|spending|coming|going|watching|playing|biting|coughing',
    ],
    for: 'So I can stop worrying about the brakes',
    against: 'I need you to stop doing this',
  },
  {
    id: 'somebody-else',
    kind,
    reason: 'It says what somebody else does, not what they want of us.',
    patterns: [
      'he|she|everything|rain|snow|baby|mum|mom|dad|son|daughter|dog|husband|wife|sister|brother|boss|engine ~1 wont|will|would|needs|need|never|doesnt|didnt|cant|may|might|should|ever|has|had|goes to? going? to? stop',
      'it will|would|might stop',
      'car|truck|brake|brakes|wipers|wiper|bleeding|water|toilet|leak|tap|alarm|pump|pain|fan|heater|kids|cough|fever|itching|swelling|light|radio wont|doesnt|didnt|does|will|would|wouldnt|cant|never not? stop',
      'when|whenever|while|as|once i|we stop',
      'rain|snow|noise|wind to|2 stop',
      'he|she s|is|was going|supposed|about to|2 stop',
    ],
    for: 'She needs to stop driving that old car',
    against: 'She is not here, stop texting her',
  },
  {
    id: 'stop-doing-something',
    kind,
    reason: 'What they want somebody to stop has nothing to do with messages.',
    patterns: [
      'stop worrying|wondering|knowing|crying|laughing|smoking|drinking|growing|dreaming|fighting|shouting|dancing|shaking|sweating|itching|dripping|overthinking|apologizing|apologising|snoring|smiling|teasing|procrastinating',
    ],
    for: 'Stop worrying, I will be there at seven',
    against: 'Stop texting, I am not worrying about this',
  },
];
