-- How many places of a session are kept for départements.
create function public.reserved_places(reserves jsonb) returns integer
  language sql immutable strict parallel safe as $$
  select coalesce(sum(value::int), 0)::int from jsonb_each_text(reserves)
$$;--> statement-breakpoint
CREATE TABLE "registration_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"registration_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registration_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"user_id" uuid,
	"person_name" text DEFAULT '' NOT NULL,
	"person_email" text,
	"library_id" uuid,
	"departement_code" text,
	"status" text NOT NULL,
	"registered_by_id" uuid NOT NULL,
	"state" text NOT NULL,
	"arrival" integer NOT NULL,
	"due_at" timestamp with time zone,
	"superior_email" text,
	"agreed_at" timestamp with time zone,
	"refusal_reason" text,
	"answers" jsonb DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "registrations_named" CHECK (("registrations"."user_id" is null) = ("registrations"."person_name" <> '')),
	CONSTRAINT "registrations_due_whole" CHECK (("registrations"."due_at" is not null) = ("registrations"."state" in ('agreement', 'offered')))
);
--> statement-breakpoint
CREATE TABLE "training_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"training_id" uuid NOT NULL,
	"quota" integer NOT NULL,
	"reserves" jsonb DEFAULT '{}' NOT NULL,
	"departement_codes" text[] DEFAULT '{}' NOT NULL,
	"registration_opens_on" date NOT NULL,
	"registration_closes_on" date NOT NULL,
	"cost_in_cents" integer DEFAULT 0 NOT NULL,
	"cost_note" text DEFAULT '' NOT NULL,
	"agreement_days" integer,
	"most_per_library" integer,
	"offer_hours" integer DEFAULT 48 NOT NULL,
	"questions" jsonb DEFAULT '[]' NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"commune_code" text,
	"is_remote" boolean DEFAULT false NOT NULL,
	"places_taken" integer DEFAULT 0 NOT NULL,
	"last_arrival" integer DEFAULT 0 NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"announced_at" timestamp with time zone,
	"announced_by_id" uuid,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	"cancelled_at" timestamp with time zone,
	"cancelled_by_id" uuid,
	"cancel_reason" text,
	CONSTRAINT "training_sessions_quota" CHECK ("training_sessions"."quota" between 1 and 500),
	CONSTRAINT "training_sessions_never_over_quota" CHECK ("training_sessions"."places_taken" between 0 and "training_sessions"."quota"),
	CONSTRAINT "training_sessions_reserves" CHECK (public.reserved_places("training_sessions"."reserves") <= "training_sessions"."quota"),
	CONSTRAINT "training_sessions_registration_days" CHECK ("training_sessions"."registration_opens_on" <= "training_sessions"."registration_closes_on" and ("training_sessions"."starts_at" is null or "training_sessions"."registration_closes_on" <= ("training_sessions"."starts_at" at time zone 'Europe/Paris')::date)),
	CONSTRAINT "training_sessions_cost" CHECK ("training_sessions"."cost_in_cents" >= 0),
	CONSTRAINT "training_sessions_delays" CHECK ("training_sessions"."offer_hours" between 1 and 336 and coalesce("training_sessions"."agreement_days", 1) between 1 and 60 and coalesce("training_sessions"."most_per_library", 1) >= 1),
	CONSTRAINT "training_sessions_announced_whole" CHECK (("training_sessions"."announced_at" is null) = ("training_sessions"."announced_by_id" is null) and ("training_sessions"."announced_at" is null or "training_sessions"."starts_at" is not null)),
	CONSTRAINT "training_sessions_closed_whole" CHECK (("training_sessions"."closed_at" is null) = ("training_sessions"."closed_by_id" is null)),
	CONSTRAINT "training_sessions_cancelled_whole" CHECK (num_nonnulls("training_sessions"."cancelled_at", "training_sessions"."cancelled_by_id", "training_sessions"."cancel_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "training_sittings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place_kind" text NOT NULL,
	"place_library_id" uuid,
	"place_label" text DEFAULT '' NOT NULL,
	"commune_code" text,
	"room" text DEFAULT '' NOT NULL,
	"visio_url" text DEFAULT '' NOT NULL,
	"topic" text DEFAULT '' NOT NULL,
	"trainer_speaker_id" uuid,
	"trainer_user_id" uuid,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "training_sittings_hours" CHECK ("training_sittings"."starts_at" < "training_sittings"."ends_at" and "training_sittings"."ends_at" - "training_sittings"."starts_at" <= interval '14 hours'),
	CONSTRAINT "training_sittings_place_whole" CHECK (case "training_sittings"."place_kind"
        when 'library' then "training_sittings"."place_library_id" is not null and "training_sittings"."commune_code" is not null
        when 'elsewhere' then "training_sittings"."place_library_id" is null and "training_sittings"."commune_code" is not null and "training_sittings"."place_label" <> ''
        else "training_sittings"."place_library_id" is null and "training_sittings"."commune_code" is null end),
	CONSTRAINT "training_sittings_one_trainer" CHECK (num_nonnulls("training_sittings"."trainer_speaker_id", "training_sittings"."trainer_user_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "training_words" (
	"training_id" uuid NOT NULL,
	"word" text NOT NULL,
	"lexeme" text NOT NULL,
	"spelling" text NOT NULL,
	"is_public" boolean NOT NULL,
	CONSTRAINT "training_words_training_id_word_pk" PRIMARY KEY("training_id","word")
);
--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"aims" text DEFAULT '' NOT NULL,
	"programme" jsonb,
	"audience" text NOT NULL,
	"prerequisites" text DEFAULT '' NOT NULL,
	"theme_id" integer NOT NULL,
	"library_id" uuid NOT NULL,
	"created_by_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"search_keys" text DEFAULT '' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"full_vector" "tsvector" GENERATED ALWAYS AS (setweight(public.search_vector(title), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D')) STORED NOT NULL,
	"public_vector" "tsvector" GENERATED ALWAYS AS (case when published_at is not null then setweight(public.search_vector(title), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D') else ''::tsvector end) STORED NOT NULL,
	CONSTRAINT "trainings_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "registration_links" ADD CONSTRAINT "registration_links_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_departement_code_departements_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departements"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_registered_by_id_users_id_fk" FOREIGN KEY ("registered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_training_id_trainings_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."trainings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_announced_by_id_users_id_fk" FOREIGN KEY ("announced_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_closed_by_id_users_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_cancelled_by_id_users_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_place_library_id_libraries_id_fk" FOREIGN KEY ("place_library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_trainer_speaker_id_speakers_id_fk" FOREIGN KEY ("trainer_speaker_id") REFERENCES "public"."speakers"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_trainer_user_id_users_id_fk" FOREIGN KEY ("trainer_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_words" ADD CONSTRAINT "training_words_training_id_trainings_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."trainings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registration_links_registration_idx" ON "registration_links" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "registration_links_expires_idx" ON "registration_links" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_arrival_key" ON "registrations" USING btree ("session_id","arrival");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_member_key" ON "registrations" USING btree ("session_id","user_id") WHERE "registrations"."state" in ('agreement', 'registered', 'waiting', 'offered');--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_address_key" ON "registrations" USING btree ("session_id",lower("person_email")) WHERE "registrations"."state" in ('agreement', 'registered', 'waiting', 'offered');--> statement-breakpoint
CREATE INDEX "registrations_session_idx" ON "registrations" USING btree ("session_id","state","arrival");--> statement-breakpoint
CREATE INDEX "registrations_user_idx" ON "registrations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "registrations_registered_by_idx" ON "registrations" USING btree ("registered_by_id");--> statement-breakpoint
CREATE INDEX "registrations_due_idx" ON "registrations" USING btree ("due_at") WHERE "registrations"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "training_sessions_training_idx" ON "training_sessions" USING btree ("training_id","starts_at");--> statement-breakpoint
CREATE INDEX "training_sessions_starts_idx" ON "training_sessions" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "training_sittings_session_idx" ON "training_sittings" USING btree ("session_id","starts_at");--> statement-breakpoint
CREATE INDEX "training_sittings_starts_idx" ON "training_sittings" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "training_sittings_trainer_user_idx" ON "training_sittings" USING btree ("trainer_user_id");--> statement-breakpoint
CREATE INDEX "training_words_trgm_idx" ON "training_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "training_words_prefix_idx" ON "training_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "training_words_lexeme_idx" ON "training_words" USING btree ("lexeme");--> statement-breakpoint
CREATE INDEX "trainings_library_idx" ON "trainings" USING btree ("library_id");--> statement-breakpoint
CREATE INDEX "trainings_theme_idx" ON "trainings" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "trainings_published_idx" ON "trainings" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "trainings_created_by_idx" ON "trainings" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "trainings_full_vector_idx" ON "trainings" USING gin ("full_vector");--> statement-breakpoint
CREATE INDEX "trainings_public_vector_idx" ON "trainings" USING gin ("public_vector");--> statement-breakpoint
-- Nobody teaches, and no room serves, twice at once; a session that is called off frees them.
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_apart" EXCLUDE USING gist ("session_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" is null);--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_one_speaker" EXCLUDE USING gist ("trainer_speaker_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" is null);--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_one_member" EXCLUDE USING gist ("trainer_user_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" is null);--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_one_room" EXCLUDE USING gist ("place_library_id" WITH =, (public.fold("room")) WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" is null and "room" <> '');--> statement-breakpoint
-- The dates and the place of a session are those of its sittings. One that loses them all keeps what
-- it had until it gets others, in the same transaction.
create function public.draw_training_session() returns trigger language plpgsql as $$
declare changed uuid := coalesce(new.session_id, old.session_id);
begin
  update public.training_sessions s set starts_at = d.starts_at, ends_at = d.ends_at,
    commune_code = d.commune_code, is_remote = d.is_remote
  from (select min(t.starts_at) as starts_at, max(t.ends_at) as ends_at,
      (array_agg(t.commune_code order by t.starts_at)
        filter (where t.commune_code is not null))[1] as commune_code,
      bool_or(t.place_kind = 'remote') as is_remote
    from public.training_sittings t where t.session_id = changed) d
  where s.id = changed and d.starts_at is not null
    and (s.starts_at, s.ends_at, s.commune_code, s.is_remote)
      is distinct from (d.starts_at, d.ends_at, d.commune_code, d.is_remote);
  return null;
end $$;--> statement-breakpoint
create trigger training_sittings_draw after insert or update or delete on public.training_sittings
  for each row execute function public.draw_training_session();--> statement-breakpoint
-- How many registrations hold a place: the check of the session is the last word on its quota.
create function public.count_training_places() returns trigger language plpgsql as $$
declare
  held text[] := array['agreement', 'registered', 'offered'];
  moved int := (tg_op <> 'DELETE' and new.state = any(held))::int
    - (tg_op <> 'INSERT' and old.state = any(held))::int;
begin
  if moved <> 0 then
    update public.training_sessions set places_taken = places_taken + moved
    where id = coalesce(new.session_id, old.session_id);
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger registrations_count after insert or delete or update of state on public.registrations
  for each row execute function public.count_training_places();--> statement-breakpoint
-- The words of a training; visitors are told them once it is announced.
create function public.learn_training_words() returns trigger language plpgsql as $$
begin
  delete from public.training_words where training_id = new.id;
  insert into public.training_words (training_id, word, lexeme, spelling, is_public)
  select new.id, f.word, l.lexeme, f.spelling, new.published_at is not null
  from (select replace(public.fold(w), ' ', '') as word, min(w) as spelling
      from public.words_of(new.title || ' ' || new.search_keys || ' ' || new.search_text) w
      group by 1) f,
    lateral unnest(to_tsvector('public.rpbs_fr'::regconfig, public.search_words(f.word)))
      as l (lexeme)
  where length(f.word) > 1
  on conflict do nothing;
  return null;
end $$;--> statement-breakpoint
create trigger trainings_words after insert or update of title, search_keys, search_text, published_at
  on public.trainings for each row execute function public.learn_training_words();--> statement-breakpoint
create view public.training_vocabulary as
  select word, min(lexeme) as lexeme, min(spelling) as spelling, bool_or(is_public) as is_public,
    (count(*) filter (where is_public))::int as public_count, count(*)::int as full_count
  from public.training_words group by word;
