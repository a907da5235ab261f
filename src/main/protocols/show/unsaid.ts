/** Rules that a file states by their name alone, as a document says them. */
const UNSAID: Readonly<Record<string, string>> = {
  triage: 'How return interviews are put in order.',
  risk: 'Which levels of risk there are, and which for a child recorded missing.',
  exploitationNeverAbsent: 'A child with a known risk of exploitation is never classed as absent.',
  unansweredIsRisk: 'What nobody could answer counts as risk.',
  timeRaisesConcern: 'Concern that grows with time is a ground to report.',
  houseSearch: 'When a house search is never delayed.',
  media: 'Whom police talk with before they use the media.',
  longTerm: 'From when a child is long-term missing.',
};

/** What a rule says that its file states by name alone; `null` for one whose name nobody explained. */
export function unsaid(key: string): string | null {
  return UNSAID[key] ?? null;
}
