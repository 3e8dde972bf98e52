import type { Rule } from '../../rule.ts';

const kind = 'wish';
const rude = 'fuck|piss|bugger|sod|f|fk|fck|fuk|feck|naff|eff|screw|jog|bog|rack|shove|clear|buzz|bug|back|get|go';

/** Being left alone, in friendly and in rude words. */
export const leftAlone: readonly Rule[] = [
  {
    id: 'leave-me-alone',
    kind,
    reason: 'They ask to be left alone.',
    patterns: [
      'leave|let me|us|my|this|our|him|her ~3 alone|peace',
      'left|be alone ]',
      'leave|let me|us in|the|hell|fuck? peace|alone',
      'leave|let me|us be ]',
      'leave alone ]',
      '[ <courtesy>? go|get <courtesy>? away|lost|stuffed ]',
      '[ <courtesy>? go bother|annoy|bug|spam|text|pester|harass ~2 else',
      `[ <courtesy>|you|u|can|just|all|seriously? <courtesy>? ${rude} off|of|away|lost <courtesy>? ]`,
      '[ <courtesy>? f|fu|fk [ off <courtesy>? ]',
      `[ <courtesy>? ${rude} off|of|away and|with|you|u|now|or|i|already`,
      '[ <courtesy>? gtfo|stfu|foad|fo|fu|kma|gfy ]',
      'fuck|piss|bugger|sod off with ~2 <messages>',
      'cut it|this|that|the out|crap ]',
      '[ <courtesy>? knock|cut it off|out',
      'knock|pack it off|in ]',
      '[ shut the? fuck|hell? up <courtesy>? ]',
      'quit|drop it|bothering|harassing|bugging|pestering|annoying|that ]',
      'quit|stop bothering|harassing|bugging|pestering|annoying|texting me|us|this|my',
      'get|fuck out|off of? my inbox|phone|life|face|back|case|dms',
      'stay away|out from|of me|us|my',
      'lose|forget|block|burn|delete my|this number|num|no|digits',
      'mind your|ur own business',
      'none of your|ur business',
      '^ <courtesy>|<asking>? go to hell',
      '^ <courtesy>|<asking>? go? fuck|screw|eff|f|fck|fuk you|u|yourself|yourselves|urself|off|all|ya ~2 $',
      '^ fuck all? of? you|u|yall ~2 $',
      '[ eat|eats a? shit|dirt|dick|crap ]',
      '[ kiss|suck my|a|it ~1 ]',
      '^ get a life',
      '^ take a hike $',
      '^ drop dead $',
      '^ you|u|this|these|so|very|people|guys|how ~3 annoying <courtesy>? $',
      '^ <courtesy>? annoying|nuisance $',
      '^ <courtesy>? enough|nomore|unsubcribe|terminate|discontinue|cease|block|dnc|desist|exit <courtesy>? $',
      '[ enough already|now|is|of ~1 ]',
      'dont|not|never want|wanna|need|like to? be bothered|disturbed|harassed|annoyed',
      'do not disturb ]',
    ],
    for: 'Leave me the hell alone',
    against: "Please don't go away, we need two more tyres",
  },
];
