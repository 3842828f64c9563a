/** The engine was handed something it cannot work with: a broken snapshot, an endless chart. Trying again cannot help. */
export class EngineFault extends Error {
  readonly code: string;
  readonly retryable = false;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'EngineFault';
    this.code = code;
  }
}
