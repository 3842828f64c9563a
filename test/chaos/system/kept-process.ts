import { fork, type ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const firstPauseMs = 200;
const longestPauseMs = 2_000;
const keptLines = 60;

/** A process that never was ready and ends this often will not come up. */
const patience = 5;

/** A process of the product, started again whenever it ends, as an operator's supervisor would. */
export class KeptProcess {
  /** Ends that nobody ordered, with what it said last: none is expected but for want of its servers at the start. */
  readonly crashes: string[] = [];
  private child: ChildProcess | null = null;
  private stopped = false;
  private ordered = false;
  private pauseMs = firstPauseMs;
  private timer: NodeJS.Timeout | null = null;
  private said: string[] = [];

  constructor(
    readonly name: string,
    private readonly script: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly preload: string,
    /** File that keeps all it says; null: only its last lines are kept. */
    private readonly log: string | null = null,
  ) {}

  start(): Promise<void> {
    return new Promise((resolve, reject) => this.run(resolve, reject, patience));
  }

  /** False: it is not running at this moment. */
  kill(): boolean {
    this.ordered = true;
    return this.child?.kill('SIGKILL') ?? false;
  }

  tell(message: object): void {
    if (this.child?.connected) this.child.send(message);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const make = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(make);
  }

  get lastWords(): string {
    return this.said.join('\n');
  }

  private run(ready: () => void, givenUp: (error: Error) => void, attempts: number): void {
    this.ordered = false;
    const child = fork(this.script, [], {
      env: this.environment,
      execArgv: ['--enable-source-maps', '--import', this.preload],
      silent: true,
    });
    this.child = child;
    // A message to a process that is just being killed has nobody to reach.
    child.on('error', () => undefined);
    let wasReady = false;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        if (this.log) appendFileSync(this.log, chunk);
        this.said = [...this.said, ...chunk.toString().trimEnd().split('\n')].slice(-keptLines);
      });
    child.on('message', (message) => {
      if (message !== 'ready') return;
      wasReady = true;
      this.pauseMs = firstPauseMs;
      ready();
    });
    child.once('exit', (code, signal) => {
      this.child = null;
      if (this.stopped) return;
      if (wasReady && !this.ordered)
        this.crashes.push(`${this.name} ended (${signal ?? `code ${String(code)}`}):\n${this.lastWords}`);
      if (attempts <= 1) return givenUp(new Error(`${this.name} does not start:\n${this.lastWords}`));
      const left = wasReady ? Infinity : attempts - 1;
      this.timer = setTimeout(() => this.run(ready, givenUp, left), this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
    });
  }
}
