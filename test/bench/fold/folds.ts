import { translateStorm } from '../../../adapters/storm/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { agencyId } from '../../../src/model/agency/agency-id';
import { foldChild } from '../../../src/model/child/fold-child';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { nightLines } from '../intake/night-lines';
import { printFigure, printRatios } from '../report/table';
import { stormRecord } from '../world/storm-night';

const CHILDREN = 150;
const ROUNDS = 5;
const TIMES = 4;

/** Children folded a second from a control room's night, beside only reading or copying the same facts. */
export async function benchFold(): Promise<void> {
  const children = factsByChild();
  const texts = children.map((facts) => JSON.stringify(facts));
  const protocols = shippedProtocols();
  const ways = { parse: [] as number[], clone: [] as number[], bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    ways.parse.push(rate(() => texts.forEach((text) => void JSON.parse(text))));
    ways.clone.push(rate(() => children.forEach((facts) => void structuredClone(facts))));
    ways.bare.push(rate(() => children.forEach((facts) => void foldChild(facts))));
    ways.ours.push(rate(() => children.forEach((facts) => void foldChild(facts, undefined, protocols))));
  }
  const facts = children.reduce((sum, { length }) => sum + length, 0);
  printRatios(`${CHILDREN} children of ${facts} facts folded, children a second`, 'folds/s', [
    { name: 'JSON.parse of the same facts', rounds: ways.parse },
    { name: 'structuredClone of the same facts', rounds: ways.clone },
    { name: 'the fold, nothing owed under any protocol', rounds: ways.bare },
    { name: 'the fold with every clock, notification and pattern', rounds: ways.ours },
  ]);
  printFigure('facts of a child', facts / CHILDREN, 'facts');
}

function factsByChild(): readonly (readonly AgencyFact[])[] {
  const force = agencyId('pf:99');
  if (force === null) throw new Error('no force');
  const byChild = new Map<number, AgencyFact[]>();
  for (const line of nightLines(CHILDREN)) {
    const translation = translateStorm({ agency: force, headers: {}, value: stormRecord(line) });
    if (translation.kind !== 'facts') throw new Error('a line that says nothing');
    const facts = byChild.get(line.child) ?? [];
    facts.push(...translation.lines.flatMap((told) => told.facts));
    byChild.set(line.child, facts);
  }
  return [...byChild.values()];
}

function rate(once: () => void): number {
  const started = process.hrtime.bigint();
  for (let time = 0; time < TIMES; time += 1) once();
  return (TIMES * CHILDREN) / (Number(process.hrtime.bigint() - started) / 1e9);
}
