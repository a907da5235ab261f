import type { BenchLine } from '../world/storm-night';

/** One child's evening, line by line, as control rooms write it. */
const EVENING: readonly Omit<BenchLine, 'child' | 'line'>[] = [
  {
    code: 'REPORTED',
    fields: { lastSeenAt: '2026-11-20T18:30', lastSeenPlace: 'Example Station', reporterName: 'A. Sample' },
  },
  { code: 'DECISION', fields: { category: 'MISSING' } },
  { code: 'RISK', fields: { level: 'MEDIUM' } },
  { code: 'ENQUIRY' },
  { code: 'RISK', fields: { level: 'HIGH' } },
  { code: 'NOTE' },
  { code: 'LOCATED', fields: { place: 'Example Park', wellBeingConfirmed: true } },
  { code: 'RETURNED', fields: { to: 'Example House' } },
];

/** The lines of so many children's evenings, as they come in: everyone's first line, then everyone's second. */
export function nightLines(children: number): readonly BenchLine[] {
  return EVENING.flatMap((said, index) =>
    Array.from({ length: children }, (_, child) => ({ ...said, child: child + 1, line: index + 1 })),
  );
}
