-- The first of a month is « 1er avril 2026 »: what the register says already is said again so.
update public.register_entries set start_label = regexp_replace(start_label, '^1 ', '1er ')
  where start_label ~ '^1 [^0-9]';
