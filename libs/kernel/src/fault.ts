export interface FaultOptions {
  readonly retryable: boolean;
  /**
   * True: nothing is wrong with what was asked. What is missing comes by itself, as a newer process while a version is rolled
   * out, or a database that restarts; a try that ends so is not counted.
   */
  readonly blameless?: boolean;
  readonly cause?: unknown;
}

/** Something broke: thrown, never returned. `retryable` says whether trying again can help. */
export class Fault extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly blameless: boolean;

  constructor(code: string, message: string, options: FaultOptions) {
    super(message, { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.retryable = options.retryable;
    this.blameless = options.blameless ?? false;
  }
}
