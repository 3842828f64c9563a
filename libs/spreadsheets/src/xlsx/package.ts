import { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { damaged } from '../damaged';

/** The parts of an xlsx, each unpacked as it is read: a list of a hundred megabytes is never whole in memory. */
export class Package {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws what the zip reader met. */
  static async open(bytes: Uint8Array): Promise<Package> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    // Some writers list folders too.
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    return new Package(zip, entries);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Bytes of a part as the zip declares them; one that unpacks to more breaks off. */
  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** Empty where there is no such part. */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    return entry ? this.zip.openReadStreamPromise(entry) : Readable.from([]);
  }

  /** The part's text as it comes. Fault `spreadsheet.damaged` where it breaks off. */
  async *text(name: string): AsyncGenerator<string> {
    try {
      const part = (await this.stream(name)).setEncoding('utf8');
      for await (const chunk of part) yield chunk as string;
    } catch (cause) {
      throw damaged(cause);
    }
  }
}
