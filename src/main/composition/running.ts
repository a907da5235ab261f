/** Something that runs until it is told to stop. */
export interface Running {
  stop(): Promise<void>;
}

/** Stops in the order given; one that fails to stop does not keep the next from it. */
export async function stopAll(parts: readonly Running[]): Promise<void> {
  let failure: unknown = null;
  for (const part of parts) {
    try {
      await part.stop();
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
}
