import { SaxesParser } from 'saxes';
import { damaged } from '../damaged';

export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Tells a handler of every tag, by its name without prefix, and yields after each piece of text. */
export async function* readXml(text: AsyncIterable<string>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handler.open?.(plain(name), attributes));
  parser.on('text', (found) => handler.text?.(found));
  parser.on('cdata', (found) => handler.text?.(found));
  parser.on('closetag', ({ name }) => handler.close?.(plain(name)));
  parser.on('error', (cause) => {
    throw damaged(cause);
  });
  for await (const piece of text) {
    parser.write(piece);
    yield;
  }
  parser.close();
  yield;
}

/** The same, for a part that is small. */
export async function readWholeXml(text: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(text, handler));
}

/** Writers differ in whether they prefix the main namespace. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
