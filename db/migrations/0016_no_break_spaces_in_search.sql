-- French sets a no-break space before « : » and « ! »: PostgreSQL's parser takes it for a letter, and
-- « étoiles : » was a word of its own that nobody could find. Such spaces are spaces.
create or replace function public.search_words(words text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(regexp_replace(
    translate(translate(lower(public.unaccent('public.unaccent'::regdictionary, words)),
        U&'\00A0\2002\2003\2005\2006\2007\2008\2009\200A\202F\205F\3000', repeat(' ', 12)),
      $$'’‘ʼ`´-‐‑‒–—_./\@:&+$$, repeat(' ', 30)),
    '\m(jeu|enjeu|lieu|milieu|feu|voeu|aveu|neveu|cheveu|adieu|dieu|essieu|epieu|bijou|caillou|chou|genou|hibou|joujou|pou)x\M', '\1', 'g'),
    '\m(trav|vitr|cor|em|b|soupir)aux\M', '\1ail', 'g'),
    '\m(a|meme|memes|etes|etant|etais|etait|etions|etiez|etaient)\M', 'de', 'g');--> statement-breakpoint
update public.register_entries set title = title;
