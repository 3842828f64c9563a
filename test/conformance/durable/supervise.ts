import { fork, type ChildProcess } from 'node:child_process';
import { Client } from 'pg';

export type FromWorker =
  | { readonly kind: 'step'; readonly name: string }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'ready' };

export type FromSupervisor = { readonly kind: 'go' } | { readonly kind: 'clock'; readonly to: string };

export interface Assignment {
  readonly bundle: string;
  readonly databaseUrl: string;
  readonly subjectId: string;
  readonly tests: readonly string[];
  /** Number of steps the n-th worker is granted before it is killed; null: it lives on. */
  readonly stepsOf: (life: number) => number | null;
}

/** Keeps one worker going, killing and replacing it, until nothing is on its way and no delayed event is left. */
export class Supervisor {
  readonly killedAt: string[] = [];
  private readonly database: Client;
  private worker: ChildProcess | null = null;
  private life = 0;
  private stepsLeft: number | null = null;
  private isReady = false;
  private now = new Date('2026-01-01T00:00:00Z');
  private printed = '';
  private looking = Promise.resolve();
  private finish: () => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;

  constructor(private readonly assignment: Assignment) {
    this.database = new Client({ connectionString: assignment.databaseUrl });
  }

  async run(): Promise<void> {
    await this.database.connect();
    try {
      await new Promise<void>((resolve, reject) => {
        this.finish = resolve;
        this.fail = reject;
        this.begin();
      });
    } finally {
      this.worker?.removeAllListeners('exit');
      this.worker?.kill('SIGKILL');
      await this.looking;
      await this.database.end();
    }
  }

  private begin(): void {
    const { bundle, databaseUrl, subjectId, tests, stepsOf } = this.assignment;
    this.stepsLeft = stepsOf(this.life++);
    this.isReady = false;
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      CONFORMANCE_SUBJECT: subjectId,
      CONFORMANCE_TESTS: tests.join(','),
      CONFORMANCE_TIME: this.now.toISOString(),
    };
    const worker = fork(bundle, { env, silent: true });
    this.worker = worker;
    worker.stderr?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    worker.stdout?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    worker.on('message', (message: FromWorker) => {
      if (worker === this.worker) this.hear(message);
    });
    worker.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') this.begin();
      else this.fail(new Error(`the worker ended with ${String(code)}:\n${this.printed}`));
    });
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'ready') this.isReady = true;
    if (message.kind === 'step') return this.grant(message.name);
    this.look();
  }

  private grant(step: string): void {
    if (this.stepsLeft !== null && this.stepsLeft-- <= 0) {
      if (this.stepsLeft === -1) {
        this.killedAt.push(step);
        this.worker?.kill('SIGKILL');
      }
      return;
    }
    this.tell({ kind: 'go' });
  }

  private tell(message: FromSupervisor): void {
    if (this.worker?.connected) this.worker.send(message);
  }

  /** Nothing on its way: time moves to the next delayed event, or all has happened. */
  private look(): void {
    this.looking = this.looking.then(() => this.lookNow()).catch(this.fail);
  }

  private async lookNow(): Promise<void> {
    if (!this.isReady) return;
    const { rows } = await this.database.query<{ waiting: number; next: Date | null }>(
      `SELECT (SELECT count(*)::integer FROM outbox) AS waiting, (SELECT min(due_at) FROM delayed_messages) AS next`,
    );
    const [row] = rows;
    if (!row || row.waiting > 0) return;
    if (!row.next) return this.finish();
    this.now = new Date(Math.max(row.next.getTime(), this.now.getTime()));
    this.tell({ kind: 'clock', to: this.now.toISOString() });
  }
}
