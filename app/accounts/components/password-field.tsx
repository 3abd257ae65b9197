import { useState } from 'react';

import { shortestPassword } from '#app/accounts/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type PasswordFieldProps = {
  name?: string;
  label?: string;
  error?: readonly string[];
  /** A new one, which the browser may propose; else the one that it knows. */
  isNew?: boolean;
};

/** A password, which may be shown: a sentence of four words is easier to type when one sees it. */
export function PasswordField({
  name = 'password',
  label = 'Mot de passe',
  error,
  isNew = false,
}: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <div className="pile mot-de-passe">
      <TextField
        name={name}
        label={label}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        required
        error={error}
        help={
          isNew
            ? `${shortestPassword} caractères au moins. Trois ou quatre mots à la suite conviennent très bien.`
            : undefined
        }
      />
      {hydrated && (
        <Button
          type="button"
          variant="quiet"
          icon={isShown ? 'eye-off' : 'eye'}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Cacher le mot de passe' : 'Montrer le mot de passe'}
        </Button>
      )}
    </div>
  );
}
