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

/** Words of their own that are a slip away from one of those. */
export const others: ReadonlySet<string> = new Set(
  foldedWords(
    'massage massages contract contracts contracted contracting testing numbers lumber numb removes remover remote deletes relevant resorting ' +
      'messaged leaves lease leaver leaved along clone aline content contents convent context persons persona parson prone phones phoned phony wring wrung ' +
      'customers costumer costume pleased pleases plead pleasant receives received receiver deceive bothered brothering clocking locking flocking rocking ' +
      'texts textile taxing vexing interests interest interesting uninterested reporter reports permissions consents consort concert conscent ' +
      'spawning spanning jamming scamming disturbs disturbed unwonted deceased decreased diseased marking railing sailing failing responds responded ' +
      'numeros numerous numeral nummern berichte wichtige falscher falschen interessen ruhm rohe ruhig recibi interesado recibiri werben werbe schicke ' +
      'entferne kontakte contacto contacts contactar retire retired arrete interests interessant mensaje mensagem messaggio messaggero ricevuto phoney ' +
      'leaving alones loner lone atone alines zone drone wronged wrongs strong prong throng person’s mending emailing nailing tailing bailing hailing wailing',
  ),
);
