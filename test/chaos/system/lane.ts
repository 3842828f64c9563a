import type { Socket } from 'node:net';

/** What a lane does to the bytes it carries. */
export interface Weather {
  /** Bytes wait here while the lane stands still. */
  readonly passable: () => Promise<void>;
  readonly delayMs: () => number;
  /** Bytes are taken and never arrive: nobody is told. */
  readonly swallows: () => boolean;
}

/** One direction of one connection; bytes arrive in order, however long they take. */
export class Lane {
  private carrying: Promise<void> = Promise.resolve();

  constructor(
    from: Socket,
    private readonly to: Socket,
    private readonly weather: Weather,
  ) {
    from.on('data', (chunk: Buffer) => this.then(() => this.carry(chunk)));
    from.on('end', () => this.then(() => void to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => this.then(() => void to.destroy()));
  }

  private then(act: () => void | Promise<void>): void {
    this.carrying = this.carrying.then(this.weather.passable).then(act);
  }

  private async carry(chunk: Buffer): Promise<void> {
    const delayMs = this.weather.delayMs();
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (!this.weather.swallows() && this.to.writable) this.to.write(chunk);
  }
}
