/** What each agency recorded of a missing episode, in the order it happened, with when this hub was told. */
import { sayCode } from './codes.mjs';
import { escaped, lasting, londonWords, occurredWords } from './words.mjs';

const KIND = {
  SUBJECT_DESCRIBED: 'Child described',
  MISSING_REPORTED: 'Reported missing',
  DEBRIEFED: 'Debrief recorded',
  RETURN_INTERVIEW_CONTACTED: 'Contact made for interview',
  RETURN_INTERVIEW_INITIATED: 'Return interview begun',
  RETURN_INTERVIEW_COMPLETED: 'Return interview held',
  CARERS_RETURN_RECORDED: 'What the carer saw on return',
  INTERVENTION_LEVEL_SET: 'Level of intervention set',
  INDICATOR_OBSERVED: 'Sign observed',
  REPORT_ITEM_GIVEN: 'Item of the report given',
  HOUSE_SEARCH_DECIDED: 'Decision on searching the house',
  ESCALATION_STEPPED: 'Step of the escalation',
  OWNERSHIP_TRANSFERRED: 'Transfer of ownership',
  MEDIA_DECIDED: 'Decision on the media',
  STAY_DECIDED: 'Whether the child may stay',
  TELLING_RECORDED: 'Somebody was told',
  TELLING_BARRED: 'Somebody is not to be told',
  TELLING_ACKNOWLEDGED: 'Telling acknowledged',
};

export function chronology(episode, called) {
  const entries = episode.chronology ?? [];
  if (entries.length === 0) return '<p class="sub">Nothing that you may see.</p>';
  const rows = entries.map(
    ({ by, kind, occurred, receivedAt, text }) =>
      `<tr><th scope="row">${escaped(occurredWords(occurred))}</th>` +
      `<td><strong>${escaped(KIND[kind] ?? sayCode(kind))}</strong>${text ? `<span class="said">${escaped(text)}</span>` : ''}</td>` +
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
