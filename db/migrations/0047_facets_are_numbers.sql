-- A value of a facet as a number that is never negative: the same for the same words, always.
create function public.facet_mark(value text) returns int
  language sql immutable strict parallel safe as
  $$ select ('x' || left(md5(value), 8))::bit(32)::int & 2147483647 $$;
--> statement-breakpoint
create function public.facet_marks(family text, vals text[]) returns int[]
  language sql immutable parallel safe as
  $$ select coalesce(array_agg(public.facet_mark(family || ':' || v)), '{}') from unnest(vals) as v $$;
--> statement-breakpoint
ALTER TABLE "speakers" ADD COLUMN "facet_marks" integer[] GENERATED ALWAYS AS (public.facet_marks('discipline', disciplines) || public.facet_marks('departement', reached_departements) || case when agreed_at is null then '{}'::int[] else public.facet_marks('format', formats) || public.facet_marks('language', languages) || public.facet_marks('theme', theme_ids::text[]) || public.facet_marks('audience', audience_ids::text[]) end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "speakers" DROP COLUMN "facet_keys";
--> statement-breakpoint
drop function public.facet_keys(text, text[]);
