/** The opt-out terms of one language as a new deployment starts with them, comma-delimited. */
export interface ShippedTerms {
  language: string;
  /** They count wherever they stand in a reply. */
  anywhere: string;
  /** Everyday words: they count as the whole reply only, and are listed with a leading `=`. */
  wholeReply: string;
}

/**
 * Those of English hold what US rules name (47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe), and what AWS
 * lists for two-way SMS (ARRET, CANCEL, END, OPT-OUT, OPTOUT, QUIT, REMOVE, STOP, TD, UNSUBSCRIBE).
 */
export const shippedByLanguage: readonly ShippedTerms[] = [
  {
    language: 'English',
    anywhere: 'STOP, STOPALL, UNSUB, UNSUBSCRIBE, OPT OUT, OPTOUT, OPT ME OUT, OPT US OUT, 🛑',
    wholeReply:
      'END, QUIT, CANCEL, REVOKE, REMOVE, DELETE, UNSUBSCRIBED, UNSUBSCRIBING, UNSUBSCRIPTION, UNREG, UNREGISTER, REVOKED, REVOKING, REMOVAL, REMOVING, OPTED OUT, OPTING OUT, TD',
  },
  {
    language: 'French',
    anywhere: 'DESABONNER, DESABONNEMENT, DESABONNEZ, DESINSCRIRE, DESINSCRIPTION, DESINSCRIVEZ',
    wholeReply: 'ARRET, ARRETER, ARRETEZ, ANNULER, RESILIER, SUPPRIMER, FIN',
  },
  {
    language: 'Spanish',
    anywhere:
      'DAR DE BAJA, DARME DE BAJA, DARNOS DE BAJA, DARSE DE BAJA, DENME DE BAJA, DEME DE BAJA, DAME DE BAJA, DADME DE BAJA, ME DOY DE BAJA, SOLICITO LA BAJA, QUIERO LA BAJA, PEDI LA BAJA, DESUSCRIBIR, DESUSCRIBIRME, DESUSCRIBIRSE, DESINSCRIBIR',
    wholeReply: 'BAJA, ALTO, CANCELAR, PARAR, PAREN, DETENER, SALIR, BORRAR, ELIMINAR, BORRAME, ELIMINAME',
  },
  {
    language: 'Portuguese',
    anywhere: 'DESCADASTRAR, DESCADASTRE, DESCADASTRO, DESINSCREVER, DESINSCREVA',
    wholeReply: 'PARE, PAREM, SAIR, SAI, REMOVER, EXCLUIR, CANCELE',
  },
  {
    language: 'German',
    anywhere: 'STOPP, ABBESTELLEN, ABBESTELLUNG, MELDEN SIE MICH AB, MELDET MICH AB',
    wholeReply:
      'ABMELDEN, ABMELDUNG, AUSTRAGEN, KÜNDIGEN, BEENDEN, ABBRECHEN, AUFHÖREN, LÖSCHEN, ENDE, WIDERRUF, WIDERRUFE',
  },
  {
    language: 'Italian',
    anywhere:
      'DISISCRIVIMI, DISISCRIVERMI, DISISCRIVERE, DISISCRIZIONE, CANCELLAMI, CANCELLATEMI, RIMUOVETEMI, DISISCRIVETEMI',
    wholeReply:
      'ANNULLA, ANNULLARE, CANCELLA, CANCELLARE, FERMA, SMETTERE, SMETTETELA, SMETTILA, RIMUOVI, RIMUOVERE, DISDETTA',
  },
  {
    language: 'Dutch',
    anywhere: 'UITSCHRIJVEN, MELD ME AF, MELD MIJ AF, SCHRIJF ME UIT, SCHRIJF MIJ UIT',
    wholeReply: 'AFMELDEN, STOPPEN, ANNULEREN, EINDE, OPHOUDEN',
  },
  {
    language: 'Swedish, Norwegian and Danish',
    anywhere: 'AVREGISTRERA, AVPRENUMERERA, AVMELDE, MELD MEG AV, AFMELD MIG, MELD MIG FRA',
    wholeReply:
      'STOPPA, SLUTA, AVSLUTA, AVBRYT, AVMELD, AFMELD, FRAMELD, SLUTT, AVSLUTT, AVSLUTTE, AVANMÄLAN, AVANMÄL, AFMELDES',
  },
  { language: 'Finnish', anywhere: '', wholeReply: 'LOPETA, PERUUTA, POISTA' },
  {
    language: 'Polish',
    anywhere: 'WYPISZ MNIE',
    wholeReply: 'WYPISAĆ, REZYGNUJĘ, REZYGNACJA, WYPISZ, ZATRZYMAJ, KONIEC, ANULUJ',
  },
  { language: 'Czech and Slovak', anywhere: 'ODHLÁSIT, ODHLASTE MĚ, ODHLÁSTE MA', wholeReply: 'KONEC, ZRUŠIT, ZRUŠTE' },
  { language: 'Romanian', anywhere: 'DEZABONARE, DEZABONEAZĂ, DEZABONAȚI', wholeReply: 'OPREȘTE, OPRIȚI, ANULEAZĂ' },
  { language: 'Hungarian', anywhere: 'LEIRATKOZÁS, LEIRATKOZOM, LEIRATKOZNI', wholeReply: 'LEÁLLÍTÁS, ÁLLJ, TÖRLÉS' },
  { language: 'Turkish', anywhere: '', wholeReply: 'İPTAL, DUR, DURDUR, DURDURUN, ÇIK, ÇIKIŞ, RET' },
  {
    language: 'Russian',
    anywhere: 'СТОП, ОТПИСАТЬСЯ, ОТПИСКА, ОТПИШИТЕ, ОТПИСАТЬ',
    wholeReply: 'ОТМЕНА, ОТПИШИСЬ, ОТКЛЮЧИТЬ, ОТКАЗ, УДАЛИТЬ',
  },
  { language: 'Ukrainian', anywhere: 'ВІДПИСАТИСЯ, ВІДПИСКА, ВІДПИШІТЬ', wholeReply: 'СКАСУВАТИ' },
  { language: 'Greek', anywhere: 'ΣΤΟΠ, ΑΠΕΓΓΡΑΦΗ', wholeReply: 'ΔΙΑΓΡΑΦΗ, ΑΚΥΡΩΣΗ, ΔΙΑΚΟΠΗ, DIAGRAFI' },
  {
    language: 'Hebrew',
    anywhere: 'הסר, הסירו, הסירני, להסרה, סטופ, תסירו אותי',
    wholeReply: 'הסרה, להסיר, עצור, הפסק, ביטול, בטל',
  },
  {
    language: 'Croatian, Serbian and Bosnian',
    anywhere: 'ODJAVA, ODJAVI ME, ODJAVITE ME',
    wholeReply: 'ODJAVI, PREKINI',
  },
  { language: 'Arabic', anywhere: 'إلغاء الاشتراك, الغاء اشتراكي', wholeReply: 'توقف, إيقاف, إلغاء, أوقف, أوقفوا, قف' },
  { language: 'Hindi', anywhere: '', wholeReply: 'रोकें, रोको, बंद, बंद करो, बंद करें, BAND KARO' },
  {
    language: 'Indonesian and Malay',
    anywhere: 'BERHENTI LANGGANAN',
    wholeReply: 'BERHENTI, BATAL, BATALKAN, HENTIKAN, HENTI',
  },
  { language: 'Vietnamese', anywhere: 'HỦY ĐĂNG KÝ, TỪ CHỐI QC', wholeReply: 'NGỪNG, HỦY, TC, TỪ CHỐI' },
  { language: 'Thai', anywhere: 'เลิกรับ, หยุดส่ง', wholeReply: 'ยกเลิก, หยุด' },
  { language: 'Chinese', anywhere: '退订, 退訂, 取消订阅, 取消訂閱', wholeReply: '停止, 取消' },
  {
    language: 'Japanese',
    anywhere: '配信停止, 配信解除, 購読解除, 配信中止, 登録解除',
    wholeReply: '停止, 解除, ストップ, 退会, 解約',
  },
  {
    language: 'Korean',
    anywhere: '수신거부, 수신 거부, 구독취소, 구독 취소',
    wholeReply: '거부, 중지, 취소, 해지, 그만, 스톱, 스탑',
  },
];

const entries = (typed: string): string[] =>
  typed
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** The opt-out terms a new deployment starts with, as its comma-delimited setting holds them. */
export const shippedOptOutTerms = [
  ...new Set([
    ...shippedByLanguage.flatMap(({ anywhere }) => entries(anywhere)),
    ...shippedByLanguage.flatMap(({ wholeReply }) => entries(wholeReply).map((entry) => `=${entry}`)),
  ]),
].join(', ');

/** They count as the whole reply only. */
export const shippedOptInTerms = 'START, UNSTOP';
export const shippedHelpTerms = 'HELP, INFO';
