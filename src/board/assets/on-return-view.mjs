/** On return: the police's prevention interview or why there was none, and what the carer saw. */
import { sayCode, sayLower, whoOf } from './codes.mjs';
import { card, facts, list, under, withheldNotice } from './parts.mjs';
import { escaped, londonWords, occurredWords, tag } from './words.mjs';

const STATUS = {
  OUTSTANDING: ['Prevention interview outstanding', 'medium'],
  HELD: ['Prevention interview held', 'calm'],
  DEFERRED: ['Prevention interview put off', 'open'],
  NOT_HELD: ['Prevention interview not held', 'plain'],
};

export function onReturnMarkup(said, called) {
  if (!said) return '';
  const markup =
    said.preventionInterviews.map((each) => prevention(each, called)).join('') +
    said.notHeld.map((each) => notHeld(each, called)).join('') +
    said.carersReturns.map((each) => carersReturn(each, called)).join('') +
    withheldNotice(said.withheld, 'Of what was recorded on return');
  const status = STATUS[said.prevention];
  if (!markup && !status) return '';
  return card(
    'On return',
    (status ? `<p class="standing">${tag(status)}</p>` : '') +
      (said.policeShouldSeeChild ? '<p class="disputed">Police are to see the child themselves.</p>' : '') +
      markup,
  );
}

const FLAG = {
  HOLDER_NOT_ALLOWED: 'Held by somebody who may not hold it',
  NOT_AGREED: 'It was not agreed that they hold it',
  PLACEMENT_PROBLEM_SUSPECTED: 'Something in the placement may be wrong: not for the carer to hold',
  POLICE_SHOULD_SEE_CHILD: 'Police are to see the child themselves',
};

function prevention(said, called) {
  const { answers } = said;
  return (
    `<h3>Prevention interview</h3>` +
    under(
      `Held by ${said.heldBy ? sayLower(said.heldBy) : 'somebody not in our list'}`,
      occurredWords(said.occurred),
      said.by ? called(said.by.id) : null,
    ) +
    (said.flags ?? [])
      .map((flag) => `<p class="disputed">${escaped(FLAG[flag] ?? sayCode(flag))}</p>`)
      .join('') +
    facts([
      ['Safe and well', yesOrNo(said.safeAndWell)],
      ['Concern', yesOrNo(said.concern)],
      ['Why', answers?.why],
      ['Where', answers?.where],
      ['With whom', said.withWhom],
      ['Offences', answers?.offences],
      ['How they were', answers?.presentation],
      ['What prevents it', answers?.prevention],
      ['What helps to find them', answers?.helpsFinding],
      ['Not answered', (said.unanswered ?? []).map(sayCode)],
    ])
  );
}

function notHeld(said, called) {
  const reason = said.reason ? sayLower(said.reason.code) : 'no reason is recorded';
  const instead = said.insteadByNamed ?? (said.insteadBy ? called(said.insteadBy.id) : null);
  const refused = said.lawful
    ? ''
    : `<p class="disputed">Not a reason of the list${said.brokenRule ? `: ${escaped(sayLower(said.brokenRule))}` : ''}${said.brokenRuleSource ? ` (${escaped(said.brokenRuleSource)})` : ''}. The interview is still owed.</p>`;
  return (
    `<h3>${said.appointmentAt ? 'Put off' : 'Not held'}: ${escaped(reason)}</h3>` +
    refused +
    (said.text ? `<p class="why">${escaped(said.text)}</p>` : '') +
    under(
      said.by ? called(said.by.id) : null,
      occurredWords(said.occurred),
      said.appointmentAt ? `appointment ${londonWords(said.appointmentAt)}` : null,
      instead ? `instead by ${instead}` : null,
    )
  );
}

function carersReturn(said, called) {
  const seen = (said.observations ?? []).map(({ about, noted }) => [sayCode(about), noted]);
  const lacking = said.lacking ?? [];
  return (
    `<h3>What the carer saw${said.permitted ? ', after an absence that had been allowed' : ''}</h3>` +
    facts([...seen, ['With whom', said.withWhom]]) +
    (lacking.length
      ? `<p class="sub">Not said yet</p>${list(
          lacking.map((each) => escaped(sayCode(each))),
          'outstanding',
        )}`
      : '') +
    under(whoOf(null, said.by?.id, called), occurredWords(said.occurred))
  );
}

function yesOrNo(value) {
  return { true: 'Yes', false: 'No' }[String(value)] ?? null;
}
