import type { Language } from './language.ts';

export const polish: Language = {
  name: 'Polish',
  everydayTerms: 'rezygnuje zatrzymaj koniec anuluj wypisz usun dosc przestancie wypiszmnie',
  words: {
    maybeMessages: 'subskrypcje subskrypcji subskrypcja oferty ofert oferta promocje promocji',
    courtesy: 'prosze dziekuje dzieki dzien dobry czesc teraz natychmiast ok tak witam pozdrawiam',
    asking: 'chce chcialbym chcialabym jak moge mozecie o sie',
    messaging: 'wysylac wysylajcie przysylac pisac kontaktowac nekac wysylania przysylania',
    messages: 'sms smsy smsow wiadomosc wiadomosci reklam reklamy spam newslettera powiadomien powiadomienia',
    me: 'mnie mi moj moje nam',
    list: 'listy lista numer numeru bazy baza telefon',
    glue: 'z do od na mi tych te ten wasze waszej wszystkie wszystkich wiecej juz i w za tej tego tym waszych waszego waszym wasza panstwa tutaj',
    wanting: 'chce chcemy zycze',
    not: 'nie nigdy bez',
    cancelling: 'anuluj odwoluje anulowac anulowanie',
    leaving: 'wypisac wypisz rezygnacja rezygnuje',
    service: 'subskrypcje subskrypcja',
    thing: 'wizyte wizyta zamowienie rezerwacje spotkanie',
    leavable:
      'zajec zajecia kurs kursu trening treningu jogi joga silowni silownia klubu szkoly przedszkola recepte recepta szpitala kanal kanalu gazety aplikacji basenu auto samochod ubezpieczenie turnieju czwartek wtorek srode piatek sobote poniedzialek pojazd fakture faktury zwolnienie skierowanie rachunek paragon zaswiadczenie czek',
  },
};

export const czechAndSlovak: Language = {
  name: 'Czech and Slovak',
  everydayTerms: 'konec koniec zrusit zrusit zrus prestante dost odhlasit odhlasteme odhlastema',
  words: {
    maybeMessages: 'odber odberu',
    courtesy: 'prosim dekuji diky dakujem dobry den ahoj hned okamzite ted ok ano',
    asking: 'chci chcem rad rada jak ako mohu se',
    messaging: 'posilat posilejte psat otravovat kontaktovat posielat',
    messages:
      'nabidky nabidek ponuky sms zpravy zprava spravy sprava reklamu reklamy spam zprav sprav smsek reklam newsletteru newsletter',
    me: 'me mi mne mna muj moje',
    list: 'seznamu zoznamu cislo databaze',
    glue: 'z ze na od tyto vsechny dalsi uz a vasich vasi vaseho vasej techto tychto tohoto toho vas zo vsech vsetkych',
    wanting: 'chci chcem',
    not: 'ne nie nikdy bez',
    cancelling: 'zrusit zrus zruste',
    thing: 'termin objednavku schuzku rezervaci',
    leavable:
      'aplikace aplikacie jogy joga auto vozidlo evidence evidencie obed obeda obedy lekce lekci hodiny hodina hodinu krouzku kruzku krouzek kruzok kurzu kurz treninku treningu trenink trening skoly skolky tabora posilovny utery utorok stvrtok ctvrtek stredu patek piatok vlak cviceni cvicenia motorku elektrinu pobyt vyletu',
  },
};

export const russian: Language = {
  name: 'Russian',
  everydayTerms:
    'стоп отмена хватит удалите удалить прекратите прекратить отключить отключите остановить остановите отписаться отписка отпишите отписать otpisatsya',
  words: {
    maybeMessages: 'подписку подписка подписки акции предложения предложение скидки услуги',
    courtesy: 'пожалуйста спасибо здравствуйте привет добрый день сейчас немедленно срочно да ок уже блин',
    asking: 'хочу хотел хотела бы можно можете как прошу я',
    messaging: 'присылать присылайте писать пишите слать шлите отправлять отправляйте беспокоить',
    messages:
      'смс сообщения сообщений сообщение рассылку рассылки рассылка рекламу рекламы реклама спам уведомления рассылок',
    me: 'меня мне мой нас нам',
    list: 'списка список номер базы база телефон',
    glue: 'от из с на в эти это этот ваши ваша вашу вашей все всех больше и мне к вас ваших вашего этой этого этих всего тут',
    wanting: 'хочу хотим желаю надо нужно',
    not: 'не нет никогда без',
    cancelling: 'отмена отменить отмените otmena',
    removing: 'удалить удалите',
    thing: 'запись заказ встречу прием бронь доставку',
    leavable:
      'занятие занятия занятий абонемент абонемента зал зала спортзал тренировка тренировки тренировку йога йоги курс курса курсов бассейн бассейна машина машину авто журнал газета приложение приложения страховка урока секции очереди ремонт мойки мойку пятницу понедельник вторник среду четверг субботу воскресенье',
    service: 'подписку подписка подписки',
  },
};

export const ukrainian: Language = {
  name: 'Ukrainian',
  everydayTerms: 'стоп скасувати досить видаліть припиніть відписатися відписка відпишіть',
  words: {
    maybeMessages: 'підписку підписка акції пропозиції знижки послуги',
    courtesy: 'будь ласка дякую добрий день привіт зараз негайно так',
    asking: 'хочу можна як прошу я',
    messaging: 'надсилати надсилайте писати пишіть турбувати присилати',
    messages: 'смс повідомлення повідомлень розсилку розсилки розсилка рекламу реклами спам',
    me: 'мене мені мій',
    list: 'списку список номер бази',
    glue: 'від з із на ці цю ваші вашу вашої всі більше і ваших вашого цієї цього вас цих всього',
    wanting: 'хочу бажаю треба',
    not: 'не ні ніколи без',
    removing: 'видаліть',
    thing: 'запис замовлення зустріч',
    leavable:
      'заняття тренування йога йоги курс курсу зал залу абонемент абонемента басейн басейну машину авто журнал газета додаток додатку уроку мийку пятницу понеділок вівторок середу четвер суботу неділю',
    service: 'підписку підписка підписки',
    cancelling: 'скасувати скасуйте скасування',
  },
};

export const bulgarian: Language = {
  name: 'Bulgarian',
  everydayTerms: 'отписване отпишиме отпишетеме',
  words: {
    courtesy: 'моля благодаря здравейте добър ден веднага незабавно вече',
    asking: 'искам може можете как да се бих аз',
    messaging: 'пращате пращайте изпращате изпращайте пишете звъните безпокойте',
    maybeMessages: 'оферти офертите промоции промоциите предложения услуги',
    messages: 'съобщения съобщенията съобщение смс есемеси реклами рекламите реклама спам',
    me: 'ме ми мен моя номера',
    list: 'списъка списък номер номера базата',
    glue: 'от за на с и тези вашите вашия повече вас този',
    wanting: 'искам желая',
    not: 'не недейте без никога',
    leavable: 'курса час часа йога автомобила тренировката тренировка залата фитнеса колата',
    cancelling: 'отмени отмяна откажи откажете',
  },
};
