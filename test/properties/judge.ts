import { BatchGetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Pipeline } from '../support/pipeline.ts';
import type { StoreEngine } from '../support/store-engine.ts';
import { customersOf, dealers, phones, type Dealer } from './history.ts';
import {
  anyOf,
  customerVerdict,
  doubtful,
  numberVerdict,
  optOutTimes,
  rightAnswers,
  type CustomerFact,
  type ReplyFact,
  type SendClass,
  type Verdict,
} from './oracle.ts';
import { phonesHeld } from './phones-held.ts';
import type { Names, PhaseEnd } from './play.ts';

type Item = Record<string, unknown>;

/** Compares what the product answers and stores with what the rules say. */
export interface Judge {
  afterPhase: (end: PhaseEnd) => Promise<void>;
  /** All that is stored of this run's people. */
  snapshot: () => Promise<string>;
}

const classes: Record<string, SendClass> = {
  allowed: 'allowed',
  'customer-unsubscribed': 'out',
  'number-opted-out': 'out',
  'held-for-review': 'held',
};

/** One send that is asked for, and what is right to answer. */
interface Question {
  what: string;
  phone: number;
  customer?: CustomerFact;
  verdict: Verdict;
  /** Somebody at the dealer has the phone, so an opt-out of it is theirs. */
  had: boolean;
}

function judgeAnswer({ what, verdict, had }: Question, answer: string): void {
  const right = rightAnswers(verdict);
  const answered = classes[answer];
  if (!answered || !right.includes(answered)) throw new Error(`${what}: ${answer}, but ${right.join(' or ')} is right`);
  if (had && answer === 'number-opted-out') throw new Error(`${what}: ${answer}, but a customer has it`);
}

/** The copy of the status says what sends are answered, with the time of an opt-out that was sent, and which reply it was. */
function judgeStatus(item: Item, answer: string, customer: CustomerFact, facts: readonly ReplyFact[]): void {
  const { smsStatus, smsStatusSince: since, smsStatusRef: ref } = item;
  const says = `customer ${customer.index} is ${answer}; their status is ${String(smsStatus)} since ${String(since)}, by ${String(ref)}`;
  const told = optOutTimes(customer, facts).includes(Number(since)) && ref !== undefined;
  const isOut = answer === 'customer-unsubscribed';
  if (smsStatus !== (isOut ? 'unsubscribed' : 'subscribed')) throw new Error(says);
  if (isOut ? !told : since !== undefined || ref !== undefined) throw new Error(says);
}

export interface JudgeTools {
  client: DynamoDBDocumentClient;
  tables: StoreEngine['tables'];
  pipeline: Pipeline;
}

const phoneIndexes = Array.from({ length: phones }, (_, index) => index);
let sends = 0;

export function createJudge({ client, tables, pipeline }: JudgeTools, names: Names): Judge {
  const held = customersOf.map((_, index) => phonesHeld(index));

  async function customerItems(): Promise<Item[]> {
    const Keys = customersOf.map((dealerId, index) => ({ dealerId, customerId: names.customerId(index) }));
    const RequestItems = { [tables.customers]: { Keys, ConsistentRead: true } };
    const { Responses = {} } = await client.send(new BatchGetCommand({ RequestItems }));
    const items = Responses[tables.customers] ?? [];
    return Keys.map(({ customerId }) => items.find((item) => item['customerId'] === customerId) ?? {});
  }

  /** Each customer at their own phone; and each phone without a customer, where anything is known of it. */
  function questions(dealer: Dealer, facts: readonly ReplyFact[]): Question[] {
    const customers = held.flatMap((one, index) => (customersOf[index] === dealer ? (one.fact() ?? []) : []));
    // What keeps one from being texted keeps whoever else has the phone from it.
    const having = (phone: number): Verdict[] =>
      customers.filter((customer) => customer.phone === phone).map((customer) => customerVerdict(customer, facts));
    const ofCustomers = customers.map((customer) => {
      const verdict = anyOf(having(customer.phone));
      const had = customerVerdict(customer, facts).out === 'yes';
      return { what: `customer ${customer.index}`, phone: customer.phone, customer, verdict, had };
    });
    const ofPhones = phoneIndexes.flatMap((phone) => {
      const own = having(phone);
      const listed = customers.filter(({ index }) => held[index]?.maybeListed(phone));
      const perhaps = listed.map((customer) => doubtful(customerVerdict(customer, facts)));
      const verdict = anyOf([numberVerdict(dealer, phone, facts), ...own, ...perhaps]);
      const isKnown = own.length + listed.length > 0 || facts.some(({ reply }) => reply.phone === phone);
      return isKnown ? { what: `phone ${phone} at ${dealer}`, phone, verdict, had: own.length > 0 } : [];
    });
    return [...ofCustomers, ...ofPhones];
  }

  async function ask(dealerId: Dealer, asked: readonly Question[]): Promise<string[]> {
    const recipients = asked.map(({ phone, customer }) => ({
      sendId: `send-${(sends += 1)}`,
      phone: names.phone(phone),
      ...(customer ? { customerId: names.customerId(customer.index) } : {}),
    }));
    const request = { dealerId, purpose: 'individual', from: 'A sender name', recipients };
    const response = await pipeline.validate(request);
    if (!('results' in response)) throw new Error(`validate-send: ${JSON.stringify(response)}`);
    return response.results.map((answer) => (answer.outcome === 'blocked' ? answer.reason : answer.outcome));
  }

  return {
    async afterPhase({ at, attempts, mail, events, settled, over }) {
      const items = await customerItems();
      const phoneOf = new Map(phoneIndexes.map((index): [unknown, number] => [names.phone(index), index]));
      for (const [index, one] of held.entries())
        one.note(
          attempts.filter(({ customer }) => customer === index),
          phoneOf.get(items[index]?.['phone']) ?? null,
          at,
        );
      // What ends here ends right in a history that is shorter as well; what was cut off must be right in between, too.
      if (settled && !over) return;
      const facts = mail.facts(events);
      for (const dealer of dealers) {
        const asked = questions(dealer, facts);
        const answers = asked.length === 0 ? [] : await ask(dealer, asked);
        for (const [index, question] of asked.entries()) {
          const answer = answers[index] ?? 'nothing';
          judgeAnswer(question, answer);
          const { customer } = question;
          if (customer && settled) judgeStatus(items[customer.index] ?? {}, answer, customer, facts);
        }
      }
    },

    async snapshot() {
      const numbers = await Promise.all(
        phoneIndexes.map((phone) =>
          client.send(
            new QueryCommand({
              TableName: tables.numbers,
              ConsistentRead: true,
              KeyConditionExpression: 'phone = :phone',
              ExpressionAttributeValues: { ':phone': names.phone(phone) },
            }),
          ),
        ),
      );
      return JSON.stringify([await customerItems(), numbers.map(({ Items }) => Items)]);
    },
  };
}
