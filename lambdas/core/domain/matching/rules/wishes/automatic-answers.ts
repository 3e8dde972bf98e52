import type { Rule } from '../rule.ts';

/** What phones answer by themselves while somebody drives or sleeps. */
export const automaticAnswers: readonly Rule[] = [
  {
    id: 'phone-answers',
    kind: 'no-wish',
    reason: 'The phone answered by itself.',
    patterns: [
      'im|am|i not receiving notifications',
      'notification through with your original message',
      'do not disturb on|turned|while|mode|enabled|active|activated',
      'dnd on|mode|turned|enabled ]',
      'mode|le|la ne pas deranger',
      'no molestar activado|activada|activo|encendido|puesto',
      'non disturbare attivo|attivato|attiva|attivata|acceso',
      'nao incomodar|perturbar ativado|ativo|ligado',
      'nicht storen|stoeren aktiviert|eingeschaltet|modus|an ~1',
      'niet storen aan|ingeschakeld|staat|modus ~1',
    ],
    for: 'I have Do Not Disturb on, I will get back to you later',
    against: 'Do not disturb me again',
  },
];
