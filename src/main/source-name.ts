/** The source systems this program reads, by the name their topics carry. */
export const SOURCE_NAMES = ['case-records', 'return-interviews', 'ssda903', 'storm'] as const;

export type SourceName = (typeof SOURCE_NAMES)[number];
