import type { Trouble } from './unavailable';
import { OFFERS } from './offered-schema';

/** How an agency's contract stands: in force, left out at the start, or how what it serves now compares. */
export const SCHEMA_STATES = ['in-force', 'left-out', ...OFFERS] as const;
export type SchemaState = (typeof SCHEMA_STATES)[number];

export const WAKE_UPS = ['woken', 'malformed', 'connected'] as const;
export type WakeUp = (typeof WAKE_UPS)[number];

/** What an operator is told of the agencies outside: names of subgraphs and codes, nothing they said. */
export interface OutsideEvents {
  called(name: string, outcome: 'answered' | Trouble): void;
  wakeUp(name: string, kind: WakeUp): void;
  schema(name: string, state: SchemaState): void;
  failed(name: string, error: unknown): void;
}
