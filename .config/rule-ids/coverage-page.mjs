export const COVERAGE_PAGE = 'docs/rules-coverage.md';

const HEAD = `# Which entry keeps each rule, and which test proves it

Written by \`npm run rules:emit\` from [rules.md](rules.md), the protocols and the titles of the tests; not edited by hand.
A protocol entry is named without its protocol when every protocol has it.
`;

/** How many rules of a family have a test, and which have none though the hub keeps them. */
export function countFamilies(rules, proofs) {
  const proved = new Set(proofs.map(({ id }) => id));
  const families = [...new Set(rules.map(({ family }) => family))];
  return families.map((family) => {
    const own = rules.filter((rule) => rule.family === family);
    const holes = own.filter(({ id, elsewhere }) => elsewhere === '' && !proved.has(id));
    return {
      family,
      ids: own.length,
      proved: own.filter(({ id }) => proved.has(id)).length,
      elsewhere: own.filter(({ elsewhere }) => elsewhere !== '').length,
      holes,
    };
  });
}

/** The whole page: counts by family, then a table for each. */
export function coveragePage({ rules, proofs, entries, protocols }) {
  const families = countFamilies(rules, proofs);
  const counts = [
    '| family | ids | proved | not by the hub | holes |',
    '|---|---:|---:|---:|---:|',
    ...families.map(
      (of) => `| ${of.family} | ${of.ids} | ${of.proved} | ${of.elsewhere} | ${of.holes.length} |`,
    ),
  ];
  const tables = families.map(({ family }) => {
    const rows = rules
      .filter((rule) => rule.family === family)
      .map((rule) => {
        const kept = keptBy(rule.id, entries, protocols);
        const proved = provedBy(rule.id, proofs);
        return `| ${rule.id} | ${rule.says} | ${kept} | ${rule.elsewhere || proved || '**no test**'} |`;
      });
    return [`## ${family}`, '', '| id | rule | kept in | proved by |', '|---|---|---|---|', ...rows].join(
      '\n',
    );
  });
  return `${[HEAD.trimEnd(), counts.join('\n'), ...tables].join('\n\n')}\n`;
}

function keptBy(id, entries, protocols) {
  const own = entries.filter((entry) => entry.id === id);
  const names = [...new Set(own.map(({ entry }) => entry))].sort();
  return names
    .map((name) => {
      const where = [...new Set(own.filter(({ entry }) => entry === name).map(({ protocol }) => protocol))];
      return where.length === protocols.length ? `\`${name}\`` : `\`${name}\` (${where.join(', ')})`;
    })
    .join('<br>');
}

function provedBy(id, proofs) {
  const own = proofs
    .filter((proof) => proof.id === id)
    .map(({ path, title }) => `${linkTo(path)} ${plain(title)}`);
  return [...new Set(own)].join('<br>');
}

function linkTo(path) {
  return `[${path.replace(/^test\//, '').replace(/\.test\.ts$/, '')}](../${path}):`;
}

/** The title without its ids, and with nothing that would end the cell or begin markup. */
function plain(title) {
  return title
    .replace(/\s*\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[|<*_`]/g, (sign) => `\\${sign}`);
}
