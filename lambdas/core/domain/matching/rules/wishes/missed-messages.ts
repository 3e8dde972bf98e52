import type { Rule } from '../rule.ts';

const kind = 'no-wish';

/** Who misses messages does not want fewer of them. */
export const missedMessages: readonly Rule[] = [
  {
    id: 'misses-messages',
    kind,
    reason: 'They say that messages did not reach them, or ask why they get none.',
    patterns: [
      'warum|wieso|weshalb bekomme|kriege|erhalte|bekommen ich|wir ~2 keine|nichts ~2',
      'habe|hab|haben ~3 keine <messages> bekommen|erhalten|gekriegt',
      'ik krijg|kreeg|ontvang|ontving geen|niet|nooit ~3',
      'waarom krijg|ontvang|krijgen ~1 geen|niet|niks ~2',
      'pourquoi ~2 recois|recevons|recu ~1 plus|pas|rien ~2',
      'n|ne? ai|avons pas|jamais|rien recu ~3',
      'perche|come ~1 non mi|ci ~1 mandate|arrivano|inviate|scrivete ~3',
      'non ho|abbiamo ricevuto|avuto ~3',
      'non mi|ci arrivano|arriva|arrivato|arrivati ~2',
      'por que ~2 no|ya me|nos ~1 mandan|llegan|envian|escriben ~3',
      'no me|nos llegan|llego|llega|llegaron|han ~3',
      'no he|hemos recibido ~3',
      'por? que|porque ~2 nao ~1 recebo|recebi|mandam|chegam|enviam ~3',
      'nao recebi|recebemos|chegou|chegam|chegaram ~3',
      'nie dostalem|dostalam|otrzymalem|otrzymalam|przyszla|przyszlo|przyszly ~3',
      'dlaczego ~1 nie ~1 wysylacie|dostaje|przychodza ~3',
      'не пришло|пришла|пришел|приходит|приходят|получил|получила|получали|дошло ~2',
      'почему ~2 не присылаете|приходят|пишете|получаю ~2',
      'varfor|hvorfor far|faar|fik jag|jeg ~1 inga|ingen|inte|ikke ~2',
      'mesaj|sms gelmedi|almadim|gelmiyor',
    ],
    for: 'Warum bekomme ich keine Nachrichten mehr?',
    against: 'Warum bekomme ich diese Nachrichten? Ich will keine SMS',
  },
];
