import { none, type ContraryWords } from './contrary-words.ts';

export const slavicContraries: readonly ContraryWords[] = [
  {
    ...none,
    leave:
      'wypisac|wypisalam|wypisalem|wypisze|wypisywac|wypisujcie|wypisuje|wypisany|wypisana|wypiszcie|rezygnowac|zrezygnowac',
    when: 'jesli|jezeli|gdy',
    i: 'sie|ja',
    send: 'wysle|napisze|odpisze|odpowiem|wpisze|wyslac',
    asks: ['jak|kiedy wysle|napisze|odpisze|odpowiem|wpisze|wyslac ~2 TERM'],
    must: 'musze|powinienem|powinnam|trzeba',
    mistake: ['przez pomylke|przypadek', 'pomylkowo|przypadkiem|przypadkowo|niechcacy|omylkowo'],
    notWanted: [
      'nie chce|chcialem|chcialam|zamierzalem|zamierzalam|mialem|mialam ~1',
      'nie trzeba|musicie|potrzeba|prosilem|prosilam <me>|<courtesy>? o?',
      'nigdy ~1 nie <me>|sie? prosilem|prosilam|chcialem|chcialam? o|sie?',
      'nie',
    ],
    back: ['powrotem|ponownie|przywrocic|przywroccie|dopisac|dopiszcie|przywróćcie ~1'],
    keep: ['nie usuwajcie|wypisujcie|skreslajcie|kasujcie|usuwac|wypisywac|kasowac <me> ~2'],
  },
  {
    ...none,
    leave: 'odhlasit|odhlasil|odhlasila|odhlasim|odhlasuji|odhlaseni|odhlasenie|odhlasuje',
    when: 'kdyz|pokud|jestli|ked|ak|jakmile',
    i: 'se|sa|ja',
    send: 'poslu|napisu|odpovim|odepisu|poslem|napisem|odpoviem|zaslem',
    must: 'musim|mam|mel|mela|treba',
    mistake: ['omylem|omylom|nechtene|nechtiac|nahodou'],
    notWanted: [
      'nechtel|nechtela|nechci|nechcel|nechcela|nechcem|nemel|nemela jsem|som? se|sa?',
      'nikdy|nemusite|netreba|neni ~2 se|sa|treba?',
    ],
    back: ['vratte|vrátte|zpet|znovu|spat|spet|opet ~1'],
    keep: ['neodhlasujte|neodhlasovat|nemazte|nevyrazujte|neodstranujte|neodhlasuj|nevymazujte|nevyradujte <me>? ~2'],
  },
  {
    ...none,
    leave:
      'отписаться|отписался|отписалась|отписывался|отписывалась|отписываться|отписывать|отписывайте|отпишусь|отпишите|отписка|отписку|отписать',
    when: 'если|когда',
    send: 'напишу|отправлю|отвечу|отправить|написать|ответить|пошлю|пришлю|нажму',
    must: 'нужно|надо|должен|должна|обязательно|мне',
    mistake: ['по ошибке', 'случайно|нечаянно|ненароком'],
    notWanted: [
      'не хотел|хотела|хочу|собирался|собиралась|просил|просила|просили|думал <me>? <me>?',
      'не надо|нужно|обязательно <me>?',
      '[ <courtesy>? не <me>?',
      'не',
      'никогда|я не',
    ],
    back: ['верните|вернуть|обратно|заново|восстановите|подключите ~1'],
    keep: [
      'не удаляйте|убирайте|отписывайте|исключайте|вычеркивайте|отключайте ~2',
      'не просил|просила|надо|нужно <me>? отписывать|удалять|убирать|отключать ~1',
    ],
  },
  {
    ...none,
    leave:
      'відписатися|відписатись|відписався|відписалась|відписалася|відписуватися|відписуватись|відписуйте|відпишусь|відписати|відписувати|відпишіть',
    when: 'якщо|коли',
    send: 'напишу|надішлю|відповім|надіслати|написати|відправлю|відправити',
    must: 'треба|потрібно|мушу|маю',
    mistake: ['випадково|ненавмисно'],
    notWanted: [
      'не хотів|хотіла|хочу|збирався|збиралась|збиралася|просив|просила <me>?',
      'не треба|потрібно <me>?',
      'не',
    ],
    back: ['поверніть|повернути|назад|знову|підключіть ~1'],
    keep: ['не видаляйте|прибирайте|відписуйте|виключайте ~2'],
  },
  {
    ...none,
    leave: 'отписах|отпиша|отписвам|отписвайте|отписване|отпишете',
    when: 'ако|когато',
    send: 'изпратя|напиша|отговоря|пратя',
    must: 'трябва',
    mistake: ['по погрешка|грешка', 'неволно'],
    notWanted: ['не исках|искам|исках да? се|ме?', 'не <me>?'],
    back: ['върнете|обратно|отново ~1'],
    keep: ['не ме? отписвайте|махайте|изтривайте|премахвайте ~2', 'отписах се по погрешка|грешка'],
  },
  {
    ...none,
    leave:
      'odjaviti|odjavio|odjavila|odjavim|odjavite|odjava|odjavljujte|odjavljen|odjavljena|odjavi|odjavu|odjavljivati',
    when: 'ako|kad|kada|ukoliko',
    i: 'se|ja',
    send: 'posaljem|napisem|odgovorim|pošaljem|napišem',
    must: 'moram|trebam|treba',
    mistake: ['slucajno|zabunom|nenamjerno|greškom|pogreškom'],
    notWanted: [
      'nisam|nismo ~1 htio|htjela|hteo|htela|zelio|zeljela|trazio|trazila|mislio|mislila ~1',
      'nemojte|nemoj|ne zelim? <me>?',
      'ne <me>? zelim|trebam|treba|morate ~1',
    ],
    back: ['vratite|ponovo|opet|natrag|nazad ~1'],
    keep: [
      'nemojte|nemoj <me>? odjaviti|brisati|obrisati|izbrisati|maknuti|odjavljivati|ukloniti ~1',
      'ne brisite|brišite|odjavljujte|uklanjajte ~1',
    ],
  },
];
