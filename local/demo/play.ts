import type { LocalCloud } from '../local-cloud.ts';
import type { FlagReason } from '../../lambdas/core/domain/reply-effect.ts';
import { putLocalSecrets } from './local-secrets.ts';
import { openDesk, type Decision, type Desk, type Outcome } from './desk.ts';
import { seed, story, type Scene } from './story.ts';

/** How one scene came out. */
export interface Played {
  what: string;
  decision: string;
  status: string;
  send: string;
  /** What should have been, where it came out otherwise. */
  wrong?: string;
}

const effects: Record<Decision['effect']['do'], string> = {
  nothing: 'unchanged',
  stop: 'opt-out',
  start: 'opt-in',
  hold: 'held for review',
  flag: 'flagged, unchanged',
};

const reasons: Record<NonNullable<Decision['attribution']>['reason'] | FlagReason, string> = {
  reference: 'answers its SMS',
  'sole-owner': 'owns the number',
  'only-thread': 'alone texted',
  'latest-thread': 'texted last',
  'several-threads': 'several dealers texted',
  'term-of-another': 'the word is another one’s term',
  'former-owner': 'a former owner texted',
  'disputed-reference': 'several say it answers their SMS',
  'no-thread': 'nobody texted',
  'unknown-dealer': 'its owner is no dealer',
  'unknown-reply-number': 'nobody owns the number',
  'no-message-id': 'it has no message id',
  'message-id-used': 'its message id was another text’s',
  'dealer-not-certain': 'the dealer is not certain',
  'too-old': 'it is too old',
  doubtful: 'it could mean something else',
};

function why({ meaning, attribution, effect }: Decision): string {
  if (meaning.kind === 'empty') return 'empty';
  if (meaning.kind === 'no-term') return 'no term';
  const reason = effect.do === 'flag' ? effect.reason : attribution?.reason;
  const dealer = attribution?.to === 'dealer' && effect.do !== 'flag' ? `${attribution.dealerId} ` : '';
  const found = 'term' in meaning ? meaning.term : `a ${meaning.kind}`;
  return `${found}; ${dealer}${reason === undefined ? '' : reasons[reason]}`;
}

const became = ({ effect }: Decision): string =>
  effect.do === 'hold' && effect.optOut ? 'opt-out + review' : effects[effect.do];

function told(outcome: Outcome | null): string {
  if (!outcome) return '–';
  if ('told' in outcome) return outcome.told;
  if ('kept' in outcome) return `kept message: ${outcome.kept}`;
  if (outcome.repeated) return 'seen before, unchanged';
  const confirmed = outcome.confirmed ? '; confirmed' : '';
  return `${became(outcome.decision)}: ${why(outcome.decision)}${confirmed}`;
}

async function playScene(desk: Desk, { what, happen, who, expect }: Scene): Promise<Played> {
  const decision = told(await happen(desk));
  const status = who.customerId === undefined ? 'not known' : await desk.status(who.dealerId, who.customerId);
  const { dealerId, phone, customerId } = who;
  const recipient = { phone, ...(customerId === undefined ? {} : { customerId }) };
  const answer = await desk.validate({ dealerId, purpose: 'individual' }, recipient);
  const send = answer.outcome === 'allowed' ? 'allowed' : answer.reason;
  const right = status === expect.status && send === expect.send;
  return {
    what,
    decision,
    status: `${who.dealerId}: ${status}`,
    send: send === 'allowed' ? 'allowed' : `blocked: ${send}`,
    ...(right ? {} : { wrong: `should be ${expect.status}, ${expect.send}` }),
  };
}

/** Seeds two dealers with a number each and five customers, and plays the story through HTTP, SNS and the invoke API. */
export async function play(cloud: LocalCloud): Promise<Played[]> {
  const desk = openDesk(cloud);
  await putLocalSecrets(cloud);
  await seed(desk);
  const played: Played[] = [];
  for (const scene of story) played.push(await playScene(desk, scene));
  return played;
}
