import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { fieldId } from '#app/ui/field-frame.tsx';
import { TextField } from '#app/ui/field.tsx';

describe('a field', () => {
  it('ties its label, help and error to the control, and keeps what was typed', () => {
    const html = renderToStaticMarkup(
      <TextField
        name="places"
        label="Nombre de places"
        help="Un nombre entier."
        error={['Écrivez un nombre, par exemple 12.', 'et encore']}
        defaultValue="douze"
        required
      />,
    );
    expect(html).toContain('<label for="champ-places">Nombre de places (obligatoire)</label>');
    expect(html).toContain('aria-describedby="champ-places-aide champ-places-erreur"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="champ-places-aide">Un nombre entier.');
    expect(html).toContain('Écrivez un nombre, par exemple 12.');
    expect(html).toContain('value="douze"');
    expect(html).not.toContain('et encore');
  });

  it('says nothing of help and errors that are not there', () => {
    const html = renderToStaticMarkup(<TextField name="titre" label="Titre" error={[]} />);
    expect(html).not.toMatch(/aria-describedby|aria-invalid|champ__erreur|champ__aide/);
  });

  it('has an id that the error summary can lead to, for nested names in either writing', () => {
    expect(fieldId('plan[0].label')).toBe('champ-plan-0-label');
    expect(fieldId('plan.0.label')).toBe('champ-plan-0-label');
    const summary = renderToStaticMarkup(
      <ErrorSummary
        fieldErrors={{ 'plan.0.label': ['Nommez la dépense.'], title: [], rest: undefined }}
        formErrors={['La fiche a changé entre-temps.']}
      />,
    );
    expect(summary).toContain('2 points à revoir');
    expect(summary).toContain('<a href="#champ-plan-0-label">Nommez la dépense.</a>');
    expect(summary).toContain('<p>La fiche a changé entre-temps.</p>');
    expect(summary).not.toContain('champ-title');
  });

  it('is silent when nothing was refused', () => {
    expect(renderToStaticMarkup(<ErrorSummary fieldErrors={{ title: [] }} />)).toBe('');
  });

  it('puts the error of a group on the group', () => {
    const html = renderToStaticMarkup(
      <CheckboxGroup
        name="themes"
        label="Thèmes"
        choices={[{ value: 'sciences', label: 'Sciences' }]}
        defaultValue={['sciences']}
        error="Choisissez-en un au moins."
      />,
    );
    expect(html).toMatch(
      /<fieldset[^>]*id="champ-themes"[^>]*aria-describedby="champ-themes-erreur"/,
    );
    expect(html).toMatch(
      /<input[^>]*checked=""[^>]*value="sciences"|value="sciences"[^>]*checked=""/,
    );
  });
});
