import { startTestRedis, type TestRedis } from '../../support/test-redis';

/** A Redis that can be killed; the next one has its port and nothing of what it held. */
export class ChaosRedis {
  private last: Promise<void> = Promise.resolve();

  private constructor(private server: TestRedis) {}

  static async start(): Promise<ChaosRedis> {
    return new ChaosRedis(await startTestRedis());
  }

  get port(): number {
    return this.server.port;
  }

  get url(): string {
    return this.server.url;
  }

  kill(): Promise<void> {
    return this.whileUp(async () => {
      await this.server.kill();
      this.server = await startTestRedis(this.server.port);
    });
  }

  /** Nobody takes the server away meanwhile. */
  whileUp(act: () => Promise<void>): Promise<void> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async stop(): Promise<void> {
    await this.last;
    await this.server.stop();
  }
}
