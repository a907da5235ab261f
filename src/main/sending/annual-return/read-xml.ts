import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { CommandFailure } from '../../terminal/command-failure';
import { EXIT } from '../../terminal/exit-codes';
import type { ReturnRow } from './return-row';
import { rowOfCells } from './row-of-cells';
import { columnOf, rowsOfParts, type XmlPart } from './xml-parts';

const ROOT = 'EXPSSDA903';
/** A text or a tag is held until it ends; none is so long. In UTF-16 units. */
const LONGEST_PIECE = 1_048_576;
/** EXPSSDA903, CHILD, HEADER or EPISODE, a part of a header, a cell. */
const DEEPEST = 5;
/** More than any child has, few enough to hold. */
const MOST_PARTS = 20_000;

/**
 * The rows of the XML form, child by child, as a stream. A document type is refused, so nothing outside the file is ever
 * read and nothing inside it multiplied.
 */
export async function* rowsOfXml(path: string): AsyncGenerator<ReturnRow> {
  const file = basename(path);
  const refuse = (what: string): never => {
    throw new CommandFailure(EXIT.wrongUse, `${file} ${what}`, 'Export the return again.');
  };
  const waiting: ReturnRow[] = [];
  const { parser, pieceBegan } = partsReader({
    refuse,
    onChild: (parts) =>
      void waiting.push(
        ...rowsOfParts(parts).map(({ table, line, cells }) => rowOfCells({ table, file, line }, cells)),
      ),
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return refuse('is not UTF-8');
    }
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    parser.write(decoded(chunk));
    if (parser.position - pieceBegan() > LONGEST_PIECE)
      refuse(`has too long a text, near line ${parser.line}`);
    yield* waiting.splice(0);
  }
  parser.write(decoded());
  parser.close();
  yield* waiting.splice(0);
}

interface PartsReading {
  readonly refuse: (what: string) => never;
  readonly onChild: (parts: readonly XmlPart[]) => void;
}

interface PartsReader {
  readonly parser: SaxesParser;
  /** Where in the file the last tag was. */
  readonly pieceBegan: () => number;
}

function partsReader({ refuse, onChild }: PartsReading): PartsReader {
  const parser = new SaxesParser({ position: true });
  const open: string[] = [];
  let parts: XmlPart[] = [];
  let text = '';
  let began = 0;
  parser.on('error', () => refuse(`is not well-formed XML, near line ${parser.line}`));
  parser.on('doctype', () => refuse('has a document type, which is not read'));
  parser.on('opentag', ({ name }) => {
    began = parser.position;
    if (open.length === 0 && name !== ROOT) refuse(`is not an SSDA903 return: its root is not ${ROOT}`);
    open.push(name);
    if (open.length > DEEPEST) refuse(`is nested too deeply, near line ${parser.line}`);
    if (isPart(open)) parts.push({ element: name, line: parser.line, cells: new Map() });
    if (parts.length > MOST_PARTS) refuse(`has a child of too many parts, near line ${parser.line}`);
    text = '';
  });
  const onText = (more: string): void => void (text += more);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    began = parser.position;
    if (isCell(open)) partOf(open, parts)?.cells.set(columnOf(name), text);
    open.pop();
    text = '';
    if (name === 'CHILD' && open.length === 1) {
      onChild(parts);
      parts = [];
    }
  });
  return { parser, pieceBegan: () => began };
}

/** Parts that stand in the header beside its own cells. */
const WITHIN_HEADER: ReadonlySet<string> = new Set(['AMISSING', 'AREVIEW', 'OC2', 'PERMANENCE', 'AD_PLACED']);

function isPart(open: readonly string[]): boolean {
  const name = open.at(-1) ?? '';
  return open.length === 3 || (open.length === 4 && open[2] === 'HEADER' && WITHIN_HEADER.has(name));
}

/** A cell of a part of the child, or of a part within its header. */
function isCell(open: readonly string[]): boolean {
  return (open.length === 4 && !isPart(open)) || (open.length === 5 && isPart(open.slice(0, 4)));
}

/** The header's own cells may come after a part that stands in it. */
function partOf(open: readonly string[], parts: readonly XmlPart[]): XmlPart | undefined {
  return open.length === 5 ? parts.at(-1) : parts.findLast(({ element }) => element === open[2]);
}
