import { fork, type ChildProcess } from 'node:child_process';
import { Trouble } from '../embedded/trouble';

/** Carries out one command in a process of its own, which gives its memory back when done. */
export class Step {
  private child: ChildProcess | null = null;
  private stopped = false;

  run(script: string, command: string, environment: NodeJS.ProcessEnv): Promise<void> {
    if (this.stopped) return Promise.reject(new Error('stopping'));
    return new Promise((resolve, reject) => {
      const child = fork(script, [command], {
        env: environment,
        execArgv: ['--enable-source-maps'],
        detached: true,
      });
      this.child = child;
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        this.child = null;
        if (code === 0) resolve();
        else
          reject(
            new Trouble(
              `${command} failed (${signal ?? `code ${code}`}): see above.`,
              `${command} 未能完成（${signal ?? `代码 ${code}`}）：原因见上。`,
            ),
          );
      });
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const child = this.child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
