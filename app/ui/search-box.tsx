import { Form } from '@remix-run/react';
import { useId, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

type SearchBoxProps = {
  action: string;
  label: string;
  name?: string;
  defaultValue?: string;
  placeholder?: string;
  /** Hidden fields, to keep the filters in force. */
  children?: ReactNode;
};

/** One box that leads to the results: a plain GET form, whose address says the search. */
export function SearchBox({
  action,
  label,
  name = 'q',
  defaultValue,
  placeholder,
  children,
}: SearchBoxProps) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <search> is too young for the browsers of small libraries
    <Form className="recherche" action={action} method="get" role="search" aria-label={label}>
      <Icon name="search" />
      <label className="invisible" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        autoComplete="off"
      />
      {children}
      <Button variant="primary" icon="arrow-right">
        Chercher
      </Button>
    </Form>
  );
}
