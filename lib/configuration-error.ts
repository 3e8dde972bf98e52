/** Something a person has to change before there is anything to synthesize; its message says what, without a stack trace. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
