import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside, and for content that is markup its source. */
  readonly text: string;
}

interface Draft extends Element {
  children: Element[];
  text: string;
}

/** Just enough XML for SCXML documents. */
export function readXml(source: string): Element {
  const parser = new SaxesParser();
  const root: Draft = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  parser.on('opentag', (tag) => {
    const element: Draft = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  const add = (text: string): void => {
    const top = stack.at(-1);
    if (top) top.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => stack.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw new Error('empty document');
  return document;
}
