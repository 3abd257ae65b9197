-- array_to_string is not immutable for every type; for text it is.
create function public.join_words(words text[]) returns text
  language sql immutable strict parallel safe
  return array_to_string(words, ' ');--> statement-breakpoint
DROP INDEX "communes_name_trgm_idx";--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "search_words" text GENERATED ALWAYS AS (public.fold(name || ' ' || public.join_words(postal_codes))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "communes_search_words_idx" ON "communes" USING gin ("search_words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "communes_order_idx" ON "communes" USING btree ("search_words" collate "C");
