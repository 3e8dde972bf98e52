import { foldedWords } from '../../languages/lexicon.ts';

/** Long words that wishes to stop hang on, and that nothing else is a slip of a key away from but what stands in `others`. */
export const keyWords: readonly string[] = [
  // English
  'remove removed delete deleted message messages messaging texting contact contacting contacted number wrong interested harassing harassment',
  'spamming blocking reporting reported consent permission receive receiving database bothering anymore subscribe subscribed leave alone',
  'please annoying customer information mailing deceased disturb unwanted solicitation respond phone person',
  // French, Spanish, Portuguese, Italian
  'retirez supprimez numero interesse envoyez recevoir contactez arretez tranquille mensajes equivocado equivocada interesado interesada molesten',
  'borrenme quitenme eliminenme recibir mensagens remova removam receber interessado messaggi ricevere disturbate toglietemi cancellatemi interessato',
  // German, Dutch, Scandinavian
  'nachrichten werbung nummer kontaktieren schicken loschen entfernen falsche interesse ruhe berichten verwijder verwijderen verkeerd ontvangen',
  'meddelanden meldinger beskeder kontakta',
].flatMap(foldedWords);

/** How people spell words of wishes who type as they speak, or save letters. */
export const usualSpellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wrong: 'rong wrng wronng worng',
    number: 'nmbr nmber numbr numba',
    dont: 'dnt dunt dnot donnt',
    this: 'dis tis thiss ths',
    that: 'dat',
    these: 'dese thes theze',
    message: 'mesage messg mssg msage messege',
    messages: 'mesages messgs mssgs messeges',
    please: 'pleez pleeze plez plss',
    remove: 'rmv remve remov rmove remoove',
    delete: 'dlt delet deleet',
    contact: 'cntct contct',
    text: 'txet tect tezt',
    texting: 'txtin textin txtng textng txting texing texring',
    messaging: 'msgin msging messagin',
    never: 'neva nvr nevr neber',
    from: 'frm',
    anymore: 'anymor anymoar nemore',
    someone: 'sum1 some1 sumone',
    your: 'yor yur yer',
    want: 'wnt',
    take: 'tske taje',
    didnt: 'dint didn dident',
  }).flatMap(([word, spellings]) =>
    spellings
      .split(' ')
      .filter(Boolean)
      .map((typed): [string, string] => [typed, word]),
  ),
);

/** Shorter ones, in which two letters are swapped at most. */
export const shortKeyWords: readonly string[] = foldedWords('list take text texts call send from want stop more dont');

/** Words of their own that are a slip away from one of those. */
export const others: ReadonlySet<string> = new Set(
  foldedWords(
    'massage massages contract contracts contracted contracting testing numbers lumber numb removes remover remote deletes relevant resorting ' +
      'messaged leaves lease leaver leaved along clone aline content contents convent context persons persona parson prone phones phoned phony wring wrung ' +
      'customers costumer costume pleased pleases plead pleasant receives received receiver deceive bothered brothering clocking locking flocking rocking ' +
      'aloe wong lone leaf lave loan texts textile taxing vexing interests interest interesting uninterested reporter reports permissions consents consort concert conscent ' +
      'spawning spanning jamming scamming disturbs disturbed unwonted deceased decreased diseased marking railing sailing failing responds responded ' +
      'numeros numerous numeral nummern berichte wichtige falscher falschen interessen ruhm rohe ruhig recibi interesado recibiri werben werbe schicke ' +
      'entferne kontakte contacto contacts contactar retire retired arrete interests interessant mensaje mensagem messaggio messaggero ricevuto phoney ' +
      'leaving alones loner lone atone alines zone drone wronged wrongs strong prong throng person’s mending emailing nailing tailing bailing hailing wailing',
  ),
);
