import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Lane, type Weather } from './lane';

export type Direction = 'there' | 'back' | 'both';

interface Pair {
  readonly sockets: readonly [Socket, Socket];
  /** Directions in which bytes are lost without a word. */
  lost: Direction | null;
}

const covers = (direction: Direction | null, one: Direction): boolean =>
  direction === 'both' || direction === one;

/** A line on loopback between a process and a server, that can be cut, held up, slowed down and half opened. */
export class FaultProxy {
  private readonly pairs = new Set<Pair>();
  private isCut = false;
  private stalled: { readonly direction: Direction; readonly over: Promise<void> } | null = null;
  private delayMs = 0;
  private resume: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: () => number,
  ) {
    server.on('connection', (near) => this.accept(near));
  }

  /** `target` is asked at each connection: a server may come back on another port. */
  static async to(target: () => number): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FaultProxy(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Every connection is reset, and every new one at once, until it is mended. */
  cut(): void {
    this.isCut = true;
    this.reset();
  }

  /** Bytes in this direction wait until it is mended; both ends believe in the connection. */
  stall(direction: Direction): void {
    const over = new Promise<void>((resolve) => (this.resume = resolve));
    this.stalled = { direction, over };
  }

  /** Connections open now lose their bytes in this direction; they are reset when it is mended. */
  halfOpen(direction: Direction): void {
    for (const pair of this.pairs) pair.lost = direction;
  }

  slowDown(delayMs: number): void {
    this.delayMs = delayMs;
  }

  mend(): void {
    this.isCut = false;
    this.delayMs = 0;
    this.stalled = null;
    this.resume();
    for (const pair of this.pairs) if (pair.lost) this.resetPair(pair);
  }

  /** Not until every connection is closed: node leaves a socket open for good whose reset fails because its peer was faster. */
  close(): void {
    this.mend();
    this.reset();
    this.server.close();
  }

  private accept(near: Socket): void {
    if (this.isCut) return void near.resetAndDestroy();
    const far = connect({ port: this.target(), host: '127.0.0.1', allowHalfOpen: true });
    const pair: Pair = { sockets: [near, far], lost: null };
    this.pairs.add(pair);
    near.setNoDelay(true);
    far.setNoDelay(true);
    new Lane(near, far, this.weather(pair, 'there'));
    new Lane(far, near, this.weather(pair, 'back'));
    near.once('close', () => this.pairs.delete(pair));
  }

  private weather(pair: Pair, direction: Direction): Weather {
    return {
      passable: async () => {
        while (this.stalled && covers(this.stalled.direction, direction)) await this.stalled.over;
      },
      delayMs: () => this.delayMs,
      swallows: () => covers(pair.lost, direction),
    };
  }

  private reset(): void {
    for (const pair of this.pairs) this.resetPair(pair);
  }

  private resetPair(pair: Pair): void {
    this.pairs.delete(pair);
    for (const socket of pair.sockets) socket.unref().resetAndDestroy();
  }
}
