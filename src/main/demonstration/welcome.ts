import type { Io } from '../terminal/io';

/** What somebody who has just started the demonstration can do next, ready to paste. */
export function sayWelcome(io: Io, address: string): void {
  const npx = `${settingsToRepeat(io.env, address)}npx`;
  const lines = [
    '',
    `Joint Picture, demonstration (invented agencies and children)`,
    '',
    `  Board      ${address}/`,
    `  GraphQL    ${address}/graphql   (HTTP, and graphql-transport-ws on the same address)`,
    `  Health     ${address}/readyz   ${address}/metrics`,
    '',
    'In another terminal:',
    '',
    `  ${npx} joint-picture watch --as la:991 --role social-worker`,
    '',
    `  TOKEN=$(${npx} joint-picture token --agency pf:99 --role duty-inspector)`,
    `  curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\`,
    `    -d '{"query":"{ missingEpisodes(first: 5) { edges { node { id status child { id givenName { shown { value } } } } } } }"}'`,
    '',
    `  ${npx} joint-picture send storm adapters/storm/examples/reported-to-returned.json --as pf:99`,
    '',
    'A night of missing-child logs is now told, a record every few seconds. Ctrl-C stops; what was taken in is kept.',
    '',
  ];
  for (const line of lines) io.out(line);
}

const USUAL_PORT = '4000';

/** Another terminal does not know how this one was started. DATABASE_URL holds a secret and is not said. */
function settingsToRepeat(env: Io['env'], address: string): string {
  const { port } = new URL(address);
  const folder = env['DATA_DIR'];
  const settings = [
    port === USUAL_PORT ? [] : [`PORT=${port}`],
    folder === undefined ? [] : [`DATA_DIR='${folder.replaceAll("'", `'\\''`)}'`],
  ].flat();
  return settings.map((setting) => `${setting} `).join('');
}
