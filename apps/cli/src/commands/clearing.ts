type Undo = () => void | Promise<void>;

/** What must be undone at the end, last first; and the signals that bring the end. */
export class Clearing {
  private readonly undoings: Undo[] = [];
  private clearingUp: Promise<void> | null = null;

  get begun(): boolean {
    return this.clearingUp !== null;
  }

  /** Throws when the end has already begun: what was to follow must not be started. */
  add(undo: Undo): void {
    if (this.begun) {
      void undo();
      throw new Error('stopping');
    }
    this.undoings.push(undo);
  }

  /** Resolves when the process is told to end. Ctrl-C comes twice below npm; once is enough. */
  onSignal(): Promise<void> {
    return new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.on(signal, () => {
          if (!this.begun) process.stdout.write('\nStopping… 正在停止…\n');
          void this.clear();
          resolve();
        });
      }
    });
  }

  clear(): Promise<void> {
    this.clearingUp ??= this.undoAll();
    return this.clearingUp;
  }

  private async undoAll(): Promise<void> {
    for (let undo = this.undoings.pop(); undo; undo = this.undoings.pop()) {
      try {
        await undo();
      } catch (error) {
        // The rest must still be stopped.
        process.stderr.write(`${String(error)}\n`);
      }
    }
  }
}
