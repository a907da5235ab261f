import { Kafka, logLevel } from 'kafkajs';
import { onKafka, sharedBroker } from '../../support/kafka/on-kafka';

jest.setTimeout(180_000);

onKafka(() => {
  test('every suite of a run meets one broker', async () => {
    const [one, other] = await Promise.all([sharedBroker(), sharedBroker()]);

    const admin = new Kafka({ brokers: [one.address], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const { brokers } = await admin.describeCluster();
    await admin.disconnect();

    expect(other.address).toBe(one.address);
    expect(brokers).toHaveLength(1);
  });
});
