import { onKafka } from '../../support/kafka/on-kafka';
import { runKills } from './kill-run';

const SEED = 7;
const KILLS = 6;

onKafka(() => {
  it('loses nothing, tells nothing twice and shows everyone the same when hub, worker, broker and database are killed [tell.retried-never-dropped]', async () => {
    const said: string[] = [];

    const { faults } = await runKills({
      seed: SEED,
      kills: KILLS,
      recordsPerKill: 45,
      perSecond: 25,
      say: (line) => said.push(line),
      logsTo: null,
    });

    const found = Object.entries(faults).filter(([, list]) => list.length > 0);
    expect({ found, said: found.length === 0 ? [] : said }).toEqual({ found: [], said: [] });
  }, 400_000);
});
