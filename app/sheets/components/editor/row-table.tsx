import type { ReactNode } from 'react';

import type { RowField } from '#app/sheets/sections.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { ComboboxInput } from '#app/ui/combobox-input.tsx';
import { FieldError, tieField } from '#app/ui/field-frame.tsx';

import { useAnswer } from './editor-context.ts';
import { useRows } from './use-rows.ts';

export type Column = {
  /** Name of the answer in the row. */
  name: string;
  label: string;
  isAmount?: boolean;
  maxLength?: number;
  choices?: readonly { value: string; label: string }[];
  /** Where suggestions come from; what is typed stays free. */
  source?: string;
};

type RowTableProps = {
  list: RowField;
  caption: string;
  columns: readonly Column[];
  addLabel: string;
  /** Beside the button that adds: totals. */
  children?: ReactNode;
};

/** A list that is written row by row: people, expenses, fundings. */
export function RowTable({ list, caption, columns, addLabel, children }: RowTableProps) {
  const { ids, group, addButton, removeButton } = useRows(list);
  return (
    <div ref={group} className="pile">
      <div className="tableau-cadre tableau-cadre--saisie">
        <table className={`tableau tableau--saisie tableau--${list}`}>
          <caption className="invisible">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name, label, isAmount }) => (
                <th key={name} scope="col" className={classNames(isAmount && 'num')}>
                  {label}
                </th>
              ))}
              <th scope="col">
                <span className="invisible">Retirer</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id, i) => (
              <tr key={id} data-rang={id}>
                {columns.map((column, place) => (
                  <td key={column.name} data-l={column.label}>
                    {place === 0 && <input type="hidden" name={list} value={id} readOnly />}
                    <Cell name={`${list}.${id}.${column.name}`} column={column} row={i + 1} />
                  </td>
                ))}
                <td>
                  <IconButton
                    icon="trash-2"
                    label={`Retirer la ligne ${i + 1}`}
                    {...removeButton(id)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="rang rang--bouts bilan-budget">
        <Button variant="outline" icon="plus" {...addButton}>
          {addLabel}
        </Button>
        {children}
      </div>
    </div>
  );
}

type CellProps = { name: string; column: Column; row: number };

function Cell({ name, column, row }: CellProps) {
  const { value, error } = useAnswer(name);
  const label = `${column.label}${column.isAmount ? ' en euros' : ''}, ligne ${row}`;
  const { id, control, errorId, message } = tieField({ name, label, error });
  const shared = { id, name, 'aria-label': label, defaultValue: value, ...control };
  if (column.source)
    return (
      <>
        <label htmlFor={id} id={`${id}-libelle`} className="invisible">
          {label}
        </label>
        <ComboboxInput
          {...control}
          id={id}
          name={name}
          labelId={`${id}-libelle`}
          className="saisie"
          source={column.source}
          defaultValue={value}
        />
        <FieldError id={errorId}>{message}</FieldError>
      </>
    );
  return (
    <>
      {column.choices ? (
        <select className="saisie" {...shared}>
          {column.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          className={classNames('saisie', column.isAmount && 'saisie--nombre')}
          inputMode={column.isAmount ? 'decimal' : undefined}
          maxLength={column.maxLength ?? (column.isAmount ? 20 : 160)}
          autoComplete="off"
          {...shared}
        />
      )}
      <FieldError id={errorId}>{message}</FieldError>
    </>
  );
}
