import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** How many messages are in the dead-letter queue, as far as SQS knows. */
export interface DeadLetterDepth {
  waiting: number;
  /** Received by somebody a moment ago, and not deleted. */
  inFlight: number;
}

export interface DeadLetters {
  depth(): Promise<DeadLetterDepth>;
  /**
   * Moves messages back to where they came from: each is sent there before it is deleted here, so that none is lost, and cut off in between
   * one comes twice, which is harmless. What comes back in the meantime is not moved a second time.
   * @param most how many are moved at most
   * @returns how many were moved
   */
  redrive(most?: number): Promise<number>;
}

/** Longer than moving ten messages takes, in seconds: until then nobody else receives them. */
const takenFor = 120;
/** Looks at all servers of the queue, where a short look takes some of them only; in seconds. */
const lookFor = 1;
const perReceive = 10;

/** The dead-letter queue of the replies queue. Its messages come from that, or from the two-way SMS topic. */
export function createDeadLetters(
  client: SQSClient,
  { queueUrl, deadLetterQueueUrl }: { queueUrl: string; deadLetterQueueUrl: string },
): DeadLetters {
  async function receive(most: number): Promise<Message[]> {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterQueueUrl,
        MaxNumberOfMessages: Math.min(most, perReceive),
        MessageAttributeNames: ['All'],
        VisibilityTimeout: takenFor,
        WaitTimeSeconds: lookFor,
      }),
    );
    return Messages;
  }

  async function move({ Body, MessageAttributes, ReceiptHandle }: Message): Promise<void> {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: Body, MessageAttributes }));
    await client.send(new DeleteMessageCommand({ QueueUrl: deadLetterQueueUrl, ReceiptHandle }));
  }

  async function depth(): Promise<DeadLetterDepth> {
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    const command = new GetQueueAttributesCommand({ QueueUrl: deadLetterQueueUrl, AttributeNames: [...names] });
    const { Attributes = {} } = await client.send(command);
    return { waiting: Number(Attributes[names[0]] ?? 0), inFlight: Number(Attributes[names[1]] ?? 0) };
  }

  return {
    depth,
    async redrive(most = Infinity) {
      let moved = 0;
      while (moved < most) {
        const messages = await receive(most - moved);
        if (messages.length === 0) break;
        await Promise.all(messages.map(move));
        moved += messages.length;
      }
      return moved;
    },
  };
}
