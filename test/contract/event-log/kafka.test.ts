import { onKafka, sharedBroker } from '../../support/kafka/on-kafka';
import type { Engine } from './engine';
import { eventLogContract } from './event-log-contract';
import { openLog } from './open-log';

jest.setTimeout(180_000);

onKafka(() => {
  let engine: Engine;

  beforeAll(async () => {
    const address = { engine: 'kafka', address: (await sharedBroker()).address } as const;
    engine = { address, open: () => openLog(address), close: async () => undefined };
  });

  eventLogContract(() => engine);
});
