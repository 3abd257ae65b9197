CREATE TABLE "course_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"course_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"client_key" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"question_count" integer NOT NULL,
	"missed_ids" text[] NOT NULL,
	"needed_percent" integer,
	"has_passed" boolean NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_attempts_once" UNIQUE("user_id","client_key"),
	CONSTRAINT "course_attempts_counted" CHECK ("course_attempts"."question_count" >= 1 and cardinality("course_attempts"."missed_ids") <= "course_attempts"."question_count"),
	CONSTRAINT "course_attempts_passed" CHECK ("course_attempts"."has_passed" = (coalesce("course_attempts"."needed_percent", 0) * "course_attempts"."question_count" <= 100 * ("course_attempts"."question_count" - cardinality("course_attempts"."missed_ids"))))
);
--> statement-breakpoint
CREATE TABLE "course_certificates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"course_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"holder_name" text NOT NULL,
	"course_title" text NOT NULL,
	"organiser_name" text NOT NULL,
	"minutes" integer NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_certificates_code_unique" UNIQUE("code"),
	CONSTRAINT "course_certificates_once" UNIQUE("course_id","holder_id"),
	CONSTRAINT "course_certificates_code_shape" CHECK ("course_certificates"."code" ~ '^[0-9A-HJKMNP-TV-Z]{20}$')
);
--> statement-breakpoint
CREATE TABLE "course_learners" (
	"course_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "course_learners_course_id_user_id_pk" PRIMARY KEY("course_id","user_id"),
	CONSTRAINT "course_learners_in_order" CHECK ("course_learners"."started_at" <= "course_learners"."last_at")
);
--> statement-breakpoint
CREATE TABLE "course_progress" (
	"course_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_progress_user_id_step_id_pk" PRIMARY KEY("user_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "course_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"course_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer,
	"content" jsonb NOT NULL,
	"file_id" uuid,
	"published_position" integer,
	"published_content" jsonb,
	"published_file_id" uuid,
	CONSTRAINT "course_steps_of_course" UNIQUE("id","course_id"),
	CONSTRAINT "course_steps_somewhere" CHECK (num_nonnulls("course_steps"."position", "course_steps"."published_position") >= 1),
	CONSTRAINT "course_steps_positions" CHECK (coalesce("course_steps"."position", 1) >= 1 and coalesce("course_steps"."published_position", 1) >= 1),
	CONSTRAINT "course_steps_published_whole" CHECK (("course_steps"."published_position" is null) = ("course_steps"."published_content" is null)),
	CONSTRAINT "course_steps_files" CHECK (("course_steps"."kind" = 'file') = ("course_steps"."file_id" is not null) and ("course_steps"."kind" = 'file' and "course_steps"."published_position" is not null) = ("course_steps"."published_file_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"aims" text DEFAULT '' NOT NULL,
	"audience" text NOT NULL,
	"theme_id" integer NOT NULL,
	"minutes" integer NOT NULL,
	"readers" text NOT NULL,
	"library_id" uuid NOT NULL,
	"training_id" uuid,
	"created_by_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_id" uuid,
	"search_keys" text DEFAULT '' NOT NULL,
	"search_vector" "tsvector" GENERATED ALWAYS AS (setweight(public.search_vector(title), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(aims), 'D')) STORED NOT NULL,
	CONSTRAINT "courses_slug_unique" UNIQUE("slug"),
	CONSTRAINT "courses_minutes" CHECK ("courses"."minutes" between 1 and 2400),
	CONSTRAINT "courses_published_whole" CHECK (("courses"."published_at" is null) = ("courses"."published_by_id" is null)),
	CONSTRAINT "courses_withdrawn_whole" CHECK (("courses"."withdrawn_at" is null) = ("courses"."withdrawn_by_id" is null) and ("courses"."withdrawn_at" is null or "courses"."published_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "course_attempts" ADD CONSTRAINT "course_attempts_step_fk" FOREIGN KEY ("step_id","course_id") REFERENCES "public"."course_steps"("id","course_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_attempts" ADD CONSTRAINT "course_attempts_learner_fk" FOREIGN KEY ("course_id","user_id") REFERENCES "public"."course_learners"("course_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_certificates" ADD CONSTRAINT "course_certificates_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_certificates" ADD CONSTRAINT "course_certificates_holder_id_users_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_learners" ADD CONSTRAINT "course_learners_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_learners" ADD CONSTRAINT "course_learners_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_progress" ADD CONSTRAINT "course_progress_step_fk" FOREIGN KEY ("step_id","course_id") REFERENCES "public"."course_steps"("id","course_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_progress" ADD CONSTRAINT "course_progress_learner_fk" FOREIGN KEY ("course_id","user_id") REFERENCES "public"."course_learners"("course_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_steps" ADD CONSTRAINT "course_steps_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_steps" ADD CONSTRAINT "course_steps_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_steps" ADD CONSTRAINT "course_steps_published_file_id_stored_files_id_fk" FOREIGN KEY ("published_file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_training_id_trainings_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."trainings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "course_attempts_step_idx" ON "course_attempts" USING btree ("step_id","user_id","taken_at");--> statement-breakpoint
CREATE INDEX "course_certificates_holder_idx" ON "course_certificates" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "course_certificates_issued_idx" ON "course_certificates" USING btree ("issued_at");--> statement-breakpoint
CREATE INDEX "course_learners_user_idx" ON "course_learners" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "course_learners_last_idx" ON "course_learners" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "course_progress_step_idx" ON "course_progress" USING btree ("step_id","course_id");--> statement-breakpoint
CREATE INDEX "course_steps_file_idx" ON "course_steps" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "course_steps_published_file_idx" ON "course_steps" USING btree ("published_file_id");--> statement-breakpoint
CREATE INDEX "courses_library_idx" ON "courses" USING btree ("library_id");--> statement-breakpoint
CREATE INDEX "courses_theme_idx" ON "courses" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "courses_training_idx" ON "courses" USING btree ("training_id");--> statement-breakpoint
CREATE INDEX "courses_created_by_idx" ON "courses" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "courses_published_idx" ON "courses" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "courses_search_idx" ON "courses" USING gin ("search_vector");--> statement-breakpoint
-- Both orders of a course are whole once a move is: checked at its end.
ALTER TABLE "course_steps" ADD CONSTRAINT "course_steps_order" UNIQUE ("course_id", "position") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "course_steps" ADD CONSTRAINT "course_steps_published_order" UNIQUE ("course_id", "published_position") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
-- A quiz is done once an attempt passed; a step that nobody sees is not done.
create function public.course_progress_is_earned() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from public.course_steps s where s.id = new.step_id and s.published_position is not null
      and (s.kind <> 'quiz' or exists (
        select 1 from public.course_attempts a
        where a.step_id = s.id and a.user_id = new.user_id and a.has_passed))) then
    raise exception 'a step is done once it is read, a quiz once it is passed' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger course_progress_earned before insert or update on course_progress
  for each row execute function public.course_progress_is_earned();--> statement-breakpoint
create function public.course_attempt_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an attempt says what was answered' using errcode = 'check_violation';
end $$;--> statement-breakpoint
create trigger course_attempts_stay before update on course_attempts
  for each row execute function public.course_attempt_stays();--> statement-breakpoint
create function public.course_certificate_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a certificate says what it said' using errcode = 'check_violation';
end $$;--> statement-breakpoint
create trigger course_certificates_stay before update on course_certificates
  for each row execute function public.course_certificate_stays();
