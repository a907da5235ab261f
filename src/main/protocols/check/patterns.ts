import { isNone, ruleEntries } from '../protocol-file';
import type { PatternInFile, ProtocolFile } from '../protocol-file';
import { faultsOf } from './fault';
import type { Fault } from './fault';

type Entries = readonly (readonly [string, PatternInFile])[];

/** Thresholds that contradict each other, and bands of triage that overlap. */
export function checkPatterns(file: ProtocolFile): readonly Fault[] {
  return [...checkThresholds(ruleEntries(file.patterns)), ...checkTriage(file)];
}

function checkThresholds(entries: Entries): readonly Fault[] {
  return entries.flatMap(([key, pattern], index) => {
    const path = ['patterns', key, 'threshold'];
    const same = entries.slice(0, index).find(([, other]) => contradict(pattern, other));
    const later =
      key === 'persistent' ? entries.find(([, other]) => isReachedLater(other, pattern)) : undefined;
    return faultsOf(
      same !== undefined && { path, says: `${same[0]} asks for the same from another number on` },
      later !== undefined && { path, says: `a child would be persistent before ${later[0]}` },
    );
  });
}

/** The same of the same thing within the same days would then be done from either number on. */
function contradict(a: PatternInFile, b: PatternInFile): boolean {
  return countTheSame(a, b) && a.then === b.then && a.threshold.atLeast !== b.threshold.atLeast;
}

/** Whatever is persistent is repeated: it cannot take fewer to be persistent. */
function isReachedLater(other: PatternInFile, persistent: PatternInFile): boolean {
  return countTheSame(other, persistent) && other.threshold.atLeast > persistent.threshold.atLeast;
}

function countTheSame(a: PatternInFile, b: PatternInFile): boolean {
  return (
    a.of === b.of && a.threshold.days === b.threshold.days && a.threshold.counted === b.threshold.counted
  );
}

function checkTriage({ triage }: ProtocolFile): readonly Fault[] {
  if (triage === undefined || isNone(triage) || triage.redFromEpisodes >= triage.greenBelowEpisodes)
    return [];
  return [
    {
      path: ['triage', 'redFromEpisodes'],
      says: `green below ${triage.greenBelowEpisodes} and red from ${triage.redFromEpisodes} overlap`,
    },
  ];
}
