/** One in-process topic, each reader with its own queue, as a plain pub/sub library keeps it. */
export function createTopic() {
  const readers = new Set<(event: number) => void>();
  return {
    publish(event: number): void {
      for (const reader of readers) reader(event);
    },
    read(): AsyncGenerator<number> {
      return readFrom(readers);
    },
  };
}

async function* readFrom(readers: Set<(event: number) => void>): AsyncGenerator<number> {
  const queue: number[] = [0];
  let wake: () => void = () => undefined;
  const reader = (event: number) => {
    queue.push(event);
    wake();
  };
  readers.add(reader);
  try {
    for (;;) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else await new Promise<void>((done) => (wake = done));
    }
  } finally {
    readers.delete(reader);
  }
}

export type Topic = ReturnType<typeof createTopic>;
