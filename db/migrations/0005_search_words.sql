-- Stems of French words without their accents: « Médiathèques », « mediatheque » and
-- « médiathèque » are one lexeme. Compounds are searched by their parts.
create text search dictionary public.rpbs_stem (template = pg_catalog.snowball, language = french, stopwords = french);--> statement-breakpoint
create text search configuration public.rpbs_fr (parser = pg_catalog."default");--> statement-breakpoint
alter text search configuration public.rpbs_fr
  add mapping for asciiword, word, hword_asciipart, hword_part with public.unaccent, public.rpbs_stem;--> statement-breakpoint
alter text search configuration public.rpbs_fr
  add mapping for numword, hword_numpart, int, uint, float, version with public.unaccent, pg_catalog.simple;--> statement-breakpoint
-- What is given to the configuration: no capitals, no accents, apostrophes, hyphens and dots as
-- spaces. Plurals in -x that the stemmer does not know are undone; words that only accents kept
-- out of the stemmer's stop list (« à », « même », « était ») become one that it knows.
create function public.search_words(words text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(regexp_replace(
    translate(lower(public.unaccent('public.unaccent'::regdictionary, words)), $$'’‘ʼ`´-‐‑‒–—_./\@:&+$$, repeat(' ', 30)),
    '\m(jeu|enjeu|lieu|milieu|feu|voeu|aveu|neveu|cheveu|adieu|dieu|essieu|epieu|bijou|caillou|chou|genou|hibou|joujou|pou)x\M', '\1', 'g'),
    '\m(trav|vitr|cor|em|b|soupir)aux\M', '\1ail', 'g'),
    '\m(a|meme|memes|etes|etant|etais|etait|etions|etiez|etaient)\M', 'de', 'g');--> statement-breakpoint
-- Three silent words ahead keep a phrase from running over from the part before.
create function public.search_vector(words text) returns tsvector
  language sql immutable strict parallel safe
  return to_tsvector('public.rpbs_fr'::regconfig, 'de de de ' || public.search_words(words));--> statement-breakpoint
create function public.draw_register_index() returns trigger language plpgsql as $$
declare
  title tsvector := setweight(public.search_vector(new.title), 'A');
  head tsvector := title
    || setweight(public.search_vector(new.label_words), 'B')
    || setweight(public.search_vector(new.summary), 'C')
    || setweight(public.search_vector(new.place_words), 'C');
  visible tsvector := head || setweight(public.search_vector(new.public_text), 'D');
begin
  insert into public.register_index as i (
    sheet_id, published_at, standing, kind, state, theme_ids, audience_ids, commune_code,
    intercommunality_code, departement_code, library_id, latitude, longitude, starts_on, ends_on,
    budget_in_cents, budget_bracket, title_vector, head_vector, public_vector, full_vector)
  values (
    new.sheet_id, new.published_at,
    -- In days: each library that did it too counts as twenty days younger, up to thirty of them.
    floor(extract(epoch from new.published_at) / 86400) + 20 * least(new.replay_count, 30),
    new.kind, new.state, new.theme_ids, new.audience_ids, new.commune_code,
    new.intercommunality_code, new.departement_code, new.library_id, new.latitude, new.longitude,
    new.starts_on, new.ends_on, new.budget_in_cents, new.budget_bracket,
    strip(title), strip(head),
    visible, visible || setweight(public.search_vector(new.professional_text), 'D'))
  on conflict (sheet_id) do update set
    published_at = excluded.published_at, standing = excluded.standing, kind = excluded.kind,
    state = excluded.state, theme_ids = excluded.theme_ids, audience_ids = excluded.audience_ids,
    commune_code = excluded.commune_code, intercommunality_code = excluded.intercommunality_code,
    departement_code = excluded.departement_code, library_id = excluded.library_id,
    latitude = excluded.latitude, longitude = excluded.longitude, starts_on = excluded.starts_on,
    ends_on = excluded.ends_on, budget_in_cents = excluded.budget_in_cents,
    budget_bracket = excluded.budget_bracket, title_vector = excluded.title_vector,
    head_vector = excluded.head_vector, public_vector = excluded.public_vector,
    full_vector = excluded.full_vector;
  return null;
end $$;--> statement-breakpoint
create trigger register_entries_draw_index after insert or update on public.register_entries
  for each row execute function public.draw_register_index();--> statement-breakpoint
-- The different words of a text, with their accents, without figures alone.
create function public.words_of(words text) returns setof text
  language sql immutable strict parallel safe
  begin atomic
    select distinct w from regexp_split_to_table(lower(words), '[^[:alnum:]]+') as w
    where length(w) between 2 and 40 and w ~ '[[:alpha:]]';
  end;--> statement-breakpoint
-- Adds the words of one entry to the vocabulary; in alphabetical order, so that two publications
-- at once wait for each other instead of blocking each other.
create function public.learn_words(entry uuid) returns void language sql as $$
  with told as (
    select w as spelling, true as is_public
    from public.register_entries e,
      public.words_of(concat_ws(' ', e.title, e.summary, e.label_words, e.place_words, e.public_text)) w
    where e.sheet_id = entry
    union all
    select w, false
    from public.register_entries e, public.words_of(e.professional_text) w
    where e.sheet_id = entry
  ), folded as (
    select replace(public.fold(spelling), ' ', '') as word, min(spelling) as spelling,
      min(spelling) filter (where is_public) as public_spelling, bool_or(is_public) as is_public
    from told group by 1
  ), opened as (
    update public.register_words w set is_public = true, spelling = f.public_spelling
    from folded f where w.word = f.word and f.is_public and not w.is_public
  )
  insert into public.register_words (word, lexeme, spelling, is_public)
  select f.word, l.lexeme, coalesce(f.public_spelling, f.spelling), f.is_public
  from folded f,
    lateral unnest(to_tsvector('public.rpbs_fr'::regconfig, public.search_words(f.word))) as l (lexeme)
  where length(f.word) > 1
    and not exists (select from public.register_words w where w.word = f.word)
  order by f.word
  on conflict (word) do nothing
$$;
