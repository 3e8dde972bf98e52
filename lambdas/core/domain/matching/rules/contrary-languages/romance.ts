import { none, type ContraryWords } from './contrary-words.ts';

export const romanceContraries: readonly ContraryWords[] = [
  {
    ...none,
    leave:
      'desabonne|desabonnee|desabonner|desabonnez|desinscris|desinscrit|desinscrite|desinscrire|desinscrivez|desinscription|desabonnement',
    when: 'si|quand|lorsque',
    i: 'je|j|on',
    send: 'envoie|reponds|tape|ecris|envoyer|mets|envoyais|repondais',
    must: 'dois|devrais|faut|doit',
    mistake: ['par erreur|megarde|accident|inadvertance', 'fait exprès', 'involontairement'],
    notWanted: [
      'voulais|veux|voulait|voulions|souhaite|souhaitais|desire|compte ~1 pas ~1 me|nous|l|d|vous',
      'jamais ~2 demande|voulu|souhaite ~1 a|de|me|etre? ~1',
      'jamais ~1 <me>?',
      '[ <courtesy>? n|ne <me>|<courtesy>?',
      'pas besoin|obligé|nécessaire|question ~2',
      'sans ~1 <me>?',
    ],
    back: ['remettez|remettre|reinscrivez|reinscrire|reabonnez|reabonner|réactivez|réactiver ~1'],
    keep: ['[ <courtesy>? n|ne <me> retirez|supprimez|enlevez|effacez|desinscrivez|desabonnez|oubliez ~1 pas ~3'],
  },
  {
    ...none,
    leave: 'baja|desuscribir|desuscribirme|desuscribi|cancelar|desinscribirme|darme|darnos',
    when: 'si|cuando|al',
    i: 'yo|me|nos',
    send: 'mando|envio|contesto|respondo|pongo|escribo|mandar|enviar|responder|contestar|doy|mandara',
    must: 'tengo|debo|hay|tenemos|necesito',
    mistake: ['por equivocacion|error|accidente|descuido|despiste', 'sin querer', 'me equivoque'],
    notWanted: [
      'no queria|quiero|quise|pretendia|quisiera|deseo|queriamos|pensaba <me>?',
      'no queria|quiero|quise|pretendia|pedi|he ~2 dar|darme|darnos|diera|dieran de? la?',
      '[ <courtesy>? no me|nos|lo|la den|deis|de|des de',
      'no ~1 mi intencion|idea <me>?',
      'nunca|jamas ~2 pedi|pedido|solicite|quise|solicitado|mande|envie|di|pedimos ~2',
      'no hace|es|hay ~3 falta|necesario|necesidad ~5 de',
    ],
    back: [
      'vuelvan|volver|vuelve|vuelva|volverme|regresen|regresenme ~2 apuntar|poner|ponerme|inscribir|mandar|suscribir|alta|lista|anotar|activar|incluir',
      'reactiven|reactivar|reactivenme|apuntenme|vuelvanme|devuelvanme ~1',
    ],
    keep: [
      '[ <courtesy>? no me|nos borren|borre|borréis|saquen|saque|quiten|quite|quitéis|eliminen|elimine|den|deis|dé|olviden ~3',
      'no hace falta|necesario|necesidad ~4 quiten|borren|saquen|eliminen|den|baja|quitarme|borrarme|sacarme ~2',
    ],
  },
  {
    ...none,
    leave:
      'descadastrar|descadastrei|descadastrem|descadastrado|descadastrada|desinscrever|desinscrevi|sair|cancelar|saí|cancelei|cancelarem',
    when: 'se|quando',
    i: 'eu|me',
    send: 'mandar|enviar|responder|digitar|escrever|mando|envio|respondo|escrevo|mandei',
    must: 'tenho|devo|preciso|temos',
    mistake: ['por engano|erro|acidente', 'sem querer', 'me enganei'],
    notWanted: [
      'nao queria|quero|quis|pretendia|era|desejo|pretendo|gostaria ~1 pra|para|de|me?',
      'nunca ~1 pedi|quis|solicitei|mandei|enviei ~1 pra|para|de|me|o?',
      'nao precisa|precisam|preciso|precisava|necessario ~3',
    ],
    back: [
      'coloquem|coloca|coloque|voltem|volta|voltar|incluam|inclui|poe|põem ~2 volta|lista|mandar|enviar|receber|novo',
    ],
    keep: [
      '[ <courtesy>? nao me? tirem|tire|removam|remova|excluam|apaguem|descadastrem|retirem|cancelem|tirar|remover|retirar ~3',
      'nao precisa|precisam|necessario ~2 tirar|remover|excluir|apagar|cancelar|retirar|descadastrar ~3',
      'nao era pra|para sair|cancelar|tirar|remover|excluir|parar ~2',
      'nunca ~1 pedi|quis ~1 sair|cancelar|tirarem|remover|ser ~2',
      'nao queria|quero|quis ~1 sair|cancelar|descadastrar|parar ~2',
    ],
  },
  {
    ...none,
    leave:
      'disiscrivermi|disiscrivere|disiscritto|disiscritta|disiscritti|disiscrivo|disiscrivetemi|cancellarmi|cancellato|cancellata|cancellatemi|disiscrizione|cancellare|cancello',
    when: 'se|quando',
    i: 'io|mi',
    send: 'mando|invio|scrivo|rispondo|mandassi|digito|mandare|rispondere',
    must: 'devo|dobbiamo|bisogna',
    mistake: ['per sbaglio|errore', 'sbadatamente|involontariamente', 'fatto apposta'],
    notWanted: [
      'non volevo|voglio|vorrei|intendevo|desidero|volevamo|desideravo|ho <me>?',
      'non ho mai? ~1 chiesto|voluto|richiesto ~1 di|la? ~1',
      'mai chiesto|voluto|richiesto ~1 di|la? ~1',
      '[ <courtesy>? non <me>?',
      'non serve|occorre|bisogna|necessario|dovete|deve <me>?',
    ],
    back: [
      'rimettetemi|rimettimi|rimetta|reinseritemi|riscrivetemi|reiscrivetemi|riattivate|riattivatemi|reinserite ~1',
    ],
    keep: [
      '[ <courtesy>? non mi? togliete|togliere|toglietemi|cancellate|cancellatemi|cancellare|cancellarmi|rimuovete|rimuovetemi|eliminate|eliminatemi|disiscrivete ~3',
      'non serve|occorre|bisogna|necessario|dovete ~1 cancellarmi|togliermi|rimuovermi|eliminarmi|cancellare|disiscrivermi ~3',
      'mai ~1 chiesto ~2 cancellato|cancellata|tolto|tolta|rimosso|rimossa ~3',
    ],
  },
  {
    ...none,
    leave: 'dezabonat|dezabonata|dezabonez|dezabonati|dezabonare|dezaboneze|dezabonarea',
    when: 'daca|cand',
    i: 'ma|eu',
    send: 'trimit|raspund|scriu|dau|as|trimite',
    must: 'trebuie|trebuia',
    mistake: ['din greșeală|eroare|întâmplare'],
    notWanted: [
      'nu am? voiam|vreau|vroiam|voia|vrut|doresc|doream|intentionam sa? ma|fiu|fi? ',
      'niciodata|nu am cerut|solicitat sa? ma|fiu?',
      '[ <courtesy>? nu ma',
      'nu trebuie|e|este nevoie|nevoia? sa? ma?',
    ].map((typed) => typed.trim()),
    back: ['inapoi|loc|readaugati|reactivati|puneti ~1'],
    keep: ['[ <courtesy>? nu ma stergeti|scoateti|dezabonati|eliminati ~3'],
  },
];
