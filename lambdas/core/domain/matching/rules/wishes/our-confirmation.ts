import type { Rule } from '../rule.ts';

const kind = 'no-wish';

/** Our confirmation of an opt-out, sent back. */
export const ourConfirmation: readonly Rule[] = [
  {
    id: 'our-confirmation',
    kind,
    reason: 'It says what our own confirmation of an opt-out says.',
    patterns: [
      'you will|ll not|no longer|more? longer|more? receive|get ~6',
      'youll not|no longer|more? longer|more? receive|get ~6',
      'will|ll receive|get|be|hear no|sent|from? no|further|more ~5',
      'no more|further ~2 will be|follow ~3',
      'you|u are|were unsubscribed|removed|opted out? ~4',
      'you|u have|are|were been|now|successfully ~1 unsubscribed|removed|opted ~2',
      'vous n? ne recevrez|recevez plus ~4',
      'vous etes|avez ~2 desabonne|desabonnee|desinscrit|desinscrite ~2',
      'no|ya recibiras|recibira|recibiran ~5',
      'has|ha sido ~1 de|eliminado|dado ~3',
      'nao|voce recebera|receberas ~4',
      'voce|vc foi|esta ~1 descadastrado|descadastrada|removido|removida|cancelado ~2',
      'non ricevera|riceverai|ricevera ~4',
      'sei|siete|e stato|stata|stati ~1 disiscritto|disiscritta|cancellato|cancellata|rimosso|rimossa ~2',
      'sie erhalten|bekommen ~2 keine ~3',
      'sie wurden|sind ~3 abgemeldet|abbestellt|ausgetragen ~2',
      'u|je ontvangt ~1 geen|niets ~3',
      'u|je bent|werd ~1 uitgeschreven|afgemeld ~2',
      'zostales|zostalas|zostal|zostala ~1 wypisany|wypisana|usuniety|usunieta ~2',
      'вы отписаны|отписались|отписались ~3',
    ],
    for: 'You will no longer receive messages from Northside',
    against: 'I want to receive no messages from Northside',
  },
];
