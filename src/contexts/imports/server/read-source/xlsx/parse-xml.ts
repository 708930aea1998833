import { SaxesParser } from 'saxes';

export type XmlHandlers = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** After each chunk; true stops. */
  chunkEnd?(): boolean;
};

/** Parses XML from a stream of bytes; names come without prefix. @throws Error when it is not well-formed. */
export async function parseXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers, maxBytes: number): Promise<void> {
  for await (const stop of xmlChunks(bytes, handlers, maxBytes)) if (stop) return;
}

/** The same, in step with the receiver: yields after each chunk whether the handlers want to stop. */
export async function* xmlChunks(
  bytes: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  maxBytes: number,
): AsyncGenerator<boolean> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > maxBytes) throw new Error('unpacks to more than is allowed');
    parser.write(decoder.decode(chunk, { stream: true }));
    yield handlers.chunkEnd?.() ?? false;
  }
  parser.write(decoder.decode());
  parser.close();
  yield handlers.chunkEnd?.() ?? false;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
