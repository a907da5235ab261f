/** A missing episode on the child's page: how it stands, what is owed by when, and what happened. */
import { card, facts, withheldNotice } from './parts.mjs';
import {
  STATUS,
  deadlineWords,
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

/** The latest, with every clock that still runs: what is owed for an earlier one is owed all the same. */
export function currentMarkup(episode, earlier, now, called) {
  if (!episode) return card('Missing episode', '<p class="sub">None is known to you.</p>');
  const stillOwed = earlier.flatMap(({ deadlines = [] }) => deadlines.filter(({ running }) => running));
  return (
    card('Missing episode', standing(episode, called)) +
    card('Deadlines', deadlines([...(episode.deadlines ?? []), ...stillOwed], now, called)) +
    card(
      'Chronology',
      chronology(episode, called),
      'What each agency recorded, in the order it happened, with when this hub was told.',
    )
  );
}

/** Those before, each folded away. */
export function earlierMarkup(episodes, now, called) {
  if (episodes.length === 0) return '';
  const folded = episodes.map((episode) => {
    const start = shown(episode.reportedAt) ?? shown(episode.recordedAt);
    const [status] = STATUS[episode.status] ?? [episode.status];
    const key = `earlier-${episode.id}`;
    return (
      `<details data-key="${escaped(key)}"><summary data-key="${escaped(key)}-summary">${escaped(occurredWords(start))}: ${escaped(status.toLowerCase())}</summary>` +
      standing(episode, called) +
      deadlines(episode.deadlines ?? [], now, called) +
      `${chronology(episode, called)}</details>`
    );
  });
  return card('Earlier missing episodes', folded.join(''));
}

function standing(episode, called) {
  const hidden = isWithheld(episode, 'WHEREABOUTS');
  const seen = shown(episode.lastSeen);
  return (
    `<p class="standing">${tag(STATUS[episode.status] ?? [episode.status, 'plain'])} <span class="risk"><span class="label">Risk</span> ${riskTag(episode)}</span></p>` +
    facts([
      ['Reported', when(episode.reportedAt)],
      ['Last seen', seen ? [seen.place ?? 'Place not known', occurredWords(seen.at)].join(', ') : null],
      ['Located', when(episode.locatedAt)],
      ['Found at', shown(episode.foundPlace)],
      ['Returned', when(episode.returnedAt)],
      ['Held by', episode.owner?.name ?? (episode.owner ? called(episode.owner.id) : null)],
    ]) +
    (hidden
      ? `<p class="standing"><span class="label">Whereabouts</span> ${withheld(episode, 'WHEREABOUTS')}</p>`
      : '') +
    withheldNotice(
      (episode.withheld ?? []).filter(
        ({ category }) => category !== 'WHEREABOUTS' && category !== 'RISK_AND_INTELLIGENCE',
      ),
      'Of this missing episode',
    )
  );
}

function when(asserted) {
  const occurred = shown(asserted);
  return occurred ? occurredWords(occurred) : null;
}

function deadlines(all, now, called) {
  if (all.length === 0) return '<p class="sub">None.</p>';
  return `<ul class="deadlines">${all.map((due) => `<li>${deadline(due, now, called)}</li>`).join('')}</ul>`;
}

function deadline(due, now, called) {
  const spoken = [
    due.running && due.warnedAt ? `Warned ${londonWords(due.warnedAt)}` : null,
    due.running && due.overdueToldAt ? `told overdue ${londonWords(due.overdueToldAt)}` : null,
    due.withdrawnAt
      ? `what was told before was taken back ${londonWords(due.withdrawnAt)}, because a fact came late`
      : null,
  ].filter(Boolean);
  return (
    `<div class="due"><strong>${escaped(deadlineWords(due.rule))}</strong> ${timeLeft(due, now)}</div>` +
    (due.running ? used(due, now) : '') +
    `<span class="sub">${escaped(called(due.ownerId))} by ${escaped(londonWords(due.dueAt))}${due.protocol ? `, under ${escaped(due.protocol)}` : ''}</span>` +
    (spoken.length ? `<span class="sub">${escaped(spoken.join('; '))}</span>` : '')
  );
}

function timeLeft(due, now) {
  const dueAt = Date.parse(due.dueAt);
  if (!due.running) {
    const stopped = due.stoppedAt ? ` ${londonWords(due.stoppedAt)}` : '';
    const late = due.stoppedAt && Date.parse(due.stoppedAt) > dueAt;
    return tag([`${late ? 'Met late,' : 'Met'}${stopped}`, late ? 'medium' : 'calm']);
  }
  const left = dueAt - now.getTime();
  if (left < 0) return tag([`Overdue by ${lasting(-left)}`, 'high']);
  const near = due.warnAt && now.getTime() >= Date.parse(due.warnAt);
  return tag([`${lasting(left)} left`, near ? 'medium' : 'open']);
}

function used(due, now) {
  const [from, to] = [Date.parse(due.startedAt), Date.parse(due.dueAt)];
  const share = Math.min(100, Math.max(0, Math.round((100 * (now.getTime() - from)) / (to - from))));
  return `<progress max="100" value="${share}" aria-label="${escaped(deadlineWords(due.rule))}: share of the time used">${share}%</progress>`;
}

const KIND = {
  SUBJECT_DESCRIBED: 'Child described',
  CARE_DESCRIBED: 'Care described',
  MISSING_REPORTED: 'Reported missing',
  CLASSIFIED: 'Classified',
  RESPONSE_DELAYED: 'Response delayed',
  RISK_ASSESSED: 'Risk assessed',
  LOCATED: 'Located',
  RETURNED: 'Returned',
  CANCELLED: 'Cancelled',
  LOG_CLOSED: 'Log closed',
  NOTED: 'Noted',
  RETURN_INTERVIEW_REFERRED: 'Return interview referred',
  RETURN_INTERVIEW_OFFERED: 'Return interview offered',
  RETURN_INTERVIEW_CONTACTED: 'Contact made for interview',
  RETURN_INTERVIEW_INITIATED: 'Return interview begun',
  RETURN_INTERVIEW_COMPLETED: 'Return interview held',
  RETURN_INTERVIEW_REFUSED: 'Return interview refused',
  DEBRIEFED: 'Debrief recorded',
};

function chronology(episode, called) {
  const entries = episode.chronology ?? [];
  if (entries.length === 0) return '<p class="sub">Nothing that you may see.</p>';
  const rows = entries.map(
    ({ by, kind, occurred, receivedAt, text }) =>
      `<tr><th scope="row">${escaped(occurredWords(occurred))}</th>` +
      `<td><strong>${escaped(KIND[kind] ?? kind)}</strong>${text ? `<span class="said">${escaped(text)}</span>` : ''}</td>` +
      `<td>${escaped(called(by))}</td><td>${told(occurred, receivedAt)}</td></tr>`,
  );
  return (
    `<div class="scroll" role="region" aria-label="Chronology, table" tabindex="0" data-key="chronology-${escaped(episode.id)}"><table class="chronology"><thead><tr>` +
    ['Happened', 'What', 'Recorded by', 'Told to the hub']
      .map((each) => `<th scope="col">${each}</th>`)
      .join('') +
    `</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  );
}

function told(occurred, receivedAt) {
  if (!receivedAt) return '<span class="sub">Not known</span>';
  const later = Date.parse(receivedAt) - Date.parse(occurred.start);
  const lag =
    later >= 60_000 && occurred.precision !== 'UNKNOWN'
      ? `<span class="sub">${escaped(lasting(later))} later</span>`
      : '';
  return `${escaped(londonWords(receivedAt))}${lag}`;
}
