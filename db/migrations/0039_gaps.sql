CREATE TABLE "gap_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"notice_id" uuid NOT NULL,
	"speaker_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gap_answers_named_key" UNIQUE("notice_id","speaker_id")
);
--> statement-breakpoint
CREATE TABLE "gap_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"client_key" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"need" text NOT NULL,
	"discipline" text NOT NULL,
	"theme_id" integer,
	"departement_code" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"open_until" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	"close_reason" text,
	CONSTRAINT "gap_notices_sent_key" UNIQUE("author_id","client_key"),
	CONSTRAINT "gap_notices_days" CHECK (("gap_notices"."starts_on" is null) = ("gap_notices"."ends_on" is null) and "gap_notices"."starts_on" <= "gap_notices"."ends_on"),
	CONSTRAINT "gap_notices_closed_whole" CHECK (num_nonnulls("gap_notices"."closed_at", "gap_notices"."closed_by_id", "gap_notices"."close_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "unmet_searches" (
	"day" date NOT NULL,
	"discipline" text NOT NULL,
	"format" text NOT NULL,
	"theme" text NOT NULL,
	"departement_code" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unmet_searches_day_discipline_format_theme_departement_code_pk" PRIMARY KEY("day","discipline","format","theme","departement_code")
);
--> statement-breakpoint
ALTER TABLE "gap_answers" ADD CONSTRAINT "gap_answers_notice_id_gap_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."gap_notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_answers" ADD CONSTRAINT "gap_answers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_answers" ADD CONSTRAINT "gap_answers_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_notices" ADD CONSTRAINT "gap_notices_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_notices" ADD CONSTRAINT "gap_notices_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_notices" ADD CONSTRAINT "gap_notices_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_notices" ADD CONSTRAINT "gap_notices_departement_code_departements_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departements"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_notices" ADD CONSTRAINT "gap_notices_closed_by_id_users_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gap_answers_speaker_idx" ON "gap_answers" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "gap_notices_open_idx" ON "gap_notices" USING btree ("open_until") WHERE "gap_notices"."closed_at" is null;