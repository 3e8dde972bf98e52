import type { Rule } from '../rule.ts';

const kind = 'wish';
const reason = 'They ask for no more messages, to be taken off a list, or to be left alone.';

/** Polish, Czech, Slovak, Russian, Ukrainian. The usual wordings alone. */
export const slavicWishes: readonly Rule[] = [
  {
    id: 'wish-polish',
    kind,
    reason,
    patterns: [
      'nie chce ~3 <messages>|wiecej|otrzymywac|dostawac',
      'nie prosze? wysylajcie|piszcie|wysylac|pisac|przysylac|przysylajcie|kontaktowac|dzwoncie ~1',
      'prosze nie wysylac|pisac|przysylac',
      'usuncie|wypiszcie|skreslcie mnie|moj',
      'prosze o usuniecie',
      'dajcie mi|nam spokoj',
      'zly|bledny numer',
      'pomylka',
      'przestancie ~3 <messages>|<messaging>|pisac|wysylac',
    ],
    for: 'Proszę nie wysyłać więcej reklam',
    against: 'Nie mogę jutro, proszę o inny termin',
  },
  {
    id: 'wish-czech-slovak',
    kind,
    reason,
    patterns: [
      'neposilejte|nepiste|neposielajte|nekontaktujte ~2',
      'nechci|nechcem ~3 <messages>|dostavat|reklamy',
      'vymazte|smazte|odhlaste|odhlaste ma|me|moje|mne ~2',
      'spatne|zle cislo',
      'nechte|dajte me|mi byt|pokoj',
      'prestante ~3 <messages>|<messaging>',
    ],
    for: 'Neposílejte mi další zprávy',
    against: 'Nechci čekat do pátku, jde to dřív?',
  },
  {
    id: 'wish-russian',
    kind,
    reason,
    patterns: [
      'не больше? присылайте|пишите|шлите|беспокойте|звоните|присылай|отправляйте|пиши|надо|нужно ~3',
      'больше не присылайте|пишите|шлите|беспокойте|звоните',
      'не хочу ~2 <messages>|получать',
      'удалите|уберите|исключите|вычеркните|отпишите|удали меня|мой|номер',
      'прекратите|перестаньте|хватит ~2 <messages>|<messaging>|писать|слать|присылать|спамить',
      'ошиблись номером',
      'не тот номер',
      'вы ошиблись',
      'отстаньте ~2',
      '[ отпишись|отпишитесь|отвали|отвалите ]',
      'оставьте меня в? покое',
      'не туда попали',
    ],
    for: 'Не присылайте мне больше рекламу',
    against: 'Не хочу ждать до пятницы, можно раньше?',
  },
  {
    id: 'wish-ukrainian',
    kind,
    reason,
    patterns: [
      'не більше? надсилайте|пишіть|присилайте|турбуйте|телефонуйте ~2',
      'не хочу ~2 <messages>|отримувати',
      'видаліть|приберіть мене|мій|номер',
      'помилились номером',
      'дайте спокій',
      'припиніть ~3',
    ],
    for: 'Не надсилайте мені більше повідомлень',
    against: 'Не можу завтра, давайте в суботу',
  },
];
