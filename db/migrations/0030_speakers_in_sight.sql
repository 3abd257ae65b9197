-- The words of a profile; until it is agreed to, those of the entry, which visitors are not told.
create function public.learn_speaker_words() returns trigger language plpgsql as $$
begin
  delete from public.speaker_words where speaker_id = new.id;
  insert into public.speaker_words (speaker_id, word, lexeme, spelling, is_public)
  select new.id, f.word, l.lexeme, f.spelling, new.agreed_at is not null
  from (select replace(public.fold(w), ' ', '') as word, min(w) as spelling
      from public.words_of(new.name || ' ' || new.search_keys || ' ' || new.search_text) w
      group by 1) f,
    lateral unnest(to_tsvector('public.rpbs_fr'::regconfig, public.search_words(f.word)))
      as l (lexeme)
  where length(f.word) > 1
  on conflict do nothing;
  return null;
end $$;--> statement-breakpoint
create trigger speakers_words after insert or update of name, search_keys, search_text, agreed_at
  on public.speakers for each row execute function public.learn_speaker_words();--> statement-breakpoint
-- The same columns as register_words, so that one search reads both; always exact.
create view public.speaker_vocabulary as
  select word, min(lexeme) as lexeme, min(spelling) as spelling, bool_or(is_public) as is_public,
    (count(*) filter (where is_public))::int as public_count, count(*)::int as full_count
  from public.speaker_words group by word;
