CREATE TABLE "sheet_speakers" (
	"sheet_id" uuid NOT NULL,
	"speaker_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_public" boolean NOT NULL,
	"linked_by_id" uuid,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sheet_speakers_sheet_id_speaker_id_pk" PRIMARY KEY("sheet_id","speaker_id")
);
--> statement-breakpoint
CREATE TABLE "speaker_fees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"speaker_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"format" text NOT NULL,
	"unit" text NOT NULL,
	"amount_in_cents" bigint NOT NULL,
	"covers" text DEFAULT '' NOT NULL,
	CONSTRAINT "speaker_fees_amount" CHECK ("speaker_fees"."amount_in_cents" between 0 and 10000000)
);
--> statement-breakpoint
CREATE TABLE "speaker_former_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"speaker_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speaker_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"speaker_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "speaker_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "speaker_refusals" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"refused_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speaker_words" (
	"speaker_id" uuid NOT NULL,
	"word" text NOT NULL,
	"lexeme" text NOT NULL,
	"spelling" text NOT NULL,
	"is_public" boolean NOT NULL,
	CONSTRAINT "speaker_words_speaker_id_word_pk" PRIMARY KEY("speaker_id","word")
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"disciplines" text[] NOT NULL,
	"formats" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"theme_ids" integer[] DEFAULT '{}' NOT NULL,
	"audience_ids" integer[] DEFAULT '{}' NOT NULL,
	"commune_code" text,
	"departement_codes" text[] DEFAULT '{}' NOT NULL,
	"intercommunality_codes" text[] DEFAULT '{}' NOT NULL,
	"radius_in_km" integer,
	"technical_needs" text DEFAULT '' NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	"presentation" jsonb,
	"travel_terms" text DEFAULT '' NOT NULL,
	"siret" text,
	"legal_status" text,
	"email" text NOT NULL,
	"phone" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"agreed_at" timestamp with time zone,
	"agreed_email" text,
	"claimed_by_id" uuid,
	"claimed_at" timestamp with time zone,
	"search_keys" text DEFAULT '' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"reached_departements" text[] DEFAULT '{}' NOT NULL,
	"full_vector" "tsvector" GENERATED ALWAYS AS (setweight(public.search_vector(name), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D')) STORED NOT NULL,
	"public_vector" "tsvector" GENERATED ALWAYS AS (case when agreed_at is not null then setweight(public.search_vector(name), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D') else ''::tsvector end) STORED NOT NULL,
	CONSTRAINT "speakers_slug_unique" UNIQUE("slug"),
	CONSTRAINT "speakers_has_discipline" CHECK (cardinality("speakers"."disciplines") > 0),
	CONSTRAINT "speakers_circle_whole" CHECK ("speakers"."radius_in_km" is null or ("speakers"."commune_code" is not null and "speakers"."radius_in_km" between 1 and 1000)),
	CONSTRAINT "speakers_agreed_whole" CHECK (("speakers"."agreed_at" is null) = ("speakers"."agreed_email" is null)),
	CONSTRAINT "speakers_claimed_whole" CHECK (("speakers"."claimed_at" is null) = ("speakers"."claimed_by_id" is null) and ("speakers"."claimed_at" is null or "speakers"."agreed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "sheet_speakers" ADD CONSTRAINT "sheet_speakers_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_speakers" ADD CONSTRAINT "sheet_speakers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_speakers" ADD CONSTRAINT "sheet_speakers_linked_by_id_users_id_fk" FOREIGN KEY ("linked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_fees" ADD CONSTRAINT "speaker_fees_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_former_slugs" ADD CONSTRAINT "speaker_former_slugs_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_links" ADD CONSTRAINT "speaker_links_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_words" ADD CONSTRAINT "speaker_words_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_claimed_by_id_users_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sheet_speakers_speaker_idx" ON "sheet_speakers" USING btree ("speaker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speaker_fees_position_key" ON "speaker_fees" USING btree ("speaker_id","position");--> statement-breakpoint
CREATE INDEX "speaker_former_slugs_speaker_idx" ON "speaker_former_slugs" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "speaker_links_speaker_idx" ON "speaker_links" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "speaker_refusals_refused_idx" ON "speaker_refusals" USING btree ("refused_at");--> statement-breakpoint
CREATE INDEX "speaker_words_trgm_idx" ON "speaker_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "speaker_words_prefix_idx" ON "speaker_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "speaker_words_lexeme_idx" ON "speaker_words" USING btree ("lexeme");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_same_key" ON "speakers" USING btree (lower("email"),(public.fold("name")));--> statement-breakpoint
CREATE INDEX "speakers_siret_idx" ON "speakers" USING btree ("siret");--> statement-breakpoint
CREATE INDEX "speakers_agreed_idx" ON "speakers" USING btree ("agreed_at","id");--> statement-breakpoint
CREATE INDEX "speakers_claimed_idx" ON "speakers" USING btree ("claimed_by_id");--> statement-breakpoint
CREATE INDEX "speakers_created_by_idx" ON "speakers" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "speakers_name_idx" ON "speakers" USING gin ((public.fold("name")) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "speakers_full_vector_idx" ON "speakers" USING gin ("full_vector");--> statement-breakpoint
CREATE INDEX "speakers_public_vector_idx" ON "speakers" USING gin ("public_vector");