/** Keeps what a page says of other children as new as its picture. */

/**
 * Answers what is told of each frame's child, null while they are not in view. The first is what the page was written with; for
 * any other it looks anew: one question at a time, and once more for what came meanwhile. What cannot be had is left as it
 * stands.
 */
export function lookingAround({ settings, show, ask = fetch }) {
  let isFirst = true;
  let asking = false;
  let again = false;
  return async function look(child) {
    const asWritten = isFirst && child;
    isFirst = false;
    if (asWritten) return;
    again = child !== null;
    if (!again) show({ places: [], together: [] });
    if (asking || !again) return;
    asking = true;
    while (again) {
      again = false;
      const found = await askAround(settings, ask).catch(() => null);
      if (found) show(found);
    }
    asking = false;
  };
}

async function askAround({ token, basis, around }, ask) {
  const response = await ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: around, ...(basis ? { extensions: { basis } } : {}) }),
  });
  const { data, errors } = await response.json();
  if (!data || errors) return null;
  return { places: nodesOf(data.placePatterns), together: nodesOf(data.childrenTogether) };
}

function nodesOf(connection) {
  return connection?.edges.map(({ node }) => node) ?? [];
}
