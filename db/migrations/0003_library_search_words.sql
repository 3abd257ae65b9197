-- What a library is looked for by: its name, its commune, its postal code. Kept by the database, so
-- that no writer of libraries can forget it.
create function public.write_library_search_words() returns trigger language plpgsql as $$
begin
  new.search_words := public.fold(concat_ws(' ', new.name,
    (select c.name from public.communes c where c.code = new.commune_code), new.postal_code));
  return new;
end $$;--> statement-breakpoint
create trigger libraries_search_words before insert or update of name, postal_code, commune_code
  on public.libraries for each row execute function public.write_library_search_words();--> statement-breakpoint
create function public.rewrite_search_words_of_commune() returns trigger language plpgsql as $$
begin
  update public.libraries set name = name where commune_code = new.code;
  return null;
end $$;--> statement-breakpoint
create trigger communes_renamed after update of name on public.communes for each row
  when (old.name is distinct from new.name) execute function public.rewrite_search_words_of_commune();--> statement-breakpoint
update public.libraries set name = name;
