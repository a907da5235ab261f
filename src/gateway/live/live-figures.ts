/** Counts since the hub started; no ids, no agencies. */
export interface LiveFigures {
  wakes: number;
  frames: number;
  thrownAway: number;
  failures: number;
  lagged: number;
  resumed: number;
  resets: number;
}

export function createLiveFigures(): LiveFigures {
  return { wakes: 0, frames: 0, thrownAway: 0, failures: 0, lagged: 0, resumed: 0, resets: 0 };
}
