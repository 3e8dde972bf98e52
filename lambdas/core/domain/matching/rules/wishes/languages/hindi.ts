import type { Rule } from '../../rule.ts';

const kind = 'wish';
const reason = 'They ask for no more messages, to be taken off a list, or to be left alone.';

/** Hindi, in its own script and in Latin letters. */
export const hindiWishes: readonly Rule[] = [
  {
    id: 'wish-hindi',
    kind,
    reason,
    patterns: [
      'मैसेज|संदेश|मेसेज|एसएमएस|कॉल|विज्ञापन|फोन|मेसेज|sms ~2 मत|नहीं|न|ना|बंद',
      'मत|ना भेजो|भेजें|भेजिए|भेजना|करो|करें|कीजिए|भेजा|कीजिये',
      'भेजना|मैसेज|संपर्क|परेशान|मेसेज ~1 बंद|मत|नहीं|न',
      'गलत नंबर|नम्बर|आदमी|व्यक्ति',
      'नंबर गलत',
      'परेशान मत|न|ना|नहीं|करना',
      'तंग मत|न|ना|करना',
      'मेरा|मेरे|यह ~1 नंबर ~2 हटा|हटाओ|हटाएं|हटाइए|हटा|डिलीट|मिटा|निकाल|निकालो|हटाये',
      'सूची|लिस्ट ~2 हटा|हटाओ|हटाएं|निकाल|निकालो|हटाइए',
      'हटाओ|हटाइए|निकालो मुझे',
      'मुझे ~3 नहीं चाहिए',
      'मुझे ~1 अकेला|अकेले छोड़',
      'दिलचस्पी|रुचि|इंटरेस्ट नहीं',
      'शिकायत|रिपोर्ट|ब्लॉक|पुलिस ~2',
      'मैंने ~3 नहीं|कभी ~1 किया|दिया|कराया|मांगा|ली',
      'मैं ~2 नहीं हूं|हूँ|हु',
      'यह|ये ~2 नंबर नहीं|किसी',
      'मेरा नंबर ~1 कहां|कहाँ|कैसे|किसने',
      'message|msg|sms|messages|msgs|massage|call|text|mesej ~1 mat|na|band|nahi|nhi|nai ~1 bhejo|karo|bhejna|kare|bhejiye|kijiye|chahiye|karna|bhej|kariye|karen|kro|bhejen|do|bhejo',
      'mat|na bhejo|bhejna|bhejiye|bheje|bhej|bhejen|karo|kijiye|karna|kro|kariye ]',
      'mat bhejo|bhejna|bhejiye|bhejen|bhej ~1',
      'mujhe ~1 message|msg|sms|text|call mat|na|nahi|nhi|bhejna|band|nai',
      'galat|wrong number|no|nambar|aadmi|insan|nmbr ~1',
      'number|no galat|wrong hai|he|h',
      'pareshan|tang|disturb|distrub mat|na|kar|karna ~1',
      'mera|mere number|no|naam|nam ~2 hatao|hata|delete|nikalo|nikal|remove|hatado|hatayiye|mita',
      'list se ~1 hatao|hata|nikalo|nikal|remove|delete',
      'nahi|nhi|nai|nahin chahiye|chahie|chaiye|chahye|chaheye ~1',
      'interest|interested|dilchaspi|ruchi ~1 nahi|nhi|nai|nahin',
      'complaint|complain|report|block|police|shikayat ~1 kar|karunga|karungi|krunga|krdunga|kardunga|karenge|mein',
      'maine ~3 nahi|nhi|kabhi|nai ~1 kiya|diya|mangi|manga|kia|mangaya',
      'akela|akele chhod|chhodo|chod|chodo',
      'yeh|ye|yah mera|uska|unka|mere number|no nahi|nhi|nai',
      'main|mai|mein <name>|wo|woh nahi|nhi',
      'mera number kahan|kaha|kaise|kisne|kidhar',
      'band karo|kar|kro|kijiye|kariye ye|yeh|ab|message|sms|do',
    ],
    for: 'मुझे मैसेज मत भेजो',
    against: 'मैसेज मिल गया, धन्यवाद',
  },
];
