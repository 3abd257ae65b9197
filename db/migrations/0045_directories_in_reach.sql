-- `author` of `discipline` as `discipline:author`: the values of every facet in one array.
create function public.facet_keys(family text, vals text[]) returns text[]
  language sql immutable parallel safe as
  $$ select coalesce(array_agg(family || ':' || v), '{}') from unnest(vals) as v $$;
--> statement-breakpoint
CREATE TABLE "directory_words" (
	"word" text NOT NULL,
	"departement_code" text NOT NULL,
	CONSTRAINT "directory_words_word_departement_code_pk" PRIMARY KEY("word","departement_code")
);
--> statement-breakpoint
ALTER TABLE "speakers" ADD COLUMN "lowest_fee_in_cents" bigint;--> statement-breakpoint
ALTER TABLE "speakers" ADD COLUMN "sort_name" text GENERATED ALWAYS AS (public.fold(name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "speakers" ADD COLUMN "facet_keys" text[] GENERATED ALWAYS AS (public.facet_keys('discipline', disciplines) || public.facet_keys('departement', reached_departements) || case when agreed_at is null then '{}'::text[] else public.facet_keys('format', formats) || public.facet_keys('language', languages) || public.facet_keys('theme', theme_ids::text[]) || public.facet_keys('audience', audience_ids::text[]) end) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "directory_words_trgm_idx" ON "directory_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "speakers_order_idx" ON "speakers" USING btree (("agreed_at" is null),"sort_name" collate "C","id");
--> statement-breakpoint
-- Fees are written all at once, and read by every search.
create function public.write_lowest_fee() returns trigger language plpgsql as $$
begin
  update public.speakers s set lowest_fee_in_cents = n.lowest
    from (select k.id, (select min(f.amount_in_cents) from public.speaker_fees f
            where f.speaker_id = k.id) as lowest
      from public.speakers k where k.id in (select speaker_id from touched)) n
    where s.id = n.id and s.lowest_fee_in_cents is distinct from n.lowest;
  return null;
end $$;
--> statement-breakpoint
create trigger speaker_fees_lowest_written after insert on public.speaker_fees
  referencing new table as touched for each statement execute function public.write_lowest_fee();
--> statement-breakpoint
create trigger speaker_fees_lowest_changed after update on public.speaker_fees
  referencing new table as touched for each statement execute function public.write_lowest_fee();
--> statement-breakpoint
create trigger speaker_fees_lowest_gone after delete on public.speaker_fees
  referencing old table as touched for each statement execute function public.write_lowest_fee();
--> statement-breakpoint
update public.speakers s set lowest_fee_in_cents =
  (select min(f.amount_in_cents) from public.speaker_fees f where f.speaker_id = s.id);
--> statement-breakpoint
-- The words of each entry, by the circle of members who read it.
create view public.words_of_directory as
  select distinct word, case reach when 'members' then '' else home_departement_code end as departement_code
    from public.directory_entries, unnest(string_to_array(words, ' ')) as word
   where word <> '' and (reach = 'members' or reach = 'territory' and home_departement_code is not null);
--> statement-breakpoint
-- Words that stand already are left as they are: nobody waits for another.
create function public.learn_directory_words() returns trigger language plpgsql as $$
begin
  insert into public.directory_words (word, departement_code)
  select distinct word, case reach when 'members' then '' else home_departement_code end
    from written, unnest(string_to_array(words, ' ')) as word
   where word <> '' and (reach = 'members' or reach = 'territory' and home_departement_code is not null)
   order by 1, 2
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger directory_entries_words after insert on public.directory_entries
  referencing new table as written for each statement execute function public.learn_directory_words();
--> statement-breakpoint
insert into public.directory_words (word, departement_code)
  select word, departement_code from public.words_of_directory;
