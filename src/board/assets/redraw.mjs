/** Writes new markup, and leaves open what the reader had opened and where they were. */
export function redraw(element, markup) {
  const open = new Set(
    [...element.querySelectorAll('details[open][data-key]')].map((each) => each.dataset.key),
  );
  const closed = new Set(
    [...element.querySelectorAll('details:not([open])[data-key]')].map((each) => each.dataset.key),
  );
  const at = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  element.innerHTML = markup;
  for (const each of element.querySelectorAll('details[data-key]')) {
    if (open.has(each.dataset.key)) each.open = true;
    if (closed.has(each.dataset.key)) each.open = false;
  }
  if (at) element.querySelector(`[data-key="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
}
