CREATE TABLE "library_opening_ranges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"library_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"starts_at_minute" integer NOT NULL,
	"ends_at_minute" integer NOT NULL,
	CONSTRAINT "library_opening_ranges_weekday" CHECK ("library_opening_ranges"."weekday" between 1 and 7),
	CONSTRAINT "library_opening_ranges_range" CHECK (0 <= "library_opening_ranges"."starts_at_minute" and "library_opening_ranges"."starts_at_minute" < "library_opening_ranges"."ends_at_minute" and "library_opening_ranges"."ends_at_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "directory_entries" (
	"user_id" uuid NOT NULL,
	"reach" text NOT NULL,
	"home_departement_code" text,
	"fields" text[] NOT NULL,
	"sort_name" text NOT NULL,
	"words" text NOT NULL,
	"offer_words" text NOT NULL,
	"library_id" uuid,
	"departement_code" text,
	"theme_ids" integer[] NOT NULL,
	"offers" text[] NOT NULL,
	"languages" text[] NOT NULL,
	CONSTRAINT "directory_entries_user_id_reach_pk" PRIMARY KEY("user_id","reach")
);
--> statement-breakpoint
CREATE TABLE "profile_consents" (
	"user_id" uuid NOT NULL,
	"field" text NOT NULL,
	"reach" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profile_consents_user_id_field_pk" PRIMARY KEY("user_id","field")
);
--> statement-breakpoint
CREATE TABLE "profile_skills" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"side" text NOT NULL,
	"skill" text,
	"words" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_skills_one" CHECK (num_nonnulls("profile_skills"."skill", "profile_skills"."words") = 1)
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profiles_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "holidays_note" text;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "equipment" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "library_opening_ranges" ADD CONSTRAINT "library_opening_ranges_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_entries" ADD CONSTRAINT "directory_entries_user_id_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."profiles"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_entries" ADD CONSTRAINT "directory_entries_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_consents" ADD CONSTRAINT "profile_consents_user_id_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."profiles"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_skills" ADD CONSTRAINT "profile_skills_user_id_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."profiles"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_entries_words_idx" ON "directory_entries" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "directory_entries_order_idx" ON "directory_entries" USING btree ("reach","sort_name" collate "C");--> statement-breakpoint
CREATE INDEX "directory_entries_library_idx" ON "directory_entries" USING btree ("library_id");--> statement-breakpoint
CREATE UNIQUE INDEX "profile_skills_key" ON "profile_skills" USING btree ("user_id","side",coalesce("skill", public.fold("words")));--> statement-breakpoint
-- What may be found of these people, written anew: for each circle of readers, the fields that its
-- consents show it. Somebody whose name is not shown, or for whom nobody answers, is not there. Their
-- rows are held, so that two changes at once end in what both say.
create function public.refresh_directory_entries(people uuid[]) returns void language plpgsql as $$
begin
  perform 1 from public.profiles where user_id = any(people) order by user_id for no key update;
  delete from public.directory_entries where user_id = any(people);
  insert into public.directory_entries (user_id, reach, home_departement_code, fields, sort_name,
      words, offer_words, library_id, departement_code, theme_ids, offers, languages)
  select u.id, r.reach, c.departement_code, shown.fields, public.fold(u.display_name),
      public.fold(concat_ws(' ', u.display_name, job.title, place.words, o.words, s.words, t.words,
        public.join_words(spoken.languages))),
      public.fold(coalesce(o.words, '')),
      place.library_id, place.departement_code, coalesce(t.ids, '{}'), coalesce(o.skills, '{}'),
      coalesce(spoken.languages, '{}')
    from public.users u
    join public.profiles p on p.user_id = u.id
    cross join (values ('territory', 1), ('members', 2), ('everyone', 3)) as r(reach, width)
    cross join lateral (
      select array_agg(k.field order by k.field) as fields from public.profile_consents k
       where k.user_id = u.id and r.width <=
         case k.reach when 'territory' then 1 when 'members' then 2 when 'everyone' then 3 end
    ) shown
    left join public.libraries l on l.id = u.library_id
    left join public.communes c on c.code = l.commune_code
    left join public.departements d on d.code = c.departement_code
    left join lateral (
      select u.job_title as title where 'jobTitle' = any(shown.fields)
    ) job on true
    left join lateral (
      select l.id as library_id, d.code as departement_code, concat_ws(' ', l.name, c.name, d.name) as words
       where 'library' = any(shown.fields)
    ) place on true
    left join lateral (
      select string_agg(coalesce(k.skill, k.words), ' ') as words,
          array_agg(k.skill) filter (where k.skill is not null) as skills
        from public.profile_skills k
       where k.user_id = u.id and k.side = 'offers' and 'offers' = any(shown.fields)
    ) o on true
    left join lateral (
      select string_agg(coalesce(k.skill, k.words), ' ') as words from public.profile_skills k
       where k.user_id = u.id and k.side = 'seeks' and 'seeks' = any(shown.fields)
    ) s on true
    left join lateral (
      select string_agg(theme.label, ' ') as words, array_agg(theme.id) as ids
        from public.help_known_themes k join public.themes theme on theme.id = k.theme_id
       where k.user_id = u.id and 'themes' = any(shown.fields)
    ) t on true
    left join lateral (
      select p.languages where 'languages' = any(shown.fields)
    ) spoken on true
   where u.id = any(people) and 'name' = any(shown.fields)
     and u.email_verified_at is not null and u.suspended_at is null and u.erased_at is null
     and (u.vouched_at is not null
       or exists (select 1 from public.role_grants g where g.user_id = u.id));
end $$;--> statement-breakpoint
create function public.refresh_directory_of_rows() returns trigger language plpgsql as $$
begin
  perform public.refresh_directory_entries(array(select distinct user_id from touched));
  return null;
end $$;--> statement-breakpoint
create trigger profiles_in_directory_written after insert on public.profiles
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profiles_in_directory_changed after update on public.profiles
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profile_skills_in_directory_written after insert on public.profile_skills
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profile_skills_in_directory_changed after update on public.profile_skills
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profile_skills_in_directory_gone after delete on public.profile_skills
  referencing old table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profile_consents_in_directory_written after insert on public.profile_consents
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profile_consents_in_directory_changed after update on public.profile_consents
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger profile_consents_in_directory_gone after delete on public.profile_consents
  referencing old table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger known_themes_in_directory_written after insert on public.help_known_themes
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger known_themes_in_directory_gone after delete on public.help_known_themes
  referencing old table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger role_grants_in_directory_written after insert on public.role_grants
  referencing new table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create trigger role_grants_in_directory_gone after delete on public.role_grants
  referencing old table as touched for each statement execute function public.refresh_directory_of_rows();--> statement-breakpoint
create function public.refresh_directory_of_user() returns trigger language plpgsql as $$
begin
  perform public.refresh_directory_entries(array[new.id]);
  return null;
end $$;--> statement-breakpoint
create trigger users_in_directory after update of display_name, job_title, library_id,
    email_verified_at, vouched_at, suspended_at, erased_at on public.users for each row
  when ((old.display_name, old.job_title, old.library_id, old.email_verified_at, old.vouched_at,
      old.suspended_at, old.erased_at)
    is distinct from (new.display_name, new.job_title, new.library_id, new.email_verified_at,
      new.vouched_at, new.suspended_at, new.erased_at))
  execute function public.refresh_directory_of_user();--> statement-breakpoint
create function public.refresh_directory_of_library() returns trigger language plpgsql as $$
begin
  perform public.refresh_directory_entries(
    array(select u.id from public.users u join public.profiles p on p.user_id = u.id
           where u.library_id = new.id));
  return null;
end $$;--> statement-breakpoint
create trigger libraries_in_directory after update on public.libraries for each row
  when (old.search_words is distinct from new.search_words
    or old.commune_code is distinct from new.commune_code)
  execute function public.refresh_directory_of_library();--> statement-breakpoint
create function public.refresh_directory_of_theme() returns trigger language plpgsql as $$
begin
  perform public.refresh_directory_entries(
    array(select k.user_id from public.help_known_themes k join public.profiles p
            on p.user_id = k.user_id where k.theme_id = new.id));
  return null;
end $$;--> statement-breakpoint
create trigger themes_in_directory after update of label on public.themes for each row
  when (old.label is distinct from new.label) execute function public.refresh_directory_of_theme();
--> statement-breakpoint
-- A library does not open twice at once.
ALTER TABLE "library_opening_ranges" ADD CONSTRAINT "library_opening_ranges_no_overlap" EXCLUDE USING gist ("library_id" WITH =, "weekday" WITH =, int4range("starts_at_minute", "ends_at_minute") WITH &&);