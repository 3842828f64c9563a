import { Logger } from '@nestjs/common';

/** Wait after a fault before trying again; the fault itself is logged each time. */
const retryMs = 1_000;

/** Runs one piece of work again and again, sleeping as long as the work says, woken early when there is news. */
export class Loop {
  private readonly logger: Logger;
  private running: Promise<void> | null = null;
  private stopped = false;
  private news = false;
  private endSleep: (() => void) | null = null;

  constructor(
    name: string,
    private readonly work: () => Promise<number>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    this.news = true;
    this.endSleep?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.news = false;
      await this.sleep(await this.once());
    }
  }

  /** A fault here is the database or queue being away: what is due stays where it is and is tried again. */
  private async once(): Promise<number> {
    try {
      return await this.work();
    } catch (error) {
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return retryMs;
    }
  }

  private async sleep(ms: number): Promise<void> {
    if (this.news || this.stopped || ms <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endSleep = null;
  }
}
