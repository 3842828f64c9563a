import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Fault } from '@terrace/kernel';
import type { RawLine, Recogniser } from './recogniser';

/**
 * What the thread runs. A string, because bundles have no second file to start a thread from. Without the memory arena:
 * it would keep what the largest page ever seen needed, more than 1 GB.
 */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const options = { onnxOptions: { enableCpuMemArena: false, enableMemPattern: false } };
  const models = import(workerData).then(({ default: Ocr }) => Ocr.create(options));
  models.catch(() => {});
  parentPort.on('message', async (picture) => {
    try {
      const rows = await (await models).detect(Buffer.from(picture));
      parentPort.postMessage({ rows: rows.map(({ text, mean, box }) => ({ text, mean, box })) });
    } catch (error) {
      parentPort.postMessage({ fault: String(error) });
    }
  });
`;

type Answer = { readonly rows: RawLine[] } | { readonly fault: string };

/**
 * PaddleOCR in a thread of its own, started at the first scan (about 2 s) and ended when idle, which gives its memory back.
 * A page is 2 to 4 s of computing; on the main thread every request would wait that long. One page at a time.
 */
export class RecogniserThread implements Recogniser {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;

  constructor(private readonly idleMs = 60_000) {}

  async detect(picture: Uint8Array): Promise<RawLine[]> {
    if (this.idle) clearTimeout(this.idle);
    this.worker ??= startWorker();
    const worker = this.worker;
    worker.ref();
    try {
      const answer = await ask(worker, picture);
      if ('fault' in answer) throw unrecognised(answer.fault);
      return answer.rows;
    } catch (cause) {
      this.stop();
      throw cause;
    } finally {
      worker.unref();
      this.idle = setTimeout(() => this.stop(), this.idleMs).unref();
    }
  }

  private stop(): void {
    void this.worker?.terminate();
    this.worker = null;
  }
}

function startWorker(): Worker {
  const model = createRequire(import.meta.url).resolve('@gutenye/ocr-node');
  return new Worker(program, { eval: true, workerData: pathToFileURL(model).href });
}

/** The worker's one answer, or why there will be none. */
function ask(worker: Worker, picture: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: unknown) => settle(() => reject(unrecognised(String(error))));
    const onExit = () => settle(() => reject(unrecognised('the thread ended')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(picture);
  });
}

const unrecognised = (why: string): Fault =>
  new Fault('recogniser-failed', `The page could not be recognised: ${why}`, { retryable: true });
