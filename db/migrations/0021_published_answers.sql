CREATE TABLE "answer_authors" (
	"answer_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "answer_authors_answer_id_user_id_pk" PRIMARY KEY("answer_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "answer_opinions" (
	"answer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_opinions_answer_id_number_user_id_pk" PRIMARY KEY("answer_id","number","user_id")
);
--> statement-breakpoint
CREATE TABLE "answer_versions" (
	"answer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"theme_id" integer NOT NULL,
	"scope" text NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_versions_answer_id_number_pk" PRIMARY KEY("answer_id","number")
);
--> statement-breakpoint
CREATE TABLE "answer_words" (
	"answer_id" uuid NOT NULL,
	"word" text NOT NULL,
	"lexeme" text NOT NULL,
	"spelling" text NOT NULL,
	"is_public" boolean NOT NULL,
	CONSTRAINT "answer_words_answer_id_word_pk" PRIMARY KEY("answer_id","word")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid,
	"slug" text,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"theme_id" integer NOT NULL,
	"scope" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"refused_by_id" uuid,
	"refused_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"confirmed_by_id" uuid,
	"confirmed_at" timestamp with time zone,
	"certified_by_id" uuid,
	"certified_at" timestamp with time zone,
	"withdrawn_by_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"full_vector" "tsvector" GENERATED ALWAYS AS (case when published_at is not null and withdrawn_at is null then setweight(public.search_vector(title), 'A') || setweight(public.search_vector(body), 'D') else ''::tsvector end) STORED NOT NULL,
	"public_vector" "tsvector" GENERATED ALWAYS AS (case when published_at is not null and withdrawn_at is null and scope = 'public' then setweight(public.search_vector(title), 'A') || setweight(public.search_vector(body), 'D') else ''::tsvector end) STORED NOT NULL,
	CONSTRAINT "answers_published_whole" CHECK (("answers"."published_at" is null) = ("answers"."slug" is null)),
	CONSTRAINT "answers_refused_whole" CHECK (("answers"."refused_at" is null) = ("answers"."refused_by_id" is null)),
	CONSTRAINT "answers_refused_or_published" CHECK ("answers"."refused_at" is null or "answers"."published_at" is null),
	CONSTRAINT "answers_withdrawn_whole" CHECK (("answers"."withdrawn_at" is null) = ("answers"."withdrawn_by_id" is null) and ("answers"."withdrawn_at" is null or "answers"."published_at" is not null)),
	CONSTRAINT "answers_certified_whole" CHECK (("answers"."certified_at" is null) = ("answers"."certified_by_id" is null)),
	CONSTRAINT "answers_confirmed_whole" CHECK (("answers"."confirmed_at" is null) = ("answers"."published_at" is null) and ("answers"."confirmed_at" is null) = ("answers"."confirmed_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "help_outcomes" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"said_by_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer_authors" ADD CONSTRAINT "answer_authors_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_authors" ADD CONSTRAINT "answer_authors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_opinions" ADD CONSTRAINT "answer_opinions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_opinions" ADD CONSTRAINT "answer_opinions_answer_id_number_answer_versions_answer_id_number_fk" FOREIGN KEY ("answer_id","number") REFERENCES "public"."answer_versions"("answer_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_opinions" ADD CONSTRAINT "answer_opinions_answer_id_user_id_answer_authors_answer_id_user_id_fk" FOREIGN KEY ("answer_id","user_id") REFERENCES "public"."answer_authors"("answer_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD CONSTRAINT "answer_versions_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD CONSTRAINT "answer_versions_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD CONSTRAINT "answer_versions_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_words" ADD CONSTRAINT "answer_words_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_refused_by_id_users_id_fk" FOREIGN KEY ("refused_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_confirmed_by_id_users_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_certified_by_id_users_id_fk" FOREIGN KEY ("certified_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_outcomes" ADD CONSTRAINT "help_outcomes_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_outcomes" ADD CONSTRAINT "help_outcomes_said_by_id_users_id_fk" FOREIGN KEY ("said_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_authors_user_idx" ON "answer_authors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "answer_words_trgm_idx" ON "answer_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "answer_words_prefix_idx" ON "answer_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "answer_words_lexeme_idx" ON "answer_words" USING btree ("lexeme");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_slug_key" ON "answers" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_standing_key" ON "answers" USING btree ("question_id") WHERE "answers"."refused_at" is null and "answers"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "answers_published_idx" ON "answers" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "answers_full_vector_idx" ON "answers" USING gin ("full_vector");--> statement-breakpoint
CREATE INDEX "answers_public_vector_idx" ON "answers" USING gin ("public_vector");