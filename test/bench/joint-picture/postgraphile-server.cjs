'use strict';
// PostGraphile 5 on the hub's own tables, under the hub's own role and claims. Run by a Node of its own, with packages
// of its own: it needs a newer Node than the hub does.
const { createServer } = require('node:http');
const { createRequire } = require('node:module');

const from = createRequire(process.env.BENCH_PACKAGES);
const { postgraphile } = from('postgraphile');
const { PostGraphileAmberPreset } = from('postgraphile/presets/amber');
const { makePgService } = from('postgraphile/adaptors/pg');
const { grafserv } = from('postgraphile/grafserv/node');

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.BENCH_DATABASE_URL,
      schemas: ['jp'],
      poolConfig: { max: 10 },
    }),
  ],
  grafast: { context: () => ({ pgSettings: JSON.parse(process.env.BENCH_CLAIMS) }) },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};

const server = createServer();
const serving = postgraphile(preset).createServ(grafserv);
serving.addTo(server).then(() => {
  server.listen(0, '127.0.0.1', () => {
    process.send({ url: `http://127.0.0.1:${server.address().port}/graphql` });
  });
});
process.on('message', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
