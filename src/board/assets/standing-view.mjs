/** How a missing episode stands: where it is, who owns it, what each vocabulary calls it, and what closing still needs. */
import { sayCode, sayLower, sourceMarkup } from './codes.mjs';
import { facts, list, under, withheldNotice } from './parts.mjs';
import {
  STATUS,
  escaped,
  isWithheld,
  lasting,
  londonWords,
  occurredWords,
  riskTag,
  shown,
  tag,
  withheld,
} from './words.mjs';

export function standing(episode, now, called) {
  const seen = shown(episode.lastSeen);
  return (
    `<p class="standing">${tag(STATUS[episode.status] ?? [sayCode(episode.status), 'plain'])} <span class="risk"><span class="label">Risk</span> ${riskTag(episode)}</span>${marks(episode)}</p>` +
    contradictions(episode, called) +
    facts([
      ['Gone for', gone(episode.missingFor, now)],
      ['Noticed', when(episode.noticedAt)],
      ['Reported', when(episode.reportedAt)],
      ['Last seen', seen ? [seen.place ?? 'Place not known', occurredWords(seen.at)].join(', ') : null],
      ['Located', when(episode.locatedAt)],
      ['Found at', shown(episode.foundPlace)],
      ['Whereabouts confirmed', { true: 'Yes', false: 'No' }[String(shown(episode.whereaboutsKnown))]],
      ['Returned', when(episode.returnedAt)],
      ['May stay where they are', stay(shown(episode.stay))],
      ['Held by', episode.owner?.name ?? (episode.owner ? called(episode.owner.id) : null)],
      ['Held before', ownersBefore(episode, called)],
      ...vocabularies(episode.vocabularies),
    ]) +
    transfer(episode.transferOffered, called) +
    (isWithheld(episode, 'WHEREABOUTS')
      ? `<p class="standing"><span class="label">Whereabouts</span> ${withheld(episode, 'WHEREABOUTS')}</p>`
      : '') +
    closing(episode.closing) +
    withheldNotice(
      (episode.withheld ?? []).filter(({ category }) => category !== 'WHEREABOUTS'),
      'Of this missing episode',
    )
  );
}

function marks({ absconded, courtOrder, historical }) {
  const order = shown(courtOrder)?.code;
  return [
    absconded ? tag([`Absconded${order ? `: ${sayLower(order)}` : ''}`, 'medium']) : '',
    historical ? tag(['History only', 'plain']) : '',
  ].join(' ');
}

const DISPUTED = { lastSeen: 'when last seen', locatedAt: 'when located', returnedAt: 'when returned' };

/** Two agencies disagree: both are shown, and neither is made right. */
function contradictions(episode, called) {
  const told = (episode.contradictions ?? []).map((field) => {
    const said = (episode[field]?.assertions ?? []).map(
      ({ by, value }) =>
        `<b>${escaped(called(by))}</b> ${escaped(occurredWords(value?.at ?? value))}${value?.place ? `, ${escaped(value.place)}` : ''}`,
    );
    return `Agencies disagree on ${DISPUTED[field] ?? escaped(sayLower(field))}: ${said.join('; ')}`;
  });
  const levels = new Set((episode.risk?.assertions ?? []).map(({ value }) => value));
  if (levels.size > 1)
    told.push(
      `Agencies grade the risk differently: ${episode.risk.assertions
        .map(
          ({ by, value }) =>
            `<b>${escaped(called(by))}</b> ${escaped(value ? sayLower(value) : 'code not recognised')}`,
        )
        .join('; ')}`,
    );
  return told.map((words) => `<p class="disputed">${words}</p>`).join('');
}

function gone(missingFor, now) {
  if (!missingFor?.since) return null;
  const until = missingFor.until ? Date.parse(missingFor.until) : now.getTime();
  const long = missingFor.longTermFrom && Date.parse(missingFor.longTermFrom) <= until ? ', long-term' : '';
  return `${lasting(until - Date.parse(missingFor.since))}${missingFor.until ? '' : ' so far'}${long}`;
}

function stay(said) {
  if (!said) return null;
  return [said.allowed ? 'Yes' : 'No', said.where, said.rationale].filter(Boolean).join(': ');
}

function ownersBefore({ ownership }, called) {
  return (ownership ?? [])
    .slice(0, -1)
    .map(({ ownerId, from }) => `${called(ownerId)}${from ? ` from ${londonWords(from)}` : ''}`);
}

function vocabularies(said) {
  if (!said) return [];
  const NO = { M: 'M, missing', A: 'A, away' };
  const words = (value) => (value ? (NO[value] ?? sayCode(value)) : null);
  return [
    ['Partnership calls it', words(said.partnership)],
    ['Police, West Yorkshire', words(said.policeWestYorkshire)],
    ['Police, West Midlands', words(said.policeWestMidlands)],
    ['Annual return', words(said.annualReturn)],
  ];
}

function transfer(offered, called) {
  if (!offered) return '';
  return `<p class="disputed">${escaped(called(offered.by))} offers it to <b>${escaped(called(offered.to))}</b>, which has not accepted: nothing has moved.${under(occurredWords(offered.occurred), offered.rationale)}</p>`;
}

function closing(prerequisites) {
  const lacking = (prerequisites ?? []).filter(({ met }) => !met);
  if (lacking.length === 0) return '';
  return `<h3>Closing still needs</h3>${list(
    lacking.map(({ prerequisite, source }) => `${escaped(sayCode(prerequisite))}${sourceMarkup(source)}`),
    'inline',
  )}`;
}

function when(asserted) {
  const occurred = shown(asserted);
  return occurred ? occurredWords(occurred) : null;
}
