/** What nobody has done or told yet: checklist, minimum report, and what the protocol asks to be done. Blocks nothing. */
import { sayCode, sourceMarkup, whoOf } from './codes.mjs';
import { card, folded, list, under, withheldNotice } from './parts.mjs';
import { escaped, londonWords, occurredWords, tag } from './words.mjs';

/** Once the child is back nobody looks for them, and what helps to look is history. */
export function isBack({ status }) {
  return status === 'RETURNED' || status === 'CLOSED' || status === 'CANCELLED';
}

export function outstandingMarkup(episode, called) {
  if (!episode?.checks && !episode?.report) return '';
  const markup = checklist(episode.checks ?? [], called) + report(episode.report);
  if (!markup) return '';
  if (isBack(episode))
    return card('Still to be done and told', folded('outstanding', 'What was never done or told', markup));
  return card(
    'Still to be done and told',
    markup,
    'Nothing waits for it: a report that lacks some is accepted.',
  );
}

function checklist(checks, called) {
  if (checks.length === 0) return '';
  const open = checks.filter(({ last }) => !last);
  const done = checks.filter(({ last }) => last);
  const owners = [...new Set(open.map(({ by }) => by))];
  return (
    `<h3>Checklist: ${open.length} of ${checks.length} outstanding</h3>` +
    owners
      .map(
        (owner) =>
          `<p class="sub">${escaped(sayCode(owner))}</p>${list(
            open.filter(({ by }) => by === owner).map(({ key }) => escaped(sayCode(key))),
            'outstanding',
          )}`,
      )
      .join('') +
    (done.length
      ? folded('checks-done', `${done.length} tried`, list(done.map((each) => tried(each, called))))
      : '')
  );
}

function tried({ key, last }, called) {
  const done = last.outcome === 'done';
  return `<strong>${escaped(sayCode(key))}</strong> ${tag([done ? 'Done' : 'Not possible', done ? 'calm' : 'medium'])}${last.text ? `<span class="said">${escaped(last.text)}</span>` : ''}${under(occurredWords(last.occurred), whoOf(last.rank, last.by, called))}`;
}

function report(said) {
  if (!said || said.given.length + said.outstanding.length === 0) return '';
  const words = (items) =>
    list(
      items.map((each) => escaped(sayCode(each))),
      'outstanding',
    );
  const all = said.given.length + said.outstanding.length;
  return (
    `<h3>Report: ${said.outstanding.length} of ${all} items outstanding</h3>${words(said.outstanding)}` +
    (said.given.length
      ? folded('report-given', `${said.given.length} given or known`, words(said.given))
      : '')
  );
}

/** What protocols have somebody do, the latest missing episode first. Done ones are folded away, and those of before. */
export function promptsMarkup(child, called) {
  const all = child.prompts?.prompts ?? [];
  const hidden = withheldNotice(child.prompts?.withheld, 'Of what is asked for');
  if (all.length === 0) return hidden ? card('What the protocol asks for', hidden) : '';
  const latest = child.missingEpisodes?.[0]?.id;
  const isOfNow = ({ missingEpisodeId }) => !missingEpisodeId || missingEpisodeId === latest;
  const open = all.filter(({ doneAt }) => !doneAt);
  const before = open.filter((each) => !isOfNow(each));
  const over = all
    .filter(({ doneAt }) => doneAt)
    .map(({ says, doneAt }) => `${escaped(says)}${under(`Done ${londonWords(doneAt)}`)}`);
  return card(
    'What the protocol asks for',
    byOwner(open.filter(isOfNow), called) +
      (before.length
        ? folded('prompts-before', `${before.length} of earlier missing episodes`, byOwner(before, called))
        : '') +
      (over.length ? folded('prompts-done', `${over.length} done`, list(over)) : '') +
      hidden,
  );
}

function byOwner(prompts, called) {
  const ownerOf = ({ role, agencyId }) => whoOf(role, agencyId, called);
  return [...new Set(prompts.map(ownerOf))]
    .map((owner) => {
      const own = prompts.filter((each) => ownerOf(each) === owner);
      const items = own.map(({ says, source }) => `${escaped(says)}${sourceMarkup(source)}`);
      return `<h3>${escaped(owner)}</h3>${list(items, 'outstanding one')}`;
    })
    .join('');
}
