import type { SQSRecord } from 'aws-lambda';
import type { ConsentEvent } from '../../lambdas/core/contracts/events.ts';
import { twilioMessage, twoWayMessage } from '../support/messages.ts';
import { replyNumbers, type Reply } from './history.ts';
import type { ReplyFact } from './oracle.ts';

/** One message that is handed to the function. */
export interface Delivery {
  message: SQSRecord;
  /** SQS forgets what was taken in, and delivers the rest again. */
  ended: (takenIn: boolean) => void;
}

/** Replies on their way from people to the function. */
export interface Mail {
  send(reply: Reply, phase: number, at: number): void;
  /** What the queue hands out in a phase. */
  deliveries(phase: number, now: number): Delivery[];
  /** How far each reply has come, as far as it has come at all. */
  facts(events: readonly ConsentEvent[]): ReplyFact[];
  /** Whether anything is still to be delivered. */
  isOpen(): boolean;
  /** Whether no delivery was cut off that is still to be made again. */
  isSettled(): boolean;
  /** Every message there ever was. */
  messages(): SQSRecord[];
}

interface Sent {
  reply: Reply;
  id: string;
  /** At the edge. */
  arrivals: number[];
  messages: SQSRecord[];
  progress: 'waiting' | 'attempted' | 'taken in';
}

const iso = (at: number): string => new Date(at).toISOString();

/** When a reply counts, as its events say; until they do, any of its arrivals may be the one that is recorded first. */
function countsAt({ id, arrivals, progress }: Sent, events: readonly ConsentEvent[]): number[] {
  if (progress !== 'taken in') return arrivals;
  const told = [
    ...new Set(events.filter((event) => 'reply' in event && event.reply.includes(id)).map(({ at }) => Date.parse(at))),
  ];
  if (told.length !== 1 || !arrivals.includes(told[0] ?? NaN))
    throw new Error(`reply ${id} arrived at ${arrivals.map(iso).join()}, and its events say ${told.map(iso).join()}`);
  return told;
}

/** A message id as Twilio makes them, so that a START under it counts. */
const newId = (run: number, index: number): string =>
  `SM${[run, index].map((part) => part.toString(16).padStart(16, '0')).join('')}`;

/** @param phone the phone of a person, by index */
export function createMail(run: number, phone: (index: number) => string): Mail {
  const all: Sent[] = [];
  const queue: { sent: Sent; phase: number; message: (now: number) => SQSRecord }[] = [];

  function arrive(sent: Sent, at: number): SQSRecord {
    const { reply, id } = sent;
    const from = phone(reply.phone);
    const to = replyNumbers[reply.to].number;
    const message =
      reply.via === 'endpoint'
        ? twilioMessage(from, to, reply.text, id, iso(at))
        : twoWayMessage({ from, to, text: reply.text, id, at: iso(at) });
    sent.arrivals.push(at);
    sent.messages.push(message);
    return message;
  }

  return {
    send(reply, phase, at) {
      const sent: Sent = { reply, id: newId(run, all.length), arrivals: [], messages: [], progress: 'waiting' };
      all.push(sent);
      const first = arrive(sent, at);
      queue.push({ sent, phase: phase + reply.delay, message: () => first });
      for (const { delay, posted } of reply.repeats) {
        // A notification of the topic keeps its time however often it is sent; a gateway's request arrives anew.
        const again = posted && delay > 0 && reply.via === 'endpoint';
        queue.push({ sent, phase: phase + delay, message: (now) => (again ? arrive(sent, now) : first) });
      }
    },

    deliveries(phase, now) {
      const due = queue.filter((entry) => entry.phase <= phase);
      for (const entry of due) queue.splice(queue.indexOf(entry), 1);
      return due.map(({ sent, message: make }) => {
        const message = make(now);
        if (sent.progress === 'waiting') sent.progress = 'attempted';
        return {
          message,
          ended(takenIn) {
            if (takenIn) sent.progress = 'taken in';
            else queue.push({ sent, phase: phase + 1, message: () => message });
          },
        };
      });
    },

    facts: (events) =>
      all
        .filter(({ progress }) => progress !== 'waiting')
        .map((sent) => ({ reply: sent.reply, at: countsAt(sent, events), sure: sent.progress === 'taken in' })),
    isOpen: () => queue.length > 0,
    isSettled: () => all.every(({ progress }) => progress !== 'attempted'),
    messages: () => all.flatMap(({ messages }) => messages),
  };
}
