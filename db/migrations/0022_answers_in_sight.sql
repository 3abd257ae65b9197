-- Published once those whose words it holds agree: everybody but who wrote the version, accounts
-- erased since excepted, and at least one of them.
create function public.require_agreement() returns trigger language plpgsql as $$
begin
  if not exists (select from public.answer_opinions o
      where o.answer_id = new.id and o.number = new.version and o.kind = 'agreed')
    or exists (select from public.answer_authors a join public.users u on u.id = a.user_id
      where a.answer_id = new.id and u.erased_at is null
        and not exists (select from public.answer_versions v
          where v.answer_id = new.id and v.number = new.version and v.written_by_id = a.user_id)
        and not exists (select from public.answer_opinions o
          where o.answer_id = new.id and o.number = new.version and o.user_id = a.user_id
            and o.kind = 'agreed'))
  then raise exception 'answer % is published without the agreement of its authors', new.id
    using errcode = 'check_violation', constraint = 'answers_agreed';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger answers_agreed before update of published_at on public.answers for each row
  when (old.published_at is null and new.published_at is not null)
  execute function public.require_agreement();--> statement-breakpoint
create function public.refuse_unagreed_answer() returns trigger language plpgsql as $$
begin
  raise exception 'an answer is proposed before it is published'
    using errcode = 'check_violation', constraint = 'answers_agreed';
end $$;--> statement-breakpoint
create trigger answers_proposed_first before insert on public.answers for each row
  when (new.published_at is not null) execute function public.refuse_unagreed_answer();--> statement-breakpoint
-- The words of an answer in sight; those of the others are nobody's to be told.
create function public.learn_answer_words() returns trigger language plpgsql as $$
begin
  delete from public.answer_words where answer_id = new.id;
  if new.published_at is not null and new.withdrawn_at is null then
    insert into public.answer_words (answer_id, word, lexeme, spelling, is_public)
    select new.id, f.word, l.lexeme, f.spelling, new.scope = 'public'
    from (select replace(public.fold(w), ' ', '') as word, min(w) as spelling
        from public.words_of(new.title || ' ' || new.body) w group by 1) f,
      lateral unnest(to_tsvector('public.rpbs_fr'::regconfig, public.search_words(f.word)))
        as l (lexeme)
    where length(f.word) > 1
    on conflict do nothing;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger answers_words after insert or update of title, body, scope, published_at, withdrawn_at
  on public.answers for each row execute function public.learn_answer_words();--> statement-breakpoint
-- The same columns as register_words, so that one search reads both; always exact.
create view public.answer_vocabulary as
  select word, min(lexeme) as lexeme, min(spelling) as spelling, bool_or(is_public) as is_public,
    (count(*) filter (where is_public))::int as public_count, count(*)::int as full_count
  from public.answer_words group by word;
