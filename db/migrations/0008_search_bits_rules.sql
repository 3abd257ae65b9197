-- Rows of the index are read by the hundred thousand to count: the vectors wait outside of them.
alter table public.register_index set (toast_tuple_target = 128);--> statement-breakpoint
alter table public.register_index
  alter column title_vector set storage external,
  alter column head_vector set storage external,
  alter column public_vector set storage external,
  alter column full_vector set storage external,
  alter column theme_ids set storage main,
  alter column audience_ids set storage main,
  alter column kind set storage main,
  alter column state set storage main,
  alter column commune_code set storage main,
  alter column intercommunality_code set storage main,
  alter column departement_code set storage main,
  alter column budget_bracket set storage main;--> statement-breakpoint
-- As before, but an entry drawn again keeps its row: an upsert would use up an ordinal each time.
create or replace function public.draw_register_index() returns trigger language plpgsql as $$
declare
  title tsvector := setweight(public.search_vector(new.title), 'A');
  head tsvector := title
    || setweight(public.search_vector(new.label_words), 'B')
    || setweight(public.search_vector(new.summary), 'C')
    || setweight(public.search_vector(new.place_words), 'C');
  visible tsvector := head || setweight(public.search_vector(new.public_text), 'D');
  whole tsvector := visible || setweight(public.search_vector(new.professional_text), 'D');
  -- In days: each library that did it too counts as twenty days younger, up to thirty of them.
  rank integer := floor(extract(epoch from new.published_at) / 86400) + 20 * least(new.replay_count, 30);
begin
  update public.register_index set
    published_at = new.published_at, standing = rank, kind = new.kind, state = new.state,
    theme_ids = new.theme_ids, audience_ids = new.audience_ids, commune_code = new.commune_code,
    intercommunality_code = new.intercommunality_code, departement_code = new.departement_code,
    library_id = new.library_id, latitude = new.latitude, longitude = new.longitude,
    starts_on = new.starts_on, ends_on = new.ends_on, budget_in_cents = new.budget_in_cents,
    budget_bracket = new.budget_bracket, title_vector = strip(title), head_vector = strip(head),
    public_vector = visible, full_vector = whole
  where sheet_id = new.sheet_id;
  if not found then
    insert into public.register_index (
      sheet_id, published_at, standing, kind, state, theme_ids, audience_ids, commune_code,
      intercommunality_code, departement_code, library_id, latitude, longitude, starts_on, ends_on,
      budget_in_cents, budget_bracket, title_vector, head_vector, public_vector, full_vector)
    values (
      new.sheet_id, new.published_at, rank, new.kind, new.state, new.theme_ids, new.audience_ids,
      new.commune_code, new.intercommunality_code, new.departement_code, new.library_id,
      new.latitude, new.longitude, new.starts_on, new.ends_on, new.budget_in_cents,
      new.budget_bracket, strip(title), strip(head), visible, whole);
  end if;
  return null;
end $$;--> statement-breakpoint
create function public.note_register_change() returns trigger language plpgsql as $$
begin
  insert into public.register_changes (ordinal) values (coalesce(new.ordinal, old.ordinal));
  return null;
end $$;--> statement-breakpoint
create trigger register_index_note_change after insert or update or delete on public.register_index
  for each row execute function public.note_register_change();--> statement-breakpoint
create function public.write_synonym_lexemes() returns trigger language plpgsql as $$
begin
  new.lexemes := tsvector_to_array(public.search_vector(array_to_string(new.terms, ' ')));
  return new;
end $$;--> statement-breakpoint
create trigger synonym_groups_lexemes before insert or update of terms on public.synonym_groups
  for each row execute function public.write_synonym_lexemes();--> statement-breakpoint
update public.synonym_groups set terms = terms;--> statement-breakpoint
-- How many sheets hold each word, for those who see the public part and for those who see all.
-- Words that no sheet holds any more are forgotten, those learned meanwhile excepted.
create function public.recount_words() returns void language plpgsql as $$
declare
  start timestamptz := clock_timestamp();
begin
  create temporary table counted on commit drop as
    select word as lexeme, ndoc as in_full, 0 as in_public
    from ts_stat('select full_vector from public.register_index');
  create temporary table counted_in_public on commit drop as
    select word as lexeme, ndoc from ts_stat('select public_vector from public.register_index');
  update counted c set in_public = p.ndoc from counted_in_public p where p.lexeme = c.lexeme;
  delete from public.register_words w
    where w.learned_at < start and not exists (select from counted c where c.lexeme = w.lexeme);
  update public.register_words w
    set full_count = c.in_full, public_count = c.in_public, is_public = w.is_public and c.in_public > 0
    from counted c
    where c.lexeme = w.lexeme
      and (w.full_count, w.public_count) is distinct from (c.in_full, c.in_public);
end $$;
