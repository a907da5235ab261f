import { html, trusted, type Html } from './html';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly type?: 'text' | 'datetime-local';
  readonly required?: boolean;
}

/** A labelled field with what was written in it before. Its id is made of the form's name and its own. */
export function fieldOf(form: string, field: Field, values: URLSearchParams): Html {
  const id = `${form}-${field.name}`;
  const hint = field.hint === undefined ? '' : html`<span class="sub" id="${id}-hint">${field.hint}</span>`;
  const more = [
    ...(field.hint === undefined ? [] : [` aria-describedby="${id}-hint"`]),
    ...(field.required === true ? [' required'] : []),
  ].join('');
  const value = values.get(field.name) ?? '';
  const control =
    field.rows === undefined
      ? html`<input
          id="${id}"
          name="${field.name}"
          type="${field.type ?? 'text'}"
          value="${value}"
          autocomplete="off"
          ${trusted(more)}
        />`
      : html`<textarea id="${id}" name="${field.name}" rows="${field.rows}" ${trusted(more)}>
${value}</textarea>`;
  return html`<div class="field${(field.rows ?? 0) > 4 ? ' wide' : ''}">
    <label for="${id}">${field.label}</label>${hint}${control}
  </div>`;
}

export interface Choice {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

export function choiceOf(form: string, { name, legend, options }: Choice, values: URLSearchParams): Html {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${options.map(
      ([value, label]) =>
        html`<div class="choice">
          <input
            type="radio"
            id="${form}-${name}-${value}"
            name="${name}"
            value="${value}"
            required
            ${trusted(values.get(name) === value ? 'checked' : '')}
          /><label for="${form}-${name}-${value}">${label}</label>
        </div>`,
    )}
  </fieldset>`;
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}
