DROP INDEX "training_words_lexeme_idx";--> statement-breakpoint
CREATE INDEX "training_words_lexeme_idx" ON "training_words" USING btree ("lexeme","word","is_public","spelling");--> statement-breakpoint
-- As in the directory of speakers: a search by lexeme reads the rows that bear it, where it went
-- through every word of every training.
create or replace view public.training_vocabulary as
  select word, lexeme, min(spelling) as spelling, bool_or(is_public) as is_public,
    (count(*) filter (where is_public))::int as public_count, count(*)::int as full_count
  from public.training_words group by word, lexeme;
