import { fork, type ChildProcess } from 'node:child_process';
import { endProcess } from '../embedded/processes';
import { Trouble } from '../embedded/trouble';

const firstPauseMs = 500;
const longestPauseMs = 5_000;
const patience = 5;
const stopWithinMs = 10_000;

/** Ends a child whose parent was killed: it would keep the port and the database of the next start. */
const endWithParent = `data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'))`;

/**
 * The API gets more than V8's 16 MB for what is young: a fifth of an event's cost was collecting what outlived them by a
 * batch. A worker's heap has a bound: by itself V8 lets it grow with the machine's memory, past 370 MB in a flood of 100,000
 * jobs, of which 60 are in use.
 */
export const nodeWordsOf = (name: string): readonly string[] => [
  '--enable-source-maps',
  name === 'api' ? '--max-semi-space-size=64' : '--max-old-space-size=512',
];

/** A process of ours that is started again whenever it dies, until it is told to stop. */
export class KeptProcess {
  private child: ChildProcess | null = null;
  private stopped = false;
  private pauseMs = firstPauseMs;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly name: string,
    private readonly script: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly onReady: () => void,
  ) {}

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Resolves when the process said it is ready; one that dies again and again before that is given up. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => this.run(resolve, reject, patience));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    const pid = this.child?.pid;
    if (pid !== undefined && this.child?.exitCode === null && this.child.signalCode === null)
      await endProcess(pid, 'SIGTERM', stopWithinMs);
  }

  private run(ready: () => void, givenUp: (error: Error) => void, attempts: number): void {
    if (this.stopped) return givenUp(new Error('stopping'));
    // In a group of its own, for Ctrl-C must reach `start` alone, which stops its children in order.
    const child = fork(this.script, [], {
      env: this.environment,
      execArgv: [...nodeWordsOf(this.name), '--import', endWithParent],
      detached: true,
    });
    this.child = child;
    let wasReady = false;
    child.on('message', (message) => {
      if (message !== 'ready') return;
      wasReady = true;
      this.pauseMs = firstPauseMs;
      this.onReady();
      ready();
    });
    child.once('exit', (code, signal) => {
      if (this.stopped) return;
      if (!wasReady && attempts <= 1)
        return givenUp(
          new Trouble(`${this.name} does not start: see above.`, `${this.name} 无法启动：原因见上。`),
        );
      process.stdout.write(
        `${this.name} ended (${signal ?? `code ${code}`}), starting it again 已重新启动\n`,
      );
      this.timer = setTimeout(
        () => this.run(ready, givenUp, wasReady ? Infinity : attempts - 1),
        this.pauseMs,
      );
      this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
    });
  }
}
