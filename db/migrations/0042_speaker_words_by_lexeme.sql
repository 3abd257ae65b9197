DROP INDEX "speaker_words_lexeme_idx";--> statement-breakpoint
CREATE INDEX "speaker_words_lexeme_idx" ON "speaker_words" USING btree ("lexeme","word","is_public","spelling");--> statement-breakpoint
-- A word has one lexeme: grouped by both, a search by lexeme reads the rows that bear it, where it
-- went through every word of every profile.
create or replace view public.speaker_vocabulary as
  select word, lexeme, min(spelling) as spelling, bool_or(is_public) as is_public,
    (count(*) filter (where is_public))::int as public_count, count(*)::int as full_count
  from public.speaker_words group by word, lexeme;
