/** An input that no function was asked about: nothing was decided and nothing was recorded. */
export class InvalidInputError extends Error {
  override name = 'InvalidInputError';
  /** Which part of your input: `recipients[731].phone`. Empty: all of it. */
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field === '' ? 'the input' : field} ${problem}`);
    this.field = field;
  }
}

/** `validateSend` was asked something that breaks the contract. Nobody was allowed. */
export class InvalidSendRequestError extends InvalidInputError {
  override name = 'InvalidSendRequestError';
}

/** `recordSent` or `reportGatewayError` was given something that breaks the contract. */
export class InvalidReportError extends InvalidInputError {
  override name = 'InvalidReportError';
}

/** `createSmsOptOutClient` was given options that cannot work, such as a function name from a variable that is not set. */
export class InvalidOptionsError extends InvalidInputError {
  override name = 'InvalidOptionsError';
}

/** An `allowed` was used after it had run out. Do not send; validate again. */
export class SendExpiredError extends Error {
  override name = 'SendExpiredError';
  readonly sendId: string;
  /** ISO 8601. */
  readonly validUntil: string;

  constructor(sendId: string, validUntil: string) {
    super(`${sendId} was allowed until ${validUntil}: do not send it, validate it again`);
    this.sendId = sendId;
    this.validUntil = validUntil;
  }
}

/** The text of an SMS was asked for that neither the request nor an SMS form names. */
export class NoSmsTextError extends Error {
  override name = 'NoSmsTextError';
  readonly sendId: string;

  constructor(sendId: string) {
    super(`validate-send does not know the text of ${sendId}: name body or campaignId in the request`);
    this.sendId = sendId;
  }
}

/** What it means that a function found fault with a request that this client had checked. */
export const otherContract = (functionName: string): string =>
  `so answers ${functionName}: is it the function it should be, and of this client's version?`;
