import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUTIES } from '../../../src/model/protocol/duties';

const RULES = `id: sound
version: '1'
title: A protocol in which nothing is wrong
partnership: Nobody in particular
validFrom: '2026-01-01'
clocks:
  return-interview: { hours: 72, warnHours: 24, starts: returned, stops: completed, source: NF 4.10 }
  first:
    says: The first duty is done in time.
    starts: [missing-reported]
    due: { hours: 72 }
    stops: [returned, located:well]
    owner: recording-force
    ownerRole: inspector
    managerRole: superintendent
    warnHours: 24
    when: [looked-after]
    source: NF 1
  second:
    says: The second duty follows on the first.
    startsWhenDue: first
    due: { workingDays: 5 }
    stops: [meeting-held]
    owner: responsible-authority
    ownerRole: team-manager
    source: NF 2
notifications:
  began:
    says: The social worker is told that a child is missing.
    on: [classified:missing]
    when: [looked-after]
    tell: [social-worker]
    by: placement
    byRole: carer
    managerRole: home-manager
    withinHours: 1
    escalateHours: 2
    source: NF 3
  ended:
    says: Everyone who was told of it is told of the return.
    on: [returned]
    tell: []
    tellThoseToldBy: [began]
    by: placement
    byRole: carer
    source: NF 4
patterns:
  repeated:
    says: A child is missing repeatedly.
    of: child
    threshold: { counted: missing-episodes, atLeast: 2 }
    then: Talk about support.
    source: NF 5
  persistent:
    says: A child is missing persistently.
    of: child
    threshold: { counted: missing-episodes, atLeast: 4 }
    then: Agree a trigger plan.
    source: NF 6
triage:
  { greenBelowEpisodes: 2, redFromEpisodes: 3, redFromAbsences: 5, redFactors: [length], source: NF 7 }
`;

const FRAMEWORK = readFileSync(join(__dirname, '../../../schema/protocols/national-framework.yaml'), 'utf8');

/** A section of a shipped protocol, as it stands there. */
function borrowed(section: string): string {
  return new RegExp(`^${section}:\\n(?:[ #].*\\n|\\n)+`, 'm').exec(FRAMEWORK)?.[0] ?? '';
}

const KEPT = ['clock.return-interview', 'pattern.persistent', 'pattern.repeated'];

const SILENT = DUTIES.filter((duty) => !KEPT.includes(duty)).map(
  (duty) => `  ${duty}: It is of no concern to this test.\n`,
);

/** A protocol with a rule of every shape, for planting one mistake at a time. Nothing after the triage is planted in. */
export const SOUND = [
  RULES,
  ...['prompts', 'interviews', 'meetings', 'plans', 'response'].map(borrowed),
  `silentOn:\n${SILENT.join('')}`,
].join('');
