-- The commune first: the words of a library then also put it in its place in a list.
create or replace function public.write_library_search_words() returns trigger language plpgsql as $$
begin
  new.search_words := public.fold(concat_ws(' ',
    (select c.name from public.communes c where c.code = new.commune_code), new.name, new.postal_code));
  return new;
end $$;--> statement-breakpoint
update public.libraries set name = name;--> statement-breakpoint
CREATE INDEX "libraries_order_idx" ON "libraries" USING btree ("search_words" collate "C");
