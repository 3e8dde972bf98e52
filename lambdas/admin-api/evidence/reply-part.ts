import type { Evidence } from '../../core/contracts/admin/evidence.ts';
import { html, isolated, type Markup } from './markup.ts';
import { row, time } from './row.ts';

type Reply = Evidence['replies'][number];

/** Why a reply is a dealer's, in words. */
const because: Record<string, string> = {
  reference: 'the gateway names the SMS that is answered',
  'sole-owner': 'the reply number is theirs alone',
  'only-thread': 'they alone texted this phone from the number',
  'latest-thread': 'they texted this phone last from the number',
  'several-threads': 'several dealers texted this phone from the number',
  'term-of-another': 'another dealer texted this phone last, and only these have the word among their terms',
  'former-owner': 'they own the number, or did and have this phone in their book',
  'disputed-reference': 'several dealers reported the SMS that is answered as theirs',
  'no-thread': 'nobody texted this phone from the number',
  'unknown-dealer': 'the owner of the number, or who reported the SMS, is no dealer',
  'unknown-reply-number': 'the number is nobody’s',
};

const did: Record<string, string> = {
  stop: 'opted out',
  start: 'opted in',
  hold: 'held sends until it is answered',
  flag: 'changed nothing, and was shown to staff',
  nothing: 'changed nothing',
};

const statusRow = (name: string, statuses: Reply['statusBefore']): Markup =>
  row(
    name,
    Object.entries(statuses)
      .map(([dealer, status]) => `${status} (${dealer})`)
      .join(', '),
  );

/** One reply with what was decided about it. */
export function replyPart(reply: Reply): Markup {
  const { meaning, attribution, effect, answers } = reply;
  const dealer = attribution && [
    attribution.dealerId ?? attribution.to,
    because[attribution.reason] ?? attribution.reason,
  ];
  return html`<section>
    <blockquote>${isolated(reply.text)}</blockquote>
    <table class="facts">
      ${row('From, to', `${reply.phone} → ${reply.replyNumber ?? 'unknown'}, through ${reply.gateway}`)}
      ${row('Sent', time(reply.at))} ${row('Reached us', time(reply.seen))}
      ${row('Verified', reply.verified ? 'yes' : 'no')}
      ${row('Read as', [meaning.kind, meaning.term].filter(Boolean).join(': '))} ${row('Why', meaning.explanation)}
      ${row('Dealer', dealer ? dealer.join(', because ') : 'nobody')}
      ${row('What it did', [did[effect.do] ?? effect.do, effect.reason].filter(Boolean).join(': '))}
      ${statusRow('Status before', reply.statusBefore)} ${statusRow('Status after', reply.statusAfter)}
      ${row('Confirmed by a text', reply.confirmedAt && time(reply.confirmedAt))}
      ${answers.map(({ answer, by, at }) => row(`Review ${answer}`, `${time(at)}, ${by}`))}
      ${row('Id, rules', `${reply.id}, ${reply.ruleVersion}`)}
    </table>
  </section>`;
}
