create extension if not exists unaccent with schema public;--> statement-breakpoint
create extension if not exists pg_trgm with schema public;--> statement-breakpoint
create extension if not exists btree_gist with schema public;--> statement-breakpoint
create extension if not exists cube with schema public;--> statement-breakpoint
create extension if not exists earthdistance with schema public;--> statement-breakpoint
-- What two people write differently and mean alike: no accents, no capitals, hyphens and
-- apostrophes as spaces. Immutable, so that indexes may use it.
create function public.fold(words text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, words)), '[^a-z0-9]+', ' ', 'g'));
