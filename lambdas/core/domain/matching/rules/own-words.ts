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
      'reply|text|txt|send|respond|answer|type|rply|replying|texting|msg with|back? the? word? TERM to|2|4 ',
      'reply|text|txt|send|respond with|back? the? word? TERM anytime|any|if',
      '> TERM to|2|4 end|quit|cancel|stop|unsubscribe|unsub|opt|optout|opt-out|stop|remove|decline|leave',
      'text|reply|send|txt help ~5 TERM',
      'text|reply|send|txt TERM ~3 help',
    ].map((typed) => typed.trim()),
    for: 'Big sale this weekend at the lot, reply STOP to opt out',
    against: 'I already replied STOP, twice',
  },
  {
    id: 'own-message-french',
    kind,
    reason,
    patterns: [
      'repondez|repondre|envoyez|envoyer|tapez|textez par|avec? TERM pour|au|a',
      'TERM sms? au|a #',
      'envoyez|repondez TERM',
    ],
    for: 'Soldes chez Auto Nord jusqu’à samedi seulement, venez vite, STOP au 36111',
    against: 'Stop merci',
  },
  {
    id: 'own-message-spanish-portuguese',
    kind,
    reason,
    patterns: [
      'responda|responde|responder|envia|envie|enviar|contesta|conteste|mande|manda|escriba|escribe|digite con|com|la? palabra? TERM para|al|a|p|se|si',
      '> TERM para salir|cancelar|parar|terminar|sair|darse|descadastrar|remover|dejar|no',
    ],
    for: 'Oferta de primavera en Autos Norte hasta el sábado. Responda STOP para cancelar',
    against: 'Para cancelar STOP',
  },
  {
    id: 'own-message-german-dutch',
    kind,
    reason,
    patterns: [
      'antworten|antworte|antwort|sende|senden|schreiben|schreibe|sms sie? mit? TERM um|zum|an|zur',
      'mit TERM antworten|antworte|beantworten',
      'abmelden|abmeldung|abbestellen|austragen mit|per|durch|an ~2 TERM',
      'antwoord|stuur|reageer|sms met? TERM om|naar|voor',
      'afmelden|uitschrijven met? TERM',
      '> TERM an|naar #',
    ],
    for: 'Neue Reifen bei Auto Nord bis Samstag im Angebot. Zum Abmelden mit STOP antworten',
    against: 'Stop bitte, ich will keine Werbung',
  },
  {
    id: 'own-message-italian',
    kind,
    reason,
    patterns: ['rispondi|rispondere|invia|inviare|scrivi con|la? parola? TERM per|al|a'],
    for: 'Sconti di primavera da Auto Nord fino a sabato. Rispondi STOP per annullare',
    against: 'STOP per favore',
  },
  {
    id: 'own-message-scandinavian',
    kind,
    reason,
    patterns: ['svara|skicka|svar|send|sms|sms:a med? TERM for|till|til|pa', 'afmeld|avmeld|avregistrera med? TERM #?'],
    for: 'Tilbud på nye dæk hos Auto Nord til og med lørdag. Svar STOP for at afmelde',
    against: 'Stop tak',
  },
  {
    id: 'own-message-other-languages',
    kind,
    reason,
    patterns: [
      'odpisz|wyslij|odpowiedz TERM aby|zeby|by|na',
      'odpovezte|poslete|odpoved TERM pro|na',
      'ответьте|отправьте|напишите TERM чтобы|на|для',
      'balas|ketik|kirim TERM untuk|ke|utk',
      'TERM yazip|yazarak',
      'raspunde|trimite|raspundeti cu? TERM pentru|la',
      'vastaa|laheta TERM numeroon|lopettaaksesi',
      '回复|回覆|回復|回 TERM|t|td|r|n ~1 退订|退訂',
      '退订|退訂 请? 請? 回|回复|回覆|回復 t|td|n|r',
      '拒收 ~1 回|回复|回覆|回復',
      '무료수신거부|무료거부',
      '무료 TERM #?',
    ],
    for: 'Diskon besar di Auto Nord sampai hari Sabtu besok. Balas STOP untuk berhenti',
    against: 'Stop, saya tidak mau',
  },
];
